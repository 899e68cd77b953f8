import type { AccountId } from "../domain/account.ts";
import type { Truncated } from "../domain/finding.ts";
import { earliest, latest } from "../domain/instant.ts";
import type { Money } from "../domain/money.ts";
import type { PathOrder } from "../domain/path-order.ts";
import type { Transfer } from "../domain/transfer.ts";
import { clockOffsets, correctionOf } from "./clock-offsets.ts";
import { frontier } from "./path-frontier.ts";
import { correctedTime } from "./trace/global-order.ts";
import { type Heap, heapBy } from "./trace/heap.ts";
import type { TransferSource } from "./trace/survey.ts";

/** Transfers that could have carried money from one account to another, each able to follow the one before. */
export interface FoundPath {
  readonly transfers: readonly [Transfer, ...Transfer[]];
  /** UTC milliseconds at which money can first have arrived, on the reference clock. */
  readonly arrival: number;
  /** The least amount on the way; null when currencies change. */
  readonly money: Money | null;
}

export interface PathOptions {
  readonly maxHops: number;
  /** "earliest" (arrival) by default. */
  readonly best?: PathOrder;
  /** Milliseconds from the first payment to the arrival, at most. */
  readonly withinMs?: number;
  /** How many paths; 3 by default. */
  readonly most?: number;
  /** Accounts opened at most, and partial paths tried at most per account opened; 2,000 by default. */
  readonly cap?: number;
}

export interface FoundPaths {
  /** Best first; by default earliest arrival, then most money, then fewest hops, then ids. */
  readonly paths: readonly FoundPath[];
  /** What the cap left out; null when the answer is exact. */
  readonly truncated: Truncated | null;
}

/**
 * The best paths by which money can have come from one account, or one of several, to another or one of several: no account
 * twice, each payment at or after the one before (where precision leaves it open, it may follow), at most maxHops payments, none
 * through another start or goal. An account that is start and goal gives cycles through it. Nothing goes through clearing,
 * aliases, partial accounts or ends. No path gives an empty list.
 */
export async function paths(
  from: AccountId | readonly AccountId[],
  to: AccountId | readonly AccountId[],
  source: TransferSource,
  options: PathOptions,
): Promise<FoundPaths> {
  const { maxHops, most = 3, cap = 2_000, best = "earliest", withinMs = Number.POSITIVE_INFINITY } = options;
  const starts = [...new Set([from].flat())].sort();
  const goals = new Set([to].flat());
  const { transfers, truncated } = await frontier(starts, goals, source, maxHops, cap);
  const correction = correctionOf(clockOffsets(transfers));
  const hops = transfers
    .map((transfer) => ({ transfer, shift: correctedTime(transfer, correction) - transfer.at.at }))
    .filter(({ transfer }) => transfer.from !== transfer.to);
  const found = search({ starts, goals, hops, maxHops, withinMs }, best, { most, tries: cap * 100 });
  return { paths: found.paths, truncated: truncated ?? found.truncated };
}

/** A transfer and what its bank's clock must be moved by. */
interface Hop {
  readonly transfer: Transfer;
  readonly shift: number;
}

/** A path under way. */
interface PathUnderWay {
  readonly at: AccountId;
  readonly transfers: readonly Transfer[];
  /** When the first payment was made, and when the last can first have arrived; on the reference clock. */
  readonly begins: number;
  readonly arrival: number;
  readonly money: Money | null;
  readonly key: string;
}

/** Between what is looked for. */
interface Quest {
  readonly starts: readonly AccountId[];
  readonly goals: ReadonlySet<AccountId>;
  readonly hops: readonly Hop[];
  readonly maxHops: number;
  readonly withinMs: number;
}

interface SearchLimits {
  readonly most: number;
  readonly tries: number;
}

/** Takes partial paths best first: going on never makes one better, so whole paths come out in their final order. */
function search(quest: Quest, best: PathOrder, { most, tries }: SearchLimits): FoundPaths {
  const onward = onwardHops(quest);
  const open = heapBy(ORDERS[best]);
  const found: FoundPath[] = [];
  for (const at of quest.starts) open.add(startAt(at));
  for (let tried = 0; found.length < most; tried += 1) {
    const path = open.take();
    if (!path) break;
    if (tried === tries) return { paths: found, truncated: cut(found.length, open.size() + 1, tries) };
    const whole = quest.goals.has(path.at) ? foundPath(path) : null;
    if (whole) found.push(whole);
    else addAll(open, path, onward(path));
  }
  return { paths: found, truncated: null };
}

