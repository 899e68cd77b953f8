import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { ExitBound, HoldPlan } from "../../domain/hold-plan.ts";
import { money } from "../../domain/money.ts";
import { AMOUNT_RULES, type Trace } from "../../domain/trace.ts";
import { type FlowEdge, maxFlow, sourceSide } from "./max-flow.ts";

/** More accounts than this are not asked to be held at once to stop the rest. */
const MOST_HELD = 12;

/**
 * Of the money that stands at the plan's moment, the most that the rows after it let reach an exit: a max flow over the traced
 * payments in time order, one a currency with any. Then the accounts whose hold stops it: the better of taking the one that
 * stops most, one after another, and of a least cut of accounts regardless of time; with what can still get past them.
 */
export function exitBounds(plan: HoldPlan, later: Trace): readonly ExitBound[] {
  const currencies = [...new Set([...plan.lines, ...plan.askFirst].map(({ hold }) => hold.currency))].sort();
  return currencies.flatMap((currency) => {
    const scene = sceneOf(plan, later, currency);
    const most = flowPast(scene, new Set());
    if (most === 0n) return [];
    const sets = [
      { by: "greedy" as const, accounts: greedy(scene) },
      { by: "cut" as const, accounts: cut(scene) },
    ].map((set) => ({ ...set, gap: flowPast(scene, new Set(set.accounts)) }));
    const [best] = sets.sort((a, b) => (a.gap === b.gap ? a.accounts.length - b.accounts.length : a.gap < b.gap ? -1 : 1));
    if (!best) return [];
    const of = (minor: bigint) => money(minor, currency);
    const { by, accounts, gap } = best;
    return [{ most: of(most), accounts, by, stopped: of(most - gap), gap: of(gap) }];
  });
}

interface Payment {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly minor: bigint;
  readonly exits: boolean;
}

interface Scene {
  readonly standing: ReadonlyMap<AccountId, bigint>;
  /** After the plan's moment, in the order walked. */
  readonly payments: readonly Payment[];
}

function sceneOf(plan: HoldPlan, later: Trace, currency: Currency): Scene {
  const lines = [...plan.lines, ...plan.askFirst].filter(({ hold }) => hold.currency === currency);
  const rules = later.rules.filter(({ rule }) => AMOUNT_RULES.includes(rule));
  const exits = new Set(rules.flatMap(({ ends }) => ends.map(({ account }) => account)));
  const payments = new Map<string, Payment>();
  for (const { transfer, from, to, at, money: carried } of rules.flatMap(({ transfers }) => transfers)) {
    if (at.at <= plan.asOf || carried.currency !== currency) continue;
    const known = payments.get(transfer)?.minor ?? 0n;
    payments.set(transfer, { from, to, minor: carried.minor > known ? carried.minor : known, exits: exits.has(to) });
  }
  return { standing: new Map(lines.map(({ account, hold }) => [account, hold.minor])), payments: [...payments.values()] };
}

/** A node for every account and every arrival there: money goes on only by later payments. A held account lets nothing on. */
function flowPast({ standing, payments }: Scene, held: ReadonlySet<AccountId>): bigint {
  const edges: FlowEdge[] = [];
  const nodeOf = new Map<AccountId, number>();
  let nodes = 2;
  const [source, sink] = [0, 1];
  for (const [account, minor] of standing) {
    if (held.has(account)) continue;
    nodeOf.set(account, nodes);
    edges.push({ from: source, to: nodes, room: minor });
    nodes += 1;
  }
  const whole = [...standing.values()].reduce((sum, minor) => sum + minor, 0n);
  for (const { from, to, minor, exits } of payments) {
    const start = nodeOf.get(from);
    if (start === undefined || held.has(from)) continue;
    if (exits) {
      edges.push({ from: start, to: sink, room: minor });
      continue;
    }
    const before = nodeOf.get(to);
    if (before !== undefined) edges.push({ from: before, to: nodes, room: whole });
    edges.push({ from: start, to: nodes, room: minor });
    nodeOf.set(to, nodes);
    nodes += 1;
  }
  return maxFlow(nodes, edges, source, sink);
}

function greedy(scene: Scene): readonly AccountId[] {
  const chosen: AccountId[] = [];
  let left = flowPast(scene, new Set());
  while (left > 0n && chosen.length < MOST_HELD) {
    const next = bestBeside(scene, chosen);
    if (next === undefined || next.left >= left) break;
    chosen.push(next.account);
    left = next.left;
  }
  return chosen.sort();
}

/** The account whose hold beside those chosen leaves least; by account where several do. */
function bestBeside(scene: Scene, chosen: readonly AccountId[]): { account: AccountId; left: bigint } | undefined {
  const rest = accountsOf(scene).filter((account) => !chosen.includes(account));
  const tried = rest.map((account) => ({ account, left: flowPast(scene, new Set([...chosen, account])) }));
  return tried.sort((a, b) => (a.left === b.left ? 0 : a.left < b.left ? -1 : 1))[0];
}

/** Fewest accounts between what stands and the exits, whatever the time. */
function cut(scene: Scene): readonly AccountId[] {
  const accounts = accountsOf(scene);
  const number = new Map(accounts.map((account, index) => [account, 2 + 2 * index]));
  const many = BigInt(accounts.length + 1);
  const edges: FlowEdge[] = accounts.map((account) => {
    const node = number.get(account) ?? 0;
    return { from: node, to: node + 1, room: 1n };
  });
  for (const account of scene.standing.keys()) edges.push({ from: 0, to: number.get(account) ?? 0, room: many });
  for (const { from, to, exits } of scene.payments) {
    const start = (number.get(from) ?? 0) + 1;
    edges.push({ from: start, to: exits ? 1 : (number.get(to) ?? 1), room: many });
  }
  const near = sourceSide(2 + 2 * accounts.length, edges, 0, 1);
  return accounts.filter((account) => {
    const node = number.get(account) ?? 0;
    return near.has(node) && !near.has(node + 1);
  });
}

/** Where money stands or passes; exits are none of them. */
function accountsOf({ standing, payments }: Scene): readonly AccountId[] {
  const passing = payments.flatMap(({ from, to, exits }) => (exits ? [from] : [from, to]));
  return [...new Set([...standing.keys(), ...passing])].sort();
}
