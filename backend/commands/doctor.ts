import { z } from "zod";
import { schema } from "../api/contract/basics.ts";
import { ALL } from "../domain/scope.ts";
import { type Command, done } from "./command.ts";
import { table } from "./table.ts";

const doctorDocument = z.object({
  schema,
  dataFolder: z.string(),
  program: z.string(),
  parts: z.array(z.object({ name: z.string(), version: z.string() })),
  version: z.number().int(),
  contentHash: z.string(),
  files: z.number().int(),
  missingRawFiles: z.array(z.string()),
  auditBreak: z.number().int().nullable(),
});

export const doctorCommand: Command = {
  name: "doctor",
  needsStores: true,
  document: doctorDocument,
  define: (cli) => cli.description("check the data folder: raw files, content hash, audit chain, versions"),
  run: async ({ stores, dataFolder, program }) => {
    const files = await stores.transfers.files(ALL);
    const kept = await Promise.all(files.map(async ({ id }) => ({ id, there: await stores.raw.has(id) })));
    const missing = kept.filter(({ there }) => !there).map(({ id }) => id);
    const document = {
      schema: 1,
      dataFolder,
      program: program.version,
      parts: program.parts.map((part) => ({ ...part })),
      version: await stores.transfers.version(),
      contentHash: await stores.transfers.contentHash(),
      files: files.length,
      missingRawFiles: missing,
      auditBreak: await stores.audit.firstBreak(),
    };
    const rows = [
      ["data folder", dataFolder],
      ["program", program.version],
      ...program.parts.map(({ name, version }) => [name, version]),
      ["store version", String(document.version)],
      ["content hash", document.contentHash],
      [
        "raw files",
        missing.length === 0
          ? `${files.length}, all there`
          : `${missing.length} of ${files.length} missing: ${missing.join(", ")}`,
      ],
      ["audit chain", document.auditBreak === null ? "whole" : `breaks at #${document.auditBreak}`],
    ];
    const answer = done(document, [table(["what", "is"], rows, 2)]);
    return missing.length === 0 && document.auditBreak === null ? answer : { ...answer, exit: 1 };
  },
};