function addAll(open: Heap<PathUnderWay>, path: PathUnderWay, hops: readonly Hop[]): void {
  for (const hop of hops) open.add(extended(path, hop));
}

function startAt(at: AccountId): PathUnderWay {
  return { at, transfers: [], begins: 0, arrival: Number.NEGATIVE_INFINITY, money: null, key: "" };
}

function foundPath({ transfers, arrival, money }: PathUnderWay): FoundPath | null {
  const [first, ...rest] = transfers;
  return first ? { transfers: [first, ...rest], arrival, money } : null;
}

function cut(shown: number, open: number, tries: number): Truncated {
  return { shown, total: shown + open, by: `${tries} partial paths tried` };
}

/** The payments that may follow a partial path and can still reach a goal. */
function onwardHops(quest: Quest): (path: PathUnderWay) => Hop[] {
  const out = groupedBy(quest.hops, "from");
  const left = hopsLeft(quest.goals, quest.hops);
  return (path) =>
    (out.get(path.at) ?? []).filter((hop) => {
      const more = left.get(hop.transfer.to) ?? Number.POSITIVE_INFINITY;
      return path.transfers.length + 1 + more <= quest.maxHops && mayFollow(path, hop, quest);
    });
}

function groupedBy(hops: readonly Hop[], end: "from" | "to"): ReadonlyMap<AccountId, readonly Hop[]> {
  const groups = new Map<AccountId, Hop[]>();
  for (const hop of hops) {
    const group = groups.get(hop.transfer[end]);
    if (group) group.push(hop);
    else groups.set(hop.transfer[end], [hop]);
  }
  return groups;
}

/** Fewest payments from each account to a goal, whatever their times. */
function hopsLeft(goals: ReadonlySet<AccountId>, hops: readonly Hop[]): ReadonlyMap<AccountId, number> {
  const into = groupedBy(hops, "to");
  const left = new Map<AccountId, number>([...goals].map((goal) => [goal, 0]));
  for (const [account, count] of left) {
    for (const { transfer } of into.get(account) ?? []) if (!left.has(transfer.from)) left.set(transfer.from, count + 1);
  }
  return left;
}

function mayFollow({ transfers, arrival, begins }: PathUnderWay, { transfer, shift }: Hop, quest: Quest): boolean {
  const { to, at } = transfer;
  const visited = !quest.goals.has(to) && (quest.starts.includes(to) || transfers.some((earlier) => earlier.to === to));
  const inTime = transfers.length === 0 || Math.max(arrival, earliest(at) + shift) - begins <= quest.withinMs;
  return !visited && inTime && latest(at) + shift >= arrival;
}

function extended({ transfers, begins, arrival, money, key }: PathUnderWay, { transfer, shift }: Hop): PathUnderWay {
  const { paid, received } = transfer;
  const sameCurrency = paid.currency === received.currency && (transfers.length === 0 || paid.currency === money?.currency);
  const isLess = money === null || received.minor < money.minor;
  return {
    at: transfer.to,
    transfers: [...transfers, transfer],
    begins: transfers.length === 0 ? earliest(transfer.at) + shift : begins,
    arrival: Math.max(arrival, earliest(transfer.at) + shift),
    money: sameCurrency ? (isLess ? received : money) : null,
    key: `${key} ${transfer.id}`,
  };
}

type Compare = (a: PathUnderWay, b: PathUnderWay) => number;

const byArrival: Compare = (a, b) => (a.arrival < b.arrival ? -1 : a.arrival > b.arrival ? 1 : 0);
const byHops: Compare = (a, b) => a.transfers.length - b.transfers.length;
const byKey: Compare = (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Paths whose currency changes stand behind all that do not; starts, which carry nothing yet, before all. */
const byMoney: Compare = (a, b) => {
  const [left, right] = [worth(a), worth(b)];
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return left > right ? -1 : left < right ? 1 : 0;
};

function worth({ money, transfers }: PathUnderWay): bigint | null {
  return transfers.length === 0 ? null : (money?.minor ?? -1n);
}

const ORDERS: Readonly<Record<PathOrder, Compare>> = {
  earliest: inTurn(byArrival, byMoney, byHops, byKey),
  money: inTurn(byMoney, byArrival, byHops, byKey),
  hops: inTurn(byHops, byArrival, byMoney, byKey),
};

function inTurn(...compares: readonly Compare[]): Compare {
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
