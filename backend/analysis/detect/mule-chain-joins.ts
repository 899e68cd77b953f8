import type { AccountId } from "../../domain/account.ts";

/** One pass-through account's affair: transfer numbers that brought money and that took it away. */
export interface Passing {
  readonly account: AccountId;
  readonly into: readonly number[];
  readonly outOf: readonly number[];
  readonly score: number;
  readonly against: readonly string[];
}

/** Passings that hand money to each other. */
export interface Chain {
  readonly passings: readonly Passing[];
  /** The longest row of them, each account once, from the first to the last. */
  readonly longest: readonly Passing[];
  /** All transfers of all of them, rising. */
  readonly transfers: readonly number[];
}

interface Handover {
  readonly transfer: number;
  readonly from: Passing;
  readonly to: Passing;
}

/** A row longer than this is told by its longest part that was found so far. */
const MOST_ROUNDS = 40;

/** Groups passings by the transfers that they share, the group of the earliest transfer first. */
export function chainsOf(passings: readonly Passing[], mayFollow: (first: number, second: number) => boolean): readonly Chain[] {
  const handovers = handoversOf(passings);
  return groupsOf(passings, handovers)
    .map((group) => {
      const inside = handovers.filter(({ from }) => group.includes(from));
      const transfers = [...new Set(group.flatMap(({ into, outOf }) => [...into, ...outOf]))].sort((a, b) => a - b);
      return { passings: group, longest: longestRow(inside, mayFollow), transfers };
    })
    .sort((a, b) => (a.transfers[0] ?? 0) - (b.transfers[0] ?? 0));
}

function handoversOf(passings: readonly Passing[]): readonly Handover[] {
  const receivers = new Map<number, Passing>();
  for (const passing of passings) for (const transfer of passing.into) receivers.set(transfer, passing);
  return passings.flatMap((from) =>
    from.outOf.flatMap((transfer) => {
      const to = receivers.get(transfer);
      return to === undefined || to === from ? [] : [{ transfer, from, to }];
    }),
  );
}

function groupsOf(passings: readonly Passing[], handovers: readonly Handover[]): readonly (readonly Passing[])[] {
  const groups = new Map<Passing, Passing[]>(passings.map((passing) => [passing, [passing]]));
  for (const { from, to } of handovers) {
    const [one, other] = [groups.get(from), groups.get(to)];
    if (one === undefined || other === undefined || one === other) continue;
    one.push(...other);
    for (const passing of other) groups.set(passing, one);
  }
  return [...new Set(groups.values())];
}

type Rows = Map<Handover, readonly Passing[]>;

/** By relaxing: a row through a handover grows by any later handover to an account that it has not passed yet. */
function longestRow(handovers: readonly Handover[], mayFollow: (first: number, second: number) => boolean): readonly Passing[] {
  const rows: Rows = new Map(handovers.map((one) => [one, [one.from, one.to]]));
  const steps = handovers.flatMap((one) =>
    handovers
      .filter((next) => next.from === one.to && mayFollow(one.transfer, next.transfer))
      .map((next) => [one, next] as const),
  );
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const grown = steps.filter(([one, next]) => grow(rows, one, next));
    if (grown.length === 0) break;
  }
  return [...rows.values()].reduce((best, row) => (row.length > best.length ? row : best), []);
}

/** Whether the row through next became longer by coming from the row through one. */
function grow(rows: Rows, one: Handover, next: Handover): boolean {
  const row = rows.get(one) ?? [];
  const isPassed = row.some(({ account }) => account === next.to.account);
  if (isPassed || (rows.get(next)?.length ?? 0) > row.length) return false;
  rows.set(next, [...row, next.to]);
  return true;
}
