import { mustPrecede } from "../../domain/instant.ts";
import type { TransferId } from "../../domain/transfer.ts";
import type { AccountLedger } from "./account-ledger.ts";
import { pocketKey } from "./run-rule.ts";
import type { TiedRun } from "./tied-runs.ts";
import type { Walk } from "./walk.ts";

/** Which transfers come after which whatever the open order of the tied runs is. */
export type CertainOrder = ReadonlyMap<TransferId, readonly TransferId[]>;

/** Which transfers certainly come right after which, by every ledger and inside every tied run. */
export function certainOrder(walk: Walk, runs: readonly TiedRun[]): CertainOrder {
  const next = new Map<TransferId, TransferId[]>();
  const tie = (before: TransferId, after: TransferId): void => {
    const known = next.get(before);
    if (known) known.push(after);
    else next.set(before, [after]);
  };
  for (const ledger of walk.ledgers) {
    const key = pocketKey(ledger.account, ledger.currency);
    const open = runs.filter((run) => run.key === key);
    let before: readonly TransferId[] = [];
    for (const block of blocksOf(ledger, open)) {
      for (const earlier of before) for (const later of block) tie(earlier, later);
      before = block;
    }
    for (const { from, until } of open) tieInside(ledger, from, until, tie);
  }
  return next;
}

function blocksOf({ rows }: AccountLedger, open: readonly TiedRun[]): readonly (readonly TransferId[])[] {
  const ids = rows.map(({ transfer }) => transfer.id);
  const blocks: TransferId[][] = [];
  for (let place = 0; place < ids.length; ) {
    const until = open.find(({ from }) => from === place)?.until ?? place + 1;
    blocks.push(ids.slice(place, until));
    place = until;
  }
  return blocks;
}

function tieInside(
  { rows }: AccountLedger,
  from: number,
  until: number,
  tie: (before: TransferId, after: TransferId) => void,
): void {
  const run = rows.slice(from, until);
  for (const a of run) for (const b of run) if (mustPrecede(a.at, b.at)) tie(a.transfer.id, b.transfer.id);
}

/** Everything that certainly comes after. */
export function reachable(next: CertainOrder, start: TransferId): ReadonlySet<TransferId> {
  const seen = new Set<TransferId>();
  const open = [...(next.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return seen;
}
