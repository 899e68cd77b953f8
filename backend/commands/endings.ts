import { endingsDocument, endingsJson } from "../api/contract/endings.ts";
import type { CaseEndings, EndingLine } from "../domain/endings.ts";
import { isoSeconds, parseTime } from "../domain/instant.ts";
import { printAmount, printMoney } from "../domain/money.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { readEndings } from "../tasks/read-endings.ts";
import { type Command, done, listOption, textOption } from "./command.ts";
import { table } from "./table.ts";

export const endingsCommand: Command = {
  name: "endings",
  needsStores: true,
  document: endingsDocument,
  define: (cli) =>
    cli
      .description("where each victim's money ended, by every rule, and the figures of those whose accounts it reached")
      .requiredOption("--case <id>", "the case")
      .option("--report <ids...>", "only the money of these reports")
      .option("--as-of <time>", "what is known at that moment, with zone"),
  run: async (context, { options }) => {
    const asOf = textOption(options, "asOf");
    const endings = await readEndings(context, {
      case: caseIdOf(textOption(options, "case") ?? ""),
      reports: listOption(options, "report"),
      asOf: asOf === undefined ? null : parseTime(asOf),
    });
    return done(endingsJson(endings), endingLines(endings));
  },
};

function endingLines({ asOf, victims, suspects }: CaseEndings): string[] {
  return [
    `As of ${isoSeconds(asOf)}`,
    ...victims.flatMap(({ label, lost, lines }) => [
      `${label} lost ${lost.map(printMoney).join(" + ")}`,
      table(["place", "account", ...(lines[0]?.rules.map(({ rule }) => rule) ?? []), "least", "most"], lines.map(cells), 2),
    ]),
    "Of each person, four different numbers. Whether a provision is met is for the authority to say.",
    ...suspects.map(
      ({ person, turnover, inflow, traced, afterDeduction }) =>
        `${person}: turnover ${turnover.map(printMoney).join(" + ")}; one-way inflow ${inflow.map(printMoney).join(" + ")}; ` +
        `traced to named victims ${traced.map(({ least, most }) => `${printMoney(least)} to ${printMoney(most)}`).join(" + ")}; ` +
        `inflow after deduction ${afterDeduction.map(printMoney).join(" + ")}`,
    ),
  ];
}

function cells({ kind, account, rules, least, most }: EndingLine): string[] {
  return [kind, account, ...rules.map(({ money }) => printAmount(money)), printAmount(least), printAmount(most)];
}
