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
  "seconds",
  "per s",
];

/** The tables for people: runs, case recall by family, simple rules beside them. */
export function detectLines(runs: BenchRuns): readonly string[] {
  const all = [...runs.seeds, ...runs.stresses];
  return [
    table(HEADER, all.map(rowOf), 1),
    "",
    "Cases found by family (patterns of 3 transfers or more; one finding holds half of it and is half it)",
    table(
      ["run", ...familiesOf(runs)],
      all.map((run) => familyRow(run, familiesOf(runs))),
      1,
    ),
    "",
    "Simple rules on the first run, transfer F1",
    table(
      ["rule", "F1"],
      runs.rules.map(({ rule, f1 }) => [rule, f1.toFixed(3)]),
      1,
    ),
    `Ranking by largest first-contact amount: AP ${runs.firstContactAp?.toFixed(3) ?? "–"}`,
  ];
}

function rowOf({ name, benchmark, timed, figures }: BenchRun): readonly string[] {
  const planted = benchmark.patterns.reduce((sum, { transfers }) => sum + transfers.length, 0);
  const shares = [
    figures.averagePrecision,
    ...Object.values(figures.f1At),
    figures.caseRecall,
    figures.purity,
    figures.purityOfTop100,
  ];
  return [
    name,
    String(timed.transfers),
    String(planted),
    String(figures.findings),
    ...shares.map((share) => share.toFixed(3)),
    String(figures.lookAlikesInTop100),
    timed.seconds.toFixed(1),
    String(Math.round(timed.transfers / Math.max(0.001, timed.seconds))),
  ];
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
export function figuresOf({ seeds, stresses, rules, firstContactAp }: BenchRuns): BenchResult["figures"] {
  const runs = [...seeds, ...stresses].flatMap(({ name, timed, figures }) => {
    const { averagePrecision, caseRecall, purity, purityOfTop100, lookAlikesInTop100, findings } = figures;
    const named = { averagePrecision, caseRecall, purity, purityOfTop100, lookAlikesInTop100, findings, seconds: timed.seconds };
    const budgets = Object.entries(figures.f1At).map(([share, value]) => ({ of: name, figure: `f1 at ${share}`, value }));
    return [...Object.entries(named).map(([figure, value]) => ({ of: name, figure, value })), ...budgets];
  });
  const simple = rules.map(({ rule, f1 }) => ({ of: rule, figure: "transfer f1", value: f1 }));
  return [...runs, ...simple, { of: "largest first contact", figure: "averagePrecision", value: firstContactAp }];
}
