import type { AccountId } from "../domain/account.ts";
import type { Truncated } from "../domain/finding.ts";
import { earliest, latest } from "../domain/instant.ts";
import type { Money } from "../domain/money.ts";
import type { Transfer } from "../domain/transfer.ts";
import { clockOffsets, correctionOf } from "./clock-offsets.ts";
import { frontier } from "./path-frontier.ts";
import { correctedTime } from "./trace/global-order.ts";
import { heapBy } from "./trace/heap.ts";
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
  /** How many paths; 3 by default. */
  readonly most?: number;
  /** Accounts opened at most, and partial paths tried at most per account opened; 2,000 by default. */
  readonly cap?: number;
}

export interface FoundPaths {
  /** Earliest arrival first, then most money, then fewest hops, then ids. */
  readonly paths: readonly FoundPath[];
  /** What the cap left out; null when the answer is exact. */
  readonly truncated: Truncated | null;
}

/**
 * The earliest paths by which money can have come from one account to another: no account twice, each payment at or after the
 * one before (where precision leaves it open, it may follow), at most maxHops payments. Nothing goes through clearing, aliases,
 * partial accounts or ends. No path gives an empty list.
 */
export async function paths(from: AccountId, to: AccountId, source: TransferSource, options: PathOptions): Promise<FoundPaths> {
  const { maxHops, most = 3, cap = 2_000 } = options;
  const { transfers, truncated } = await frontier(from, to, source, maxHops, cap);
  const correction = correctionOf(clockOffsets(transfers));
  const hops = transfers
    .map((transfer) => ({ transfer, shift: correctedTime(transfer, correction) - transfer.at.at }))
    .filter(({ transfer }) => transfer.from !== transfer.to);
  const found = search(from, to, hops, { maxHops, most, tries: cap * 100 });
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
  readonly arrival: number;
  readonly money: Money | null;
  readonly key: string;
}

interface SearchLimits {
  readonly maxHops: number;
  readonly most: number;
  readonly tries: number;
}

/** Takes partial paths best first: going on never makes one better, so whole paths come out in their final order. */
function search(from: AccountId, to: AccountId, hops: readonly Hop[], { maxHops, most, tries }: SearchLimits): FoundPaths {
  const onward = onwardHops(from, to, hops, maxHops);
  const open = heapBy(better);
  const found: FoundPath[] = [];
  open.add({ at: from, transfers: [], arrival: Number.NEGATIVE_INFINITY, money: null, key: "" });
  let tried = 0;
  for (let path = open.take(); path && found.length < most; path = open.take()) {
    if (tried === tries) return { paths: found, truncated: cut(found.length, open.size() + 1, tries) };
    tried += 1;
    const whole = path.at === to ? foundPath(path) : null;
    if (whole) found.push(whole);
    else for (const hop of onward(path)) open.add(extended(path, hop));
  }
  return { paths: found, truncated: null };
}

function foundPath({ transfers, arrival, money }: PathUnderWay): FoundPath | null {
  const [first, ...rest] = transfers;
  return first ? { transfers: [first, ...rest], arrival, money } : null;
}

function cut(shown: number, open: number, tries: number): Truncated {
  return { shown, total: shown + open, by: `${tries} partial paths tried` };
}

/** The payments that may follow a partial path and can still reach the goal. */
function onwardHops(from: AccountId, to: AccountId, hops: readonly Hop[], maxHops: number): (path: PathUnderWay) => Hop[] {
  const out = groupedBy(hops, "from");
  const left = hopsLeft(to, hops);
  return (path) =>
    (out.get(path.at) ?? []).filter((hop) => {
      const more = left.get(hop.transfer.to) ?? Number.POSITIVE_INFINITY;
      return path.transfers.length + 1 + more <= maxHops && mayFollow(path, hop, from);
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

/** Fewest payments from each account to the goal, whatever their times. */
function hopsLeft(to: AccountId, hops: readonly Hop[]): ReadonlyMap<AccountId, number> {
  const into = groupedBy(hops, "to");
  const left = new Map<AccountId, number>([[to, 0]]);
  for (const [account, count] of left) {
    for (const { transfer } of into.get(account) ?? []) if (!left.has(transfer.from)) left.set(transfer.from, count + 1);
  }
  return left;
}

function mayFollow({ transfers, arrival }: PathUnderWay, { transfer, shift }: Hop, from: AccountId): boolean {
  const visited = transfer.to === from || transfers.some((earlier) => earlier.to === transfer.to);
  return !visited && latest(transfer.at) + shift >= arrival;
}

function extended({ transfers, arrival, money, key }: PathUnderWay, { transfer, shift }: Hop): PathUnderWay {
  const { paid, received } = transfer;
  const sameCurrency = paid.currency === received.currency && (transfers.length === 0 || paid.currency === money?.currency);
  const isLess = money === null || received.minor < money.minor;
  return {
    at: transfer.to,
    transfers: [...transfers, transfer],
    arrival: Math.max(arrival, earliest(transfer.at) + shift),
    money: sameCurrency ? (isLess ? received : money) : null,
    key: `${key} ${transfer.id}`,
  };
}

function better(a: PathUnderWay, b: PathUnderWay): number {
  if (a.arrival !== b.arrival) return a.arrival < b.arrival ? -1 : 1;
  const [left, right] = [worth(a), worth(b)];
  if (left !== right) return left > right ? -1 : 1;
  return a.transfers.length - b.transfers.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** FoundPaths whose currency changes stand after all others that arrive then; the start stands first of all. */
function worth({ money, transfers }: PathUnderWay): bigint {
  if (transfers.length === 0) return 0n;
  return money?.minor ?? -1n;
}
