import { type PatternsDocument, patternsDocument, patternsJson, ratesFile } from "../api/contract/patterns.ts";
import { printMoney, sumByCurrency } from "../domain/money.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { type FoundPatterns, findPatterns } from "../tasks/find-patterns.ts";
import { type Command, type CommandContext, done, textOption } from "./command.ts";
import { readJsonFile } from "./read-json-file.ts";
import { table } from "./table.ts";
import { transferReference } from "./transfer-reference.ts";

export const patternsCommand: Command = {
  name: "patterns",
  needsStores: true,
  document: patternsDocument,
  define: (cli) =>
    cli
      .description("how many transfers lie on fans, gather-scatters, scatter-gathers, cycles and chains; exact, with one witness")
      .option("--case <id>", "only this case's files")
      .option("--transfer <id>", "the best pattern of each kind that this transfer lies on, by id or SHA256:ROW")
      .option(
        "--rates <file>",
        'daily rates as JSON, {"THB": {"2025-03-14": 0.21}}; without them amounts compare in one currency',
      ),
  run: async (context, { options }) => {
    const caseText = textOption(options, "case");
    const transfer = textOption(options, "transfer");
    const found = await findPatterns(context, {
      case: caseText === undefined ? null : caseIdOf(caseText),
      transfer: transfer === undefined ? null : transferReference(transfer),
      rates: await ratesOf(context, textOption(options, "rates")),
    });
    return done(patternsJson(found), patternLines(found, patternsJson(found)));
  },
};

/** null where the file states none for the currency and day (UTC). */
async function ratesOf(
  context: CommandContext,
  path: string | undefined,
): Promise<(currency: string, at: number) => number | null> {
  const rates = path === undefined ? {} : await readJsonFile(context.resolve(path), ratesFile);
  return (currency, at) => rates[currency]?.[new Date(at).toISOString().slice(0, 10)] ?? null;
}

function patternLines({ kinds, transfers, found, notExpanded, cutShort }: FoundPatterns, { rules }: PatternsDocument): string[] {
  const rows = kinds.map(({ kind, covered }) => [
    kind,
    String(covered),
    `${((100 * covered) / Math.max(1, transfers)).toFixed(2)} %`,
  ]);
  const witnesses = (found ?? []).map(({ kind, main, amounts, transfers: named, isSure }) => {
    const order = isSure ? "" : ", order not sure";
    return `On a ${kind} of ${main}: ${amounts.map(printMoney).join(" + ")} in ${named.length} transfers${order}.`;
  });
  const sums = sumByCurrency(notExpanded.flatMap(({ amounts }) => amounts));
  const left = notExpanded.reduce((sum, account) => sum + account.transfers, 0);
  return [
    table(["pattern", "transfers", `of ${transfers}`], rows, 1),
    ...(found !== null && witnesses.length === 0 ? ["The transfer lies on none of them."] : witnesses),
    `What qualifies: ${Object.entries(rules)
      .map(([name, { value, unit }]) => `${name} ${value ?? "any"} ${unit}`)
      .join(" · ")}`,
    ...(notExpanded.length === 0
      ? []
      : [`Not expanded: ${notExpanded.length} accounts, ${left} transfers, ${sums.map(printMoney).join(" + ")}.`]),
    ...(cutShort.length === 0 ? [] : [`The search for cycles was cut short from ${cutShort.length} accounts.`]),
  ];
}
