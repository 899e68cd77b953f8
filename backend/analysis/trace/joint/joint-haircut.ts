import type { AccountId } from "../../../domain/account.ts";
import { LedgerhoundError } from "../../../domain/errors.ts";
import type { EndReason, TraceLimits } from "../../../domain/trace.ts";
import type { Transfer } from "../../../domain/transfer.ts";
import { entry } from "../../columns.ts";
import type { FlowGraph } from "../../flow-graph.ts";
import { accountIn, instantOf, receivedOf, transferIdOf } from "../../flow-reading.ts";
import type { Dealings } from "../dealings.ts";
import { lostOf } from "../lost.ts";
import { reachedAt } from "../reached.ts";
import { decide, limitStops, type Stopped } from "../stop-decisions.ts";
import type { Reached, StopFacts } from "../stops.ts";
import { fitsPlain } from "./amounts.ts";
import { type Loss, type Passed, type PocketNumber, passOver, type Standing } from "./pass.ts";

export interface JointInput {
  readonly graph: FlowGraph;
  readonly dealings: (account: AccountId) => Dealings;
  /** By transfer number, rising, each once. */
  readonly losses: readonly Loss[];
  readonly limits: TraceLimits;
  readonly services: ReadonlySet<AccountId>;
  readonly asOf: number;
}

/** Where all victims' money stands and left sight, in proportion. Pockets are account × number of currencies + currency. */
export interface JointHaircut extends Passed {
  readonly stops: ReadonlyMap<AccountId, EndReason>;
  readonly stopped: readonly Stopped[];
}

/**
 * Traces very many victims together by haircut, over the flow graph's columns alone: joint passes find which accounts are
 * followed, as a trace by rows does, and a last one keeps the victims apart. The figures are those of the trace by rows where the
 * order of the columns (time, then id) is the order in which the rows moved the balances, no payment is a return, and no balance
 * jumps by money that no row shows. Throws limit-reached where sums pass what a double holds exactly.
 */
export function jointHaircut(input: JointInput): JointHaircut {
  const { graph, dealings, losses, asOf, limits, services } = input;
  if (!fitsPlain(graph)) {
    throw new LedgerhoundError("limit-reached", "Sums in these records pass 2^53 minor units. Trace fewer victims at a time.");
  }
  const stops = new Map<AccountId, EndReason>();
  const followed = new Set<AccountId>();
  const flags = new Uint8Array(graph.accounts.length);
  const openings = new Map<string, number>();
  const lost = lostOf(losses.map(({ transfer }) => arrivalOf(graph, transfer)));
  const factsOf = (account: AccountId): StopFacts => ({
    dealings: dealings(account),
    hasStatement: dealings(account).hasStatement,
    taggedService: services.has(account),
    limits,
    direction: "forward",
    lost,
  });
  for (;;) {
    const reached = reachedIn(graph, passOver({ graph, losses, followed: flags, asOf, apart: false }, openings));
    if (decide(reached, stops, followed, factsOf)) {
      for (const account of followed) flags[accountIn(graph, account)] = 1;
      continue;
    }
    const passed = passOver({ graph, losses, followed: flags, asOf, apart: true }, openings);
    return { ...passed, stops, stopped: limitStops(reached, stops, factsOf, asOf) };
  }
}

function arrivalOf(graph: FlowGraph, transfer: number): Pick<Transfer, "id" | "at" | "received"> {
  return { id: transferIdOf(graph, transfer), at: instantOf(graph, transfer), received: receivedOf(graph, transfer) };
}

function reachedIn(graph: FlowGraph, { arrived, ended }: Passed): ReadonlyMap<AccountId, Reached> {
  const places = [...arrived].map(([pocket, { hops, first }]) => ({
    account: accountOfPocket(graph, pocket),
    hops,
    first: arrivalOf(graph, first),
    came: cameTo(graph, pocket, ended.get(pocket)),
  }));
  return reachedAt(places, "forward");
}

function cameTo({ currencies }: FlowGraph, pocket: PocketNumber, standing: Standing | undefined) {
  return new Map(standing ? [[entry(currencies, pocket % currencies.length), BigInt(standing.traced)] as const] : []);
}

export function accountOfPocket({ accounts, currencies }: FlowGraph, pocket: PocketNumber): AccountId {
  return entry(accounts, Math.floor(pocket / currencies.length));
}
