import type { AccountLedger } from "./account-ledger.ts";
import { chains } from "./balance-chain.ts";
import { pocketKey, type Step } from "./run-rule.ts";
import type { Walk } from "./walk.ts";

/** Rows of one account, already walked, that could stand in another order. */
export interface TiedRun {
  readonly key: string;
  readonly ledger: AccountLedger;
  readonly from: number;
  readonly until: number;
  /** Their balances follow one from another in the order walked: only such orders are possible. */
  readonly chained: boolean;
  /** In the order walked; at least two. */
  readonly steps: readonly [Step, Step, ...Step[]];
}

/** Every undecided run of the walked ledgers with two walked rows or more, by account then place. */
export function tiedRuns({ ledgers, steps }: Walk): readonly TiedRun[] {
  if (ledgers.every(({ undecided }) => undecided.length === 0)) return [];
  const walked = new Map(steps.map((step) => [step.transfer.id, step]));
  return ledgers.flatMap((ledger) =>
    ledger.undecided.flatMap(({ from, until }) => {
      const rows = ledger.rows.slice(from, until).flatMap(({ transfer }) => walked.get(transfer.id) ?? []);
      const [first, second, ...more] = rows;
      if (!first || !second) return [];
      const key = pocketKey(ledger.account, ledger.currency);
      return [{ key, ledger, from, until, chained: chains(ledger.rows.slice(from, until)), steps: [first, second, ...more] }];
    }),
  );
}
