import { exportDocument, exportJson } from "../api/contract/evidence.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { parseTime } from "../domain/instant.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { exportPack } from "../tasks/export-pack.ts";
import { type Command, done, textOption } from "./command.ts";
import { fingerprintGroups } from "./fingerprint.ts";

export const exportCommand: Command = {
  name: "export",
  needsStores: true,
  document: exportDocument,
  define: (cli) =>
    cli
      .description("write the signed evidence pack of a case")
      .requiredOption("--case <id>", "the case")
      .requiredOption("--out <dir>", "a new folder for the pack")
      .option("--at <time>", "the moment the pack speaks of, with zone; the same moment gives the same bytes"),
  run: async (context, { options }) => {
    const [caseText, out, at] = [textOption(options, "case"), textOption(options, "out"), textOption(options, "at")];
    if (caseText === undefined || out === undefined)
      throw new LedgerhoundError("bad-input", "Write: export --case ID --out DIR.");
    const exported = await exportPack(context, {
      case: caseIdOf(caseText),
      folder: context.resolve(out),
      exportId: context.newId(),
      at: at === undefined ? null : parseTime(at),
    });
    return done(exportJson(exported), [
      `Pack ${exported.folder}: ${exported.files} files, ${exported.exhibits} exhibits, ${exported.rows} source rows.`,
      `Signed by ${fingerprintGroups(exported.fingerprint)}`,
      `Check it anywhere: ledgerhound verify ${out} --signer ${exported.fingerprint}`,
    ]);
  },
};
