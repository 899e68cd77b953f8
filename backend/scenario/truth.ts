import type { AccountId } from "../domain/account.ts";
import type { FindingKind } from "../domain/finding.ts";
import { isoSeconds } from "../domain/instant.ts";
import { plainAmount } from "../domain/money.ts";
import { idSeenBy } from "./party.ts";
import { asSeen, type Payment } from "./payment.ts";
import type { Plant } from "./plants/plant.ts";

/** A transfer as the truth names it: the ids and the time that its records give once they are linked. */
export interface TruthTransfer {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly amount: string;
  readonly currency: string;
  /** UTC, or null where the source's own clock is a step number: any time then fits. */
  readonly at: string | null;
}

/** One planted structure. */
export interface TruthPattern {
  readonly family: FindingKind;
  readonly label: string;
  readonly accounts: readonly AccountId[];
  readonly transfers: readonly TruthTransfer[];
}

/** What a detection is held against. */
export interface ScoredTruth {
  readonly patterns: readonly TruthPattern[];
  readonly lookAlikes: readonly { readonly name: string; readonly accounts: readonly AccountId[] }[];
  /** Victims, payers and customers of planted structures: neither right nor wrong to name. */
  readonly bystanders: readonly AccountId[];
}

/** The demo's whole truth, as JSON. Read by tests and the scorer only. */
export interface Truth extends ScoredTruth {
  readonly seed: number;
  readonly names: Readonly<Record<string, AccountId>>;
  readonly story: readonly (TruthTransfer & { readonly id: string })[];
}

export function truthTransfer(payment: Payment): TruthTransfer {
  const { from, to, at } = asSeen(payment);
  return { from, to, amount: plainAmount(payment), currency: payment.currency, at: isoSeconds(at) };
}

/** A plant in the ids that the records show; a masked account has one such id for each account that shows it. */
export function truthPattern({ family, label, accounts, payments }: Plant): TruthPattern {
  const seen = accounts.flatMap((account) =>
    payments.flatMap(({ from, to }) => {
      if (from === account) return [idSeenBy(account, to)];
      return to === account ? [idSeenBy(account, from)] : [];
    }),
  );
  const named = accounts.filter(({ masked }) => !masked).map(({ id }) => id);
  return { family, label, accounts: [...new Set([...named, ...seen])].sort(), transfers: payments.map(truthTransfer) };
}

/** Everyone in the patterns who runs none of them, ordered by id. */
export function bystandersOf(patterns: readonly TruthPattern[]): readonly AccountId[] {
  const running = new Set(patterns.flatMap(({ accounts }) => accounts));
  const touched = patterns.flatMap(({ transfers }) => transfers.flatMap(({ from, to }) => [from, to]));
  return [...new Set(touched.filter((account) => !running.has(account)))].sort();
}
