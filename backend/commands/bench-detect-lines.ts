import type { Figures } from "../scenario/laundering/measure.ts";
import type { BenchResult } from "./bench-result.ts";
import type { BenchRun, BenchRuns } from "./bench-runs.ts";
import { table } from "./table.ts";

const HEADER = [
  "run",
  "transfers",
  "planted",
  "findings",
  "AP",
  "F1@.5%",
  "F1@1%",
  "F1@2%",
  "F1@6%",
  "cases",
  "purity",
  "top 100",
  "look-alikes",
  "best one rule",
  "seconds",
  "per s",
];

/** The tables for people: runs, case recall by family, simple rules beside them. */
export function detectLines(runs: BenchRuns): readonly string[] {
  const all = [...runs.seeds, ...runs.stresses];
  const [first] = runs.seeds;
  return [
    table(HEADER, [...all.map(rowOf), ...runs.baselines.map(baselineRow)], 1),
    "",
    "Cases found by family (patterns of 3 transfers or more; one finding holds half of it and is half it)",
    table(
      ["run", ...familiesOf(runs)],
      all.map((run) => familyRow(run, familiesOf(runs))),
      1,
    ),
    "",
    "Single rules, transfer F1",
    table(
      ["run", ...(first?.rules.map(({ rule }) => rule) ?? [])],
      all.map(({ name, rules }) => [name, ...rules.map(({ f1 }) => f1.toFixed(3))]),
      1,
    ),
    `Sanity: the first run's records with their dates shuffled give ${runs.byChance} findings, as they are ${first?.figures.findings ?? 0}.`,
  ];
}

function rowOf({ name, benchmark, timed, figures, rules }: BenchRun): readonly string[] {
  const planted = benchmark.patterns.reduce((sum, { transfers }) => sum + transfers.length, 0);
  return [
    name,
    String(timed.transfers),
    String(planted),
    ...sharesOf(figures),
    Math.max(...rules.map(({ f1 }) => f1)).toFixed(3),
    timed.seconds.toFixed(1),
    String(Math.round(timed.transfers / Math.max(0.001, timed.seconds))),
  ];
}

/** Simple means on the first run; they are not timed. */
function baselineRow({ name, figures }: BenchRuns["baselines"][number]): readonly string[] {
  return [name, "", "", ...sharesOf(figures), "", "", ""];
}

function sharesOf(figures: Figures): readonly string[] {
  const { averagePrecision, f1At, caseRecall, purity, purityOfTop100, lookAlikesInTop100, findings } = figures;
  const shares = [averagePrecision, ...Object.values(f1At), caseRecall, purity, purityOfTop100];
  return [String(findings), ...shares.map((share) => share.toFixed(3)), String(lookAlikesInTop100)];
}

function familiesOf({ seeds }: BenchRuns): readonly string[] {
  return seeds[0]?.figures.families.map(({ family }) => family) ?? [];
}

function familyRow({ name, figures }: BenchRun, families: readonly string[]): readonly string[] {
  return [
    name,
    ...families.map((family) => {
      const one = figures.families.find((each) => each.family === family);
      return one ? `${one.found}/${one.cases}` : "–";
    }),
  ];
}

/** The same as figures for --json. */
export function figuresOf({ seeds, stresses, baselines, byChance }: BenchRuns): BenchResult["figures"] {
  const all = [...seeds, ...stresses];
  const timed = all.map(({ name, timed: { seconds } }) => ({ of: name, figure: "seconds", value: seconds }));
  const simple = all.flatMap(({ name, rules }) =>
    rules.map(({ rule, f1 }) => ({ of: name, figure: `transfer f1 of one rule: ${rule}`, value: f1 })),
  );
  const scored = [...all, ...baselines].flatMap(({ name, figures }) => scoresOf(name, figures));
  return [...scored, ...timed, ...simple, { of: "shuffled dates", figure: "findings", value: byChance }];
}

function scoresOf(of: string, figures: Figures): BenchResult["figures"] {
  const { averagePrecision, caseRecall, purity, purityOfTop100, lookAlikesInTop100, findings } = figures;
  const named = { averagePrecision, caseRecall, purity, purityOfTop100, lookAlikesInTop100, findings };
  const budgets = Object.entries(figures.f1At).map(([share, value]) => ({ of, figure: `f1 at ${share}`, value }));
  const families = figures.families.map(({ family, cases, found }) => ({
    of,
    figure: `case recall of ${family}`,
    value: found / cases,
  }));
  return [...Object.entries(named).map(([figure, value]) => ({ of, figure, value })), ...budgets, ...families];
}
