import { type Money, printMoney, sumByCurrency } from "../../domain/money.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, paidOf } from "../flow-reading.ts";
import { printDuration } from "./durations.ts";
import { counted, shortAccount } from "./sentences.ts";

/** A structure's transfers with the account at its centre. */
export interface Told {
  readonly graph: FlowGraph;
  readonly main: number;
  readonly transfers: readonly number[];
}

export type StructureKind = "fan-in" | "fan-out" | "gather-scatter" | "scatter-gather" | "cycle" | "chain";

/** What happened, in one sentence with its figures. */
export const STRUCTURE_WORDS: Readonly<Record<StructureKind, (told: Told) => string>> = {
  "fan-in": (told) =>
    `Fan-in: ${counted(payersOf(told, into(told)).size, "payer")} sent ${name(told)} ${sums(told, into(told))} ${within(told)}.`,
  "fan-out": (told) =>
    `Fan-out: ${name(told)} sent ${sums(told, outOf(told))} to ${counted(payeesOf(told, outOf(told)).size, "payee")} ${within(told)}.`,
  "gather-scatter": (told) =>
    `Gather-scatter: ${name(told)} was sent ${sums(told, into(told))} by ${counted(payersOf(told, into(told)).size, "account")} and sent ${sums(told, outOf(told))} to ${counted(payeesOf(told, outOf(told)).size, "account")} ${within(told)}.`,
  "scatter-gather": (told) =>
    `Scatter-gather: ${name(told)} sent ${sums(told, outOf(told))} to ${counted(payeesOf(told, outOf(told)).size, "account")}, and several of them sent it to the same account ${within(told)}.`,
  cycle: (told) =>
    `Cycle: money went from ${name(told)} by way of ${counted(accountsOf(told).size - 1, "other account")} and came back ${within(told)}; ${sums(told, told.transfers)} moved in all.`,
  chain: (told) =>
    `Chain: money from ${name(told)} went on from account to account in ${counted(told.transfers.length, "transfer")} ${within(told)}; ${sums(told, told.transfers)} moved in all.`,
};

function name({ graph, main }: Told): string {
  return shortAccount(accountOf(graph, main));
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

function sums({ graph }: Told, transfers: readonly number[]): string {
  const amounts: readonly Money[] = sumByCurrency(transfers.map((transfer) => paidOf(graph, transfer)));
  return amounts.map(printMoney).join(" and ");
}

function within({ graph, transfers }: Told): string {
  const times = transfers.map((transfer) => cell(graph.earliest, transfer));
  return `within ${printDuration(Math.max(...times) - Math.min(...times))}`;
}
