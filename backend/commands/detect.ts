import { detectDocument, detectJson } from "../api/contract/detection.ts";
import { byChanceSentence } from "../domain/by-chance.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { FINDING_KINDS, type FindingKind } from "../domain/finding.ts";
import { printMoney } from "../domain/money.ts";
import { ENGLISH, printSentences } from "../domain/print-sentence.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { runDetection, type SourcedDetection } from "../tasks/run-detection.ts";
import { type Command, done, textOption } from "./command.ts";
import { printerOf, withLanguage } from "./sentence-option.ts";
import { table } from "./table.ts";

export const detectCommand: Command = {
  name: "detect",
  needsStores: true,
  document: detectDocument,
  define: (cli) =>
    withLanguage(cli)
      .description("find indicators of mule accounts, gangs and underground banks")
      .option("--case <id>", "only this case's files; the findings are kept with the case")
      .option("--only <kinds>", "comma-separated kinds of finding"),
  run: async (context, { options }) => {
    const caseText = textOption(options, "case");
    const only = textOption(options, "only");
    const detection = await runDetection(context, {
      case: caseText === undefined ? null : caseIdOf(caseText),
      only: only === undefined ? null : only.split(",").map(kindOf),
    });
    return done(detectJson(detection, detection.findings), detectionLines(detection, printerOf(options)));
  },
};

function kindOf(text: string): FindingKind {
  const kind = FINDING_KINDS.find((each) => each === text.trim());
  if (kind) return kind;
  throw new LedgerhoundError("bad-input", `"${text}" is no kind of finding. There are: ${FINDING_KINDS.join(", ")}.`, { text });
}

/** The findings for people: highest first, with what speaks against each. */
export function detectionLines({ findings, capped, byChance }: SourcedDetection, printer = ENGLISH): string[] {
  const rows = findings.map(({ kind, accounts, transfers, amounts, said }) => [
    kind,
    printSentences(said.explanation, printer),
    String(accounts.length),
    String(transfers.length),
    amounts.map(printMoney).join(" + "),
  ]);
  const listed = rows.length === 0 ? ["No finding."] : [table(["kind", "indicator", "accounts", "transfers", "money"], rows, 2)];
  const bounds = capped.map(
    ({ account, detector, transfers, cap }) =>
      `Not expanded by ${detector}: ${account}, ${transfers} transfers, over the cap of ${cap}.`,
  );
  const sanity = byChance === undefined ? [] : [printSentences([byChanceSentence(byChance)], printer)];
  return [...listed, ...bounds, ...sanity];
}
