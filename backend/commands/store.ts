import { z } from "zod";
import { schema } from "../api/contract/basics.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { copyStore, type StoreCopy } from "../tasks/copy-store.ts";
import { type Command, done, textOption } from "./command.ts";
import { table } from "./table.ts";

const storeDocument = z.object({
  schema,
  from: z.string(),
  to: z.string(),
  case: z.string().nullable(),
  files: z.number().int(),
  records: z.number().int(),
  documents: z.number().int(),
  auditEntries: z.number().int(),
  missingRawFiles: z.array(z.string()),
  contentHash: z.string(),
  otherLinks: z.number().int(),
});

export const storeCommand: Command = {
  name: "store",
  needsStores: false,
  document: storeDocument,
  define: (cli) =>
    cli
      .description(
        "copy a store into an empty one (store copy FROM TO), each as LEDGERHOUND_STORE names it; a second Neo4j server takes NEO4J_TO_USERNAME, NEO4J_TO_PASSWORD and NEO4J_TO_DATABASE",
      )
      .argument("<action>", "copy")
      .argument("<from>", "duckdb:FOLDER or a Neo4j address")
      .argument("<to>", "duckdb:FOLDER, a Neo4j address, or memory: to try a copy out")
      .option("--case <id>", "only this case: no users, no audit log, nothing of other cases"),
  run: async (context, { args, options, root }) => {
    const [action, from = "", to = ""] = args;
    if (action !== "copy") throw new LedgerhoundError("bad-input", `store has no "${action}". Write: store copy FROM TO.`);
    if (from === to) throw new LedgerhoundError("bad-input", "FROM and TO are one store. Name another to copy to.");
    const caseText = textOption(options, "case");
    const only = caseText === undefined ? null : caseIdOf(caseText);
    const source = await root.openStore(from, "from");
    try {
      const target = await root.openStore(to, "to");
      try {
        const copy = await copyStore({ ...context, stores: source }, { to: target, case: only });
        const document = { schema: 1, from, to, case: only, ...copy, missingRawFiles: [...copy.missingRawFiles] };
        return done(document, linesOf(copy));
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  },
};

function linesOf({ files, records, documents, auditEntries, missingRawFiles, contentHash, otherLinks }: StoreCopy) {
  const rows = [
    ["files", String(files)],
    ["records", String(records)],
    ["documents of casework", String(documents)],
    ["audit entries", String(auditEntries)],
    ["content hash", contentHash],
    ["raw files missing at the source", missingRawFiles.length === 0 ? "none" : missingRawFiles.join(", ")],
    ["links that differ without other cases' rows", String(otherLinks)],
  ];
  return [table(["what", "copied"], rows, 2)];
}
