import {
  added,
  type BankFigures,
  f1Of,
  medianOf,
  precisionOf,
  recallOf,
  type UndergroundFigures,
} from "../scenario/underground/measure.ts";
import type { BankTerms } from "../scenario/underground/plant-bank.ts";
import type { TRIALS } from "../scenario/underground/trials.ts";
import type { TimedDesks } from "../tasks/measure-desks.ts";
import type { BenchResult } from "./bench-result.ts";
import { table } from "./table.ts";

export interface TrialRun {
  readonly group: keyof typeof TRIALS;
  readonly name: string;
  readonly timed: TimedDesks;
  readonly figures: UndergroundFigures;
  readonly banks: readonly BankTerms[];
}

const HEADER = [
  "run",
  "banks",
  "found",
  "false",
  "acc P",
  "acc R",
  "pairs F1",
  "splits F1",
  "rate err %",
  "in 90 %",
  "seconds",
  "x load",
];

/** What a whole ledger of the pace is to take at most, on a quiet machine. */
const PACE_SECONDS = 6;

const LEAST_DEALS = 60;
const MOST_ACCOUNTS = 3;

/** Every run as one line, the counted banks of base and stresses first, then each bank of the base. */
export function trialLines(runs: readonly TrialRun[]): readonly string[] {
  const pace = runs.filter(({ group }) => group === "pace");
  const paced = pace.length === 0 ? [] : ["", `Pace; aim: ${PACE_SECONDS} s at most`, paceTable(pace)];
  return runs.length === pace.length ? paced : [...qualityLines(runs), ...paced];
}

function paceTable(runs: readonly TrialRun[]): string {
  const rows = runs.map(({ name, timed, figures }) => [
    name,
    String(timed.transfers),
    timed.seconds.toFixed(2),
    timed.processorSeconds.toFixed(2),
    (timed.seconds / timed.loadSeconds).toFixed(1),
    `${figures.banks.filter(({ found }) => found).length} of ${figures.banks.length}`,
  ]);
  return table(["run", "transfers", "seconds", "processor s", "x load", "found"], rows, 1);
}

function qualityLines(runs: readonly TrialRun[]): readonly string[] {
  const of = (group: TrialRun["group"]) => runs.filter((run) => run.group === group);
  const least = of("least").filter(({ figures }) => figures.banks.every(({ found }) => found)).length;
  const falseDesks = of("background").reduce((sum, { figures }) => sum + figures.falseDesks, 0);
  return [
    table(
      HEADER,
      [...of("base"), ...of("stress")].map((run) => lineOf(run, isCounted)),
      1,
    ),
    "",
    "Every bank of the base, counted or not",
    table(
      HEADER,
      of("base").flatMap((run) =>
        run.banks.map((terms) => [`${run.name}: ${terms.name}`, ...lineOf(run, (one) => one === terms).slice(1)]),
      ),
      1,
    ),
    "",
    `Backgrounds without a bank, with price-list firms: ${falseDesks} false desks in ${of("background").length}`,
    `Banks of 24 pairs, 2 x 2 accounts: ${least} of ${of("least").length} found`,
  ];
}

/** The same as figures for --json. */
export function figuresOfTrials(runs: readonly TrialRun[]): BenchResult["figures"] {
  return runs.flatMap((run) => {
    const { banks, falseDesks } = run.figures;
    const counted = countedOf(run, run.group === "least" ? () => true : isCounted);
    const named = {
      found: banks.filter(({ found }) => found).length,
      falseDesks,
      accountPrecision: precisionOf(counted.accounts),
      accountRecall: recallOf(counted.accounts),
      pairsF1: f1Of(counted.pairs),
      splitsF1: f1Of(counted.splits),
      rateError: counted.rateError,
      covered: counted.covered,
      transfers: run.timed.transfers,
      seconds: run.timed.seconds,
      processorSeconds: run.timed.processorSeconds,
      timesLoad: run.timed.seconds / run.timed.loadSeconds,
    };
    return Object.entries(named).map(([figure, value]) => ({ of: run.name, figure, value }));
  });
}

function isCounted({ deals, accounts: [near, far] }: BankTerms): boolean {
  return deals >= LEAST_DEALS && near <= MOST_ACCOUNTS && far <= MOST_ACCOUNTS;
}

function lineOf(run: TrialRun, isWanted: (terms: BankTerms) => boolean): readonly string[] {
  const { accounts, pairs, splits, rateError, covered, banks } = countedOf(run, isWanted);
  const { seconds, loadSeconds } = run.timed;
  return [
    run.name,
    String(banks.length),
    String(banks.filter(({ found }) => found).length),
    String(run.figures.falseDesks),
    ...[precisionOf(accounts), recallOf(accounts), f1Of(pairs), f1Of(splits)].map((share) => share.toFixed(3)),
    rateError === null ? "–" : (100 * rateError).toFixed(3),
    covered === null ? "–" : covered.toFixed(2),
    seconds.toFixed(1),
    (seconds / loadSeconds).toFixed(1),
  ];
}

function countedOf({ figures, banks: terms }: TrialRun, isWanted: (terms: BankTerms) => boolean) {
  const banks = figures.banks.filter((_, number) => {
    const own = terms[number];
    return own !== undefined && isWanted(own);
  });
  const sum = (count: "accounts" | "pairs" | "splits") => added(banks.map((bank: BankFigures) => bank[count]));
  const errors = banks.flatMap(({ rateErrors }) => rateErrors);
  const covered = banks.reduce((total, bank) => total + bank.covered, 0);
  return {
    banks,
    accounts: sum("accounts"),
    pairs: sum("pairs"),
    splits: sum("splits"),
    rateError: medianOf(errors),
    covered: errors.length === 0 ? null : covered / errors.length,
  };
}
