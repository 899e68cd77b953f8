import { printMoney, sumByCurrency } from "../../domain/money.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, paidOf } from "../flow-reading.ts";
import type { Structure, Suspicion } from "../suspicion/suspicion.ts";
import { activityOf, businessTerm } from "./activity.ts";
import { circleTerm } from "./circle.ts";
import type { Holders } from "./holders.ts";
import { counted } from "./sentences.ts";
import type { Term } from "./term.ts";

/** A gain of so many nats is worth a sentence. */
const TELLING_NATS = 1;

/** Transfer numbers of a structure, in time order. */
export function transfersOfStructure({ hops, candidates }: Suspicion, { rows }: Structure): readonly number[] {
  const transfers = rows.flatMap((row) => {
    const hop = cell(candidates.hops, row);
    return [...hops.transfers.subarray(cell(hops.starts, hop), cell(hops.starts, hop + 1))];
  });
  return transfers.sort((a, b) => a - b);
}

/** What makes the structure stand out, each term of its rows as a sentence with its figures. */
export function tellingSentences({ incidents, surprise, terms, candidates }: Suspicion, { rows }: Structure): readonly string[] {
  const count = (is: (row: number) => boolean): number => rows.filter(is).length;
  const fresh = count((row) => cell(incidents.isNew, row) === 1);
  const passed = count((row) => Math.max(cell(terms.passedOn, row), cell(terms.passesOn, row)) >= TELLING_NATS);
  const spokes = count((row) => Math.max(cell(terms.fanIn, row), cell(terms.fanOut, row)) >= TELLING_NATS);
  const large = count((row) => cell(surprise, row) >= Math.LN2 * 2);
  const all = rows.length;
  return [
    fresh > 0
      ? `${fresh} of ${counted(all, "payment")} are between accounts that ${candidates.hasTurned ? "deal again, as hardly any two do here" : "never deal at another time"}.`
      : "",
    passed > 0 ? `${passed} pass on, or are passed on, in much the same amount.` : "",
    spokes > 0 ? `${spokes} belong to more new contacts at one account than it usually has.` : "",
    large > 0 ? `${large} are larger than three in four first contacts, by the habits of both sides.` : "",
  ].filter((sentence) => sentence !== "");
}

/** The structure's score with what speaks against it: a business at its centre, acquaintance, ordinary sums, pay runs. */
export function structureTerms(
  graph: FlowGraph,
  suspicion: Suspicion,
  structure: Structure,
  { holders, days }: { readonly holders: Holders; readonly days: number },
): readonly Term[] {
  const { main, score } = structure;
  const circle = circleTerm(graph, transfersOfStructure(suspicion, structure), main);
  return [
    { nats: score, against: null },
    // A circle explains every one of its payments, so their number is no evidence any more.
    circle.nats < 0 ? { ...circle, nats: -score + circle.nats } : circle,
    businessTerm(activityOf(graph, main, days), holders.isLicensed(accountOf(graph, main))),
    ...cautions(graph, suspicion, structure).map((against) => ({ nats: 0, against })),
  ];
}

function cautions(graph: FlowGraph, suspicion: Suspicion, { rows }: Structure): readonly (string | null)[] {
  const { incidents, surprise, batch, openness, candidates } = suspicion;
  const known = candidates.hasTurned ? [] : rows.filter((row) => cell(incidents.isNew, row) === 0);
  const ordinary = rows.filter((row) => cell(surprise, row) <= Math.LN2).length;
  const batched = rows.filter((row) => cell(batch, row) < 0).length;
  const open = rows.filter((row) => cell(openness, row) <= -TELLING_NATS).length;
  return [
    known.length > 0 ? `${sumOf(graph, suspicion, known)} of it moved between accounts that deal at other times too.` : null,
    2 * ordinary > rows.length ? `${ordinary} of its ${rows.length} payments are of ordinary size for both sides.` : null,
    batched > 0 ? `${counted(batched, "payment")} left in a batch that paid many others, as salaries do.` : null,
    open > 0 ? `${counted(open, "payment")} have an account at one end that meets new people all the time, as shops do.` : null,
    candidates.hasTurned ? "In these records hardly any two accounts deal twice, so a first contact says nothing." : null,
  ];
}

function sumOf(graph: FlowGraph, suspicion: Suspicion, rows: readonly number[]): string {
  const transfers = transfersOfStructure(suspicion, { kind: "chain", main: 0, score: 0, rows });
  return sumByCurrency(transfers.map((transfer) => paidOf(graph, transfer)))
    .map(printMoney)
    .join(" and ");
}
