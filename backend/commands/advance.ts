import { advanceDocument, advanceJson } from "../api/contract/advance.ts";
import { isoSeconds } from "../domain/instant.ts";
import type { FileId } from "../domain/record.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { readAdvance } from "../tasks/read-advance.ts";
import { advanceLines } from "./advance-lines.ts";
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
      files: file === undefined ? [] : [file as FileId],
    });
    const sent = advance.file && `${advance.file.name}, sent ${isoSeconds(advance.file.at)}`;
    return done(advanceJson(advance), sent === null ? ["No file yet."] : [sent, ...advanceLines(advance)]);
  },
};
