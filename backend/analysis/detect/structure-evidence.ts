import { type Sentence, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import type { Structure, Suspicion } from "../suspicion/suspicion.ts";
import { activityOf, businessTerm } from "./activity.ts";
import { transfersOfRows } from "./block-findings.ts";
import { circleTerm } from "./circle.ts";
import { paidValue } from "./figures.ts";
import type { Holders } from "./holders.ts";
import type { Term } from "./term.ts";

/** A gain of so many nats is worth a sentence. */
const TELLING_NATS = 1;

/** Transfer numbers of a structure, in time order. */
export function transfersOfStructure(suspicion: Suspicion, { rows }: Structure): readonly number[] {
  return transfersOfRows(suspicion, rows);
}

/** What makes the structure stand out, each term of its rows as a sentence with its figures. */
export function tellingSentences(
  { incidents, surprise, terms, candidates }: Suspicion,
  { rows }: Structure,
): readonly Sentence[] {
  const count = (is: (row: number) => boolean): number => rows.filter(is).length;
  const fresh = count((row) => cell(incidents.isNew, row) === 1);
  const passed = count((row) => Math.max(cell(terms.passedOn, row), cell(terms.passesOn, row)) >= TELLING_NATS);
  const spokes = count((row) => Math.max(cell(terms.fanIn, row), cell(terms.fanOut, row)) >= TELLING_NATS);
  const large = count((row) => cell(surprise, row) >= Math.LN2 * 2);
  const all = rows.length;
  return [
    fresh > 0 ? say(candidates.hasTurned ? "telling.again" : "telling.fresh", { fresh, all }) : null,
    passed > 0 ? say("telling.passed", { some: passed }) : null,
    spokes > 0 ? say("telling.spokes", { some: spokes }) : null,
    large > 0 ? say("telling.large", { some: large }) : null,
  ].filter((sentence) => sentence !== null);
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

function cautions(graph: FlowGraph, suspicion: Suspicion, { rows }: Structure): readonly (Sentence | null)[] {
  const { incidents, surprise, batch, openness, candidates } = suspicion;
  const known = candidates.hasTurned ? [] : rows.filter((row) => cell(incidents.isNew, row) === 0);
  const ordinary = rows.filter((row) => cell(surprise, row) <= Math.LN2).length;
  const batched = rows.filter((row) => cell(batch, row) < 0).length;
  const open = rows.filter((row) => cell(openness, row) <= -TELLING_NATS).length;
  return [
    known.length > 0 ? say("known.between", { sums: paidValue(graph, transfersOfRows(suspicion, known)) }) : null,
    2 * ordinary > rows.length ? say("amounts.ordinaryBoth", { some: ordinary, all: rows.length }) : null,
    batched > 0 ? say("batch.left", { payments: batched }) : null,
    open > 0 ? say("open.ends", { payments: open }) : null,
    candidates.hasTurned ? say("novelty.contactNothing") : null,
  ];
}
