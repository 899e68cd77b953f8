import type { WrittenTable } from "./csv-table.ts";
import { TABLES, type TableName } from "./tables.ts";

export type WrittenTables = Readonly<Record<TableName, WrittenTable>>;

/** Arguments of neo4j-admin that make the files of its working folder the database "neo4j". */
export function importCommand(written: WrittenTables): readonly string[] {
  return [
    "database",
    "import",
    "full",
    // Before the files: after them it would be taken for one.
    "neo4j",
    "--id-type=integer",
    "--array-delimiter=U+001F",
    `--multiline-fields=${Object.values(written).some(({ hasBreaks }) => hasBreaks)}`,
    "--legacy-style-quoting=false",
    // From 2026 on a file without a folder is not found.
    ...Object.entries(TABLES).map(([name, { holds, of }]) => `--${holds}=${of}=./${name}.csv`),
  ];
}

/** How the files become a store, and what each holds. */
export function importReadme(written: WrittenTables): string {
  const held = Object.entries(TABLES).map(
    ([name, { of, holds }]) => `| ${name}.csv | ${holds} ${of} | ${written[name as TableName].rows} |`,
  );
  return `# A Ledgerhound ledger as Neo4j import files

These files hold everybody's bank records. Delete the folder when the database is made.

1. Stop the Neo4j server (5.26 or later). Its database "neo4j" must be empty; \`--overwrite-destination\` after \`full\` empties it.
2. In this folder, as the user that the server runs as:

       neo4j-admin ${importCommand(written).join(" \\\n         ")}

   With \`JAVA_OPTS="-XX:+UseParallelGC -XX:TieredStopAtLevel=1"\` before it 500,000 rows took 12 s of processor time instead of 17;
   with more rows that was not measured.

3. Start the server, then open the store once. That makes all constraints and indexes of cypher/schema and checks them:

       LEDGERHOUND_STORE=neo4j://HOST:7687 NEO4J_PASSWORD=… ledgerhound doctor

4. Bring casework, users, the audit log, officers' link decisions and the original files, and compare the content hashes:

       ledgerhound store copy FROM neo4j://HOST:7687

Nobody may import into the new database before step 4: it needs the officers' link decisions for that.

| File | Holds | Rows |
|---|---|---|
${held.join("\n")}
`;
}
