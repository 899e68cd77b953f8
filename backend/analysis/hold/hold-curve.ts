import type { Currency } from "../../domain/currency.ts";
import type { Truncated } from "../../domain/finding.ts";
import { type Money, money } from "../../domain/money.ts";
import { AMOUNT_RULES, type LedgerLine, type Trace } from "../../domain/trace.ts";

/** A screen's width of points. */
const MOST_POINTS = 400;

/** What could be held at one moment, one sum a currency that is traced at all. */
export interface CurvePoint {
  readonly at: number;
  readonly sums: readonly Money[];
}

/**
 * What could be held at every moment at which it changed, in time order, by the trace's own ledgers: in each account the lesser
 * of its balance and the most that a rule which gives amounts traces there. Past the last 400 changes, the earlier are left out.
 */
export function holdCurve(trace: Trace): { readonly points: readonly CurvePoint[]; readonly truncated: Truncated | null } {
  const pockets = new Map<string, Pocket>();
  const changes = trace.rules
    .filter(({ rule }) => AMOUNT_RULES.includes(rule))
    .flatMap(({ rule, ledger }) => timed(ledger).map(({ line, at }, place) => ({ rule, line, at, place })))
    .sort((a, b) => a.at - b.at || a.place - b.place);
  const sums = new Map<Currency, bigint>();
  const points = new Map<number, readonly Money[]>();
  for (const { rule, line, at } of changes) {
    const { account, balance } = line;
    const key = `${account}\u0000${balance.currency}`;
    const pocket = pockets.get(key) ?? { balance: 0n, traced: new Map() };
    pockets.set(key, pocket);
    const before = holdable(pocket);
    pocket.balance = balance.minor;
    pocket.traced.set(rule, (pocket.traced.get(rule) ?? 0n) + tracedIn(line));
    sums.set(balance.currency, (sums.get(balance.currency) ?? 0n) + holdable(pocket) - before);
    if (at !== Number.NEGATIVE_INFINITY) points.set(at, allOf(sums));
  }
  const all = [...points].map(([at, of]) => ({ at, sums: of })).filter(changed);
  const shown = all.slice(-MOST_POINTS);
  const by = `the last ${MOST_POINTS} changes`;
  return { points: shown, truncated: shown.length === all.length ? null : { shown: shown.length, total: all.length, by } };
}

/**
 * Every line with the later of the two moments at which the banks tell its transfer, never before the line above it: two clocks
 * that stand apart must not show the same money in two accounts. An opening stands before everything.
 */
function timed(ledger: readonly LedgerLine[]): readonly { readonly line: LedgerLine; readonly at: number }[] {
  const told = new Map<LedgerLine["transfer"], number>();
  for (const { transfer, at } of ledger) told.set(transfer, Math.max(told.get(transfer) ?? 0, at?.at ?? 0));
  let [before, pocket] = [Number.NEGATIVE_INFINITY, ""];
  return ledger.map((line) => {
    const key = `${line.account} ${line.balance.currency}`;
    if (key !== pocket) [before, pocket] = [Number.NEGATIVE_INFINITY, key];
    if (line.at !== null)
      before = Math.max(before, line.transfer === null ? line.at.at : (told.get(line.transfer) ?? line.at.at));
    return { line, at: before };
  });
}

interface Pocket {
  balance: bigint;
  readonly traced: Map<string, bigint>;
}

function holdable({ balance, traced }: Pocket): bigint {
  const most = [...traced.values()].reduce((a, b) => (b > a ? b : a), 0n);
  return most < balance ? most : balance;
}

function tracedIn({ shares }: LedgerLine): bigint {
  return shares.reduce((sum, { money: { minor } }) => sum + minor, 0n);
}

function allOf(sums: ReadonlyMap<Currency, bigint>): readonly Money[] {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => money(minor, currency));
}

function changed({ sums }: CurvePoint, place: number, all: readonly CurvePoint[]): boolean {
  const before = all[place - 1]?.sums ?? [];
  return sums.length !== before.length || sums.some(({ minor }, index) => minor !== before[index]?.minor);
}
