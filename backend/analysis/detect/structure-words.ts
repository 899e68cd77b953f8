import { accountsValue, lengthValue, type MarkedValue, type Sentence, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { paidValue } from "./figures.ts";

/** A structure's transfers with the account at its centre. */
export interface Told {
  readonly graph: FlowGraph;
  readonly main: number;
  readonly transfers: readonly number[];
}

export type StructureKind = "fan-in" | "fan-out" | "gather-scatter" | "scatter-gather" | "cycle" | "chain";

/** What happened, in one sentence with its figures. */
export const STRUCTURE_WORDS: Readonly<Record<StructureKind, (told: Told) => Sentence>> = {
  "fan-in": (told) =>
    say("structure.fanIn", { ...figures(told), payers: payersOf(told, into(told)).size, sums: sums(told, into(told)) }),
  "fan-out": (told) =>
    say("structure.fanOut", { ...figures(told), payees: payeesOf(told, outOf(told)).size, sums: sums(told, outOf(told)) }),
  "gather-scatter": (told) =>
    say("structure.gatherScatter", {
      ...figures(told),
      in: sums(told, into(told)),
      payers: payersOf(told, into(told)).size,
      out: sums(told, outOf(told)),
      payees: payeesOf(told, outOf(told)).size,
    }),
  "scatter-gather": (told) =>
    say("structure.scatterGather", {
      ...figures(told),
      sums: sums(told, outOf(told)),
      payees: payeesOf(told, outOf(told)).size,
    }),
  cycle: (told) =>
    say("structure.cycle", { ...figures(told), others: accountsOf(told).size - 1, sums: sums(told, told.transfers) }),
  chain: (told) =>
    say("structure.chain", { ...figures(told), transfers: told.transfers.length, sums: sums(told, told.transfers) }),
};

/** Whose structure it is, and how long it took. */
function figures({ graph, main, transfers }: Told): Readonly<Record<"account" | "length", MarkedValue>> {
  const times = transfers.map((transfer) => cell(graph.earliest, transfer));
  return {
    account: accountsValue([accountOf(graph, main)]),
    length: lengthValue(Math.max(...times) - Math.min(...times)),
  };
}

function into({ graph, main, transfers }: Told): readonly number[] {
  return transfers.filter((transfer) => cell(graph.to, transfer) === main);
}

function outOf({ graph, main, transfers }: Told): readonly number[] {
  return transfers.filter((transfer) => cell(graph.from, transfer) === main);
}

function payersOf({ graph }: Told, transfers: readonly number[]): ReadonlySet<number> {
  return new Set(transfers.map((transfer) => cell(graph.from, transfer)));
}

function payeesOf({ graph }: Told, transfers: readonly number[]): ReadonlySet<number> {
  return new Set(transfers.map((transfer) => cell(graph.to, transfer)));
}

function accountsOf(told: Told): ReadonlySet<number> {
  return new Set([...payersOf(told, told.transfers), ...payeesOf(told, told.transfers)]);
}

function sums({ graph }: Told, transfers: readonly number[]): MarkedValue {
  return paidValue(graph, transfers);
}
