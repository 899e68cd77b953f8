import { z } from "zod";
import { schema } from "../api/contract/basics.ts";
import { exportNeo4j } from "../tasks/export-neo4j.ts";
import { type Command, done } from "./command.ts";
import { table } from "./table.ts";

export const neo4jExportCommand: Command = {
  name: "neo4j-export",
  needsStores: true,
  document: z.object({
    schema,
    folder: z.string(),
    files: z.array(z.object({ file: z.string(), rows: z.number().int() })),
    command: z.array(z.string()),
  }),
  define: (cli) =>
    cli
      .description("write the store as files for a first load into Neo4j (neo4j-admin database import), with a README")
      .argument("<dir>", "an empty or new folder"),
  run: async (context, { args, root }) => {
    const [name = ""] = args;
    const folder = context.resolve(name);
    const { files, command } = await exportNeo4j(context, { folder, write: root.writeNeo4jFiles });
    const rows = files.map(({ file, rows: count }) => [file, String(count)]);
    return done({ schema: 1, folder, files: [...files], command: [...command] }, [
      table(["file", "rows"], rows, 1),
      "",
      `${folder}/README.md has the command that makes a database of them.`,
    ]);
  },
};
