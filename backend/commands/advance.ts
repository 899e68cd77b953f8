import { advanceDocument, advanceJson } from "../api/contract/advance.ts";
import type { HeldSpan, TraceAdvance } from "../domain/advance.ts";
import { isoSeconds } from "../domain/instant.ts";
import { printMoney } from "../domain/money.ts";
import type { FileId } from "../domain/record.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { readAdvance } from "../tasks/read-advance.ts";
import { type Command, done, textOption } from "./command.ts";

export const advanceCommand: Command = {
  name: "advance",
  needsStores: true,
  document: advanceDocument,
  define: (cli) =>
    cli
      .description("what a file changed in the trace of a case: accounts newly reached, layers opened, money still held")
      .requiredOption("--case <id>", "the case")
      .option("--file <sha256>", "which file; left out: the last one sent"),
  run: async (context, { options }) => {
    const file = textOption(options, "file");
    const advance = await readAdvance(context, {
      case: caseIdOf(textOption(options, "case") ?? ""),
      file: file === undefined ? null : (file as FileId),
    });
    return done(advanceJson(advance), advanceLines(advance));
  },
};

function advanceLines({ file, reached, opened, layers, held }: TraceAdvance): string[] {
  if (file === null) return ["No file yet."];
  return [
    `${file.name}, sent ${isoSeconds(file.at)}`,
    `layers ${layers.before} before, ${layers.after} now`,
    ...reached.map(({ account, layer }) => `newly reached: ${account}, layer ${layer}`),
    ...opened.map((account) => `no longer without a statement: ${account}`),
    ...held.map(({ before, after }) => `still held: ${spanText(before)} before, ${spanText(after)} now`),
    ...(reached.length + opened.length === 0 ? ["No account is newly reached."] : []),
  ];
}

function spanText(span: HeldSpan | null): string {
  if (span === null) return "nothing";
  const [least, most] = [printMoney(span.least), printMoney(span.most)];
  return least === most ? most : `${least} to ${most}`;
}
