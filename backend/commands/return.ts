import { Option } from "commander";
import { returnDocument, returnJson } from "../api/contract/return.ts";
import { COUNTRIES } from "../domain/country.ts";
import { isoSeconds, parseTime } from "../domain/instant.ts";
import { printAmount, printMoney } from "../domain/money.ts";
import { RETURN_RULES, type ReturnPlan } from "../domain/return.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { planReturn } from "../tasks/plan-return.ts";
import { type Command, done, textOption } from "./command.ts";
import { table } from "./table.ts";

export const returnCommand: Command = {
  name: "return",
  needsStores: true,
  document: returnDocument,
  define: (cli) =>
    cli
      .description("what goes back to whom of the money held, account by account, and by which limb of the law")
      .requiredOption("--case <id>", "the case")
      .addOption(new Option("--country <code>", "whose law; left out: that of each account's bank").choices([...COUNTRIES]))
      .option("--as-of <time>", "what is known at that moment, with zone"),
  run: async (context, { options }) => {
    const asOf = textOption(options, "asOf");
    const country = COUNTRIES.find((code) => code === textOption(options, "country"));
    const plan = await planReturn(context, {
      case: caseIdOf(textOption(options, "case") ?? ""),
      country: country ?? null,
      asOf: asOf === undefined ? null : parseTime(asOf),
    });
    return done(returnJson(plan), returnLines(plan));
  },
};

function returnLines({ asOf, lines, victims, notFound }: ReturnPlan): string[] {
  const labels = victims.map(({ label }) => label);
  const rows = lines.map(({ account, frozen, rule, shares, reserve, unclaimed }) => [
    account,
    RETURN_RULES[rule].provision,
    printAmount(frozen),
    ...labels.map((label) =>
      shares
        .filter((share) => share.label === label)
        .map(({ money }) => printAmount(money))
        .join(""),
    ),
    printAmount(reserve),
    printAmount(unclaimed),
  ]);
  const notices = [...new Set(lines.flatMap(({ rule }) => RETURN_RULES[rule].noticeDays ?? []))];
  return [
    `As of ${isoSeconds(asOf)}`,
    table(["account", "by", "held", ...labels, "reserve", "unclaimed"], rows, 2),
    ...lines.map(({ account, because }) => `  ${account}: ${because}`),
    ...victims.map(({ label, lost, returned }) => {
      const back = returned.map(printMoney).join(" + ") || "nothing";
      return `${label} lost ${lost.map(printMoney).join(" + ")}, gets back ${back}`;
    }),
    ...notices.map((days) => `In proportion: ${days} days' notice, in which objections are heard.`),
    ...(notFound.length === 0 ? [] : [`Not found in any statement: ${notFound.join(", ")}`]),
  ];
}
