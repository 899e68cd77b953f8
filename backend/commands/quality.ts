import { qualityDocument, qualityJson } from "../api/contract/quality.ts";
import type { CaseQuality, FileQuality, Turnover } from "../domain/data-quality.ts";
import { printMoney } from "../domain/money.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { readQuality } from "../tasks/read-quality.ts";
import { type Command, done, textOption } from "./command.ts";
import { table } from "./table.ts";

export const qualityCommand: Command = {
  name: "quality",
  needsStores: true,
  document: qualityDocument,
  define: (cli) =>
    cli
      .description("how good a case's records are: balances, gaps, repeated references, statements missing, days covered")
      .requiredOption("--case <id>", "the case"),
  run: async (context, { options }) => {
    const quality = await readQuality(context, caseIdOf(textOption(options, "case") ?? ""));
    return done(qualityJson(quality), qualityLines(quality));
  },
};

function qualityLines({ files, currencies, missing, places, coverage, clocks }: CaseQuality): string[] {
  const days = coverage.shown.reduce((sum, each) => sum + each.days.length, 0);
  return [
    table(["file", "rows", "rejected", "failed", "balance holds", "gaps", "unexplained", "repeated"], files.map(fileCells), 1),
    `Transfers: ${currencies.map(({ sum, transfers }) => `${transfers} of ${printMoney(sum)}`).join(", ") || "none"}`,
    `Own statements of ${coverage.total} accounts; ${days} account days with rows among the ${coverage.shown.length} with most.`,
    `Statements missing of ${missing.total} accounts; ${missing.shown.length} shown:`,
    table(
      ["account", "in", "out"],
      missing.shown.slice(0, SHOWN).map((each) => [each.account, sums(each.in), sums(each.out)]),
      1,
    ),
    `Money ended in ${places.total} places that are no accounts; ${places.shown.length} shown:`,
    table(
      ["place", "kind", "sum"],
      places.shown.slice(0, SHOWN).map((each) => [each.account, each.kind, sums(each)]),
      2,
    ),
    ...clocks.map(
      ({ clock, offsetMs, spreadMs, pairs, against }) =>
        `Clock ${clock}: ${against === null ? "reference" : `${offsetMs} ms ± ${spreadMs} ms against ${against}, n = ${pairs}`}`,
    ),
  ];
}

const SHOWN = 20;

function fileCells({ name, counts, failed, balances, gaps, statements, repeated }: FileQuality): string[] {
  const unexplained = statements.shown.filter(({ difference }) => difference !== null && difference.minor !== 0n).length;
  const hold = `${balances.holding} of ${balances.accounts}`;
  const figures = [counts.rows, counts.rejected, failed, hold, gaps.total, unexplained, repeated.total];
  return [name, ...figures.map(String)];
}

function sums({ transfers, sums: all }: Turnover): string {
  return `${transfers}: ${all.map(printMoney).join(" + ") || "0"}`;
}
