import { holdPlanDocument, holdPlanJson } from "../api/contract/hold-plan.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { HoldLine, HoldOutlook, HoldPlan } from "../domain/hold-plan.ts";
import { isoSeconds, parseTime } from "../domain/instant.ts";
import { printAmount, printMoney } from "../domain/money.ts";
import { ENGLISH, printSentence } from "../domain/print-sentence.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { planHolds } from "../tasks/plan-holds.ts";
import { type Command, done, listOption, textOption } from "./command.ts";
import { printerOf, withLanguage } from "./sentence-option.ts";
import { table } from "./table.ts";

export const holdPlanCommand: Command = {
  name: "hold-plan",
  needsStores: true,
  document: holdPlanDocument,
  define: (cli) =>
    withLanguage(cli)
      .description("amounts to hold now, whom to ask first, and which statements are missing")
      .requiredOption("--case <id>", "the case")
      .option("--report <ids...>", "only the money of these reports")
      .option("--as-of <time>", "what is known at that moment, with zone")
      .option("--share <percent>", "of the money that the smallest set of lines must hold", "90"),
  run: async (context, { options }) => {
    const asOf = textOption(options, "asOf");
    const caseText = textOption(options, "case");
    if (caseText === undefined) throw new LedgerhoundError("bad-input", "Say which case: --case ID.");
    const { plan, outlook } = await planHolds(context, {
      case: caseIdOf(caseText),
      reports: listOption(options, "report"),
      asOf: asOf === undefined ? null : parseTime(asOf),
      share: shareOf(textOption(options, "share") ?? "90"),
    });
    return done(holdPlanJson(plan, outlook), [...planLines(plan, printerOf(options)), ...outlookLines(outlook)]);
  },
};

/** The plan for people, in the order of what to do. */
export function planLines(plan: HoldPlan, printer = ENGLISH): string[] {
  const head = ["account", "balance", "hold", "min", "max", "as of"];
  const total = plan.total.map(printMoney).join(" + ") || "nothing";
  return [
    `As of ${isoSeconds(plan.asOf)}: ${total} can be held. An amount is held, never an account.`,
    ...(plan.lines.length === 0 ? [] : ["HOLD NOW", table(head, plan.lines.map(lineCells), 1)]),
    ...(plan.askFirst.length === 0 ? [] : ["ASK FIRST", table(head, plan.askFirst.map(lineCells), 1)]),
    ...[...plan.lines, ...plan.askFirst].flatMap(({ account, said }) =>
      said.against.map((sentence) => `  ${account}: ${printSentence(sentence, printer)}`),
    ),
    ...plan.missing.map(
      ({ account, money }) => `Ask for the statement of ${account}: ${money.map(printMoney).join(" + ")} went there.`,
    ),
  ];
}

function shareOf(text: string): number {
  if (/^\d{1,2}$|^100$/.test(text)) return Number(text) / 100;
  throw new LedgerhoundError("bad-input", `--share takes a whole percentage from 0 to 100, not "${text}".`, {
    option: "--share",
  });
}

function outlookLines({ smallest, exits, lookAlikes }: HoldOutlook): string[] {
  return [
    ...smallest.map(
      ({ share, accounts, held, of }) =>
        `${accounts.length} lines hold ${printMoney(held)} of ${printMoney(of)} (at least ${Math.round(share * 100)} %).`,
    ),
    ...exits.map(
      ({ most, accounts, gap }) =>
        `Of what stood then, at most ${printMoney(most)} still left. Holding ${accounts.join(", ")} stops all but ${printMoney(gap)}.`,
    ),
    ...(lookAlikes.askFirst.length === 0 ? [] : [`Lawful-looking accounts that it would touch: ${lookAlikes.askFirst.length}.`]),
  ];
}

function lineCells({ account, balance, hold, min, max, asOf, inferred }: HoldLine): string[] {
  return [
    account,
    printAmount(balance) + (inferred ? " inferred" : ""),
    printAmount(hold),
    printAmount(min),
    printAmount(max),
    isoSeconds(asOf.at),
  ];
}
