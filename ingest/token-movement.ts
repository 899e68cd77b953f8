import type { AccountId } from "../backend/domain/account.ts";
import type { Instant } from "../backend/domain/instant.ts";
import type { Money } from "../backend/domain/money.ts";
import { type MovementDraft, wholeMovement } from "./movement-draft.ts";
import { readPositiveAmount } from "./read-amount.ts";
import { isIssue, type RowIssue } from "./row.ts";
import { tokenCurrency } from "./token-contract.ts";

interface TokenTransfer {
  readonly payer: AccountId;
  readonly payee: AccountId;
  readonly paid: Money;
  readonly at: Instant;
}

interface TokenPlace {
  readonly block: string | null;
  readonly hash: string | null;
  readonly channel: string;
  /** The chain took the block back. */
  readonly removed?: boolean;
}

/** A token's transfer as a ledger of neither side. Value 0 is address poisoning: it costs its sender nothing and moves nothing. */
export function tokenMovement(
  { payer, payee, paid, at }: TokenTransfer,
  { block, hash, channel, removed }: TokenPlace,
): MovementDraft {
  return wholeMovement(payer, payee, paid, at, {
    status: paid.minor === 0n || removed === true ? "failed" : "settled",
    sequence: block,
    reference: hash,
    channel,
  });
}

/** The amount of a token in whole units, "13342.5", when its contract is an issuer's own. */
export function readTokenAmount(
  contract: { readonly cell: string; readonly column: string; readonly symbol: string },
  amount: { readonly cell: string; readonly column: string },
): Money | RowIssue {
  const currency = tokenCurrency(contract.cell, contract.symbol, contract.column);
  return isIssue(currency) ? currency : readPositiveAmount(amount.cell, currency, amount.column);
}
