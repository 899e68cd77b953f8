import type { AccountId } from "../../domain/account.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Transfer, TransferSide } from "../../domain/transfer.ts";

/** One transfer as one account's ledger shows it. */
export interface LedgerRow {
  readonly transfer: Transfer;
  readonly counterparty: AccountId;
  /** Minor units; negative leaves the account. */
  readonly change: bigint;
  /** On this account's own clock. */
  readonly at: Instant;
  /** The account's own statement shows it. */
  readonly ownSide: TransferSide | null;
  readonly balanceAfter: bigint | null;
}
