import { setImmediate } from "node:timers/promises";
import { type DuckDBConnection, VARCHAR } from "@duckdb/node-api";
import type { SourceRecord } from "../../domain/record.ts";
import { namesIn } from "../mentions.ts";
import { searchableText } from "../name-keys/name-keys.ts";
import { columnAppender } from "./column-appender.ts";
import { rowsOf, told } from "./read-rows.ts";

/** Notes the names of new records while a file is written. */
export interface NameNotes {
  note(record: SourceRecord): void;
  /** Adds what names the index lacks; after the file's last row. */
  store(): Promise<void>;
}

/** Collects each name once; what the index knows already stays as it is. */
export function nameNotes(connection: DuckDBConnection): NameNotes {
  const names = new Set<string>();
  return {
    note(record) {
      for (const [, name] of namesIn(record)) names.add(name);
    },
    store: () => addNames(connection, names),
  };
}

/** Indexes the names of a store that was filled before it had an index of names; does nothing in any other. */
export async function indexOldNames(connection: DuckDBConnection): Promise<void> {
  const [anything] = await rowsOf(connection, "SELECT 1 FROM record WHERE NOT EXISTS (FROM searched_name) LIMIT 1");
  if (!anything) return;
  await addNames(
    connection,
    (await rowsOf(connection, NAMES)).map(([name]) => told(name)),
  );
}

/** Takes out the names that no record shows any more. */
export async function dropLoneNames(connection: DuckDBConnection): Promise<void> {
  await connection.run(`DELETE FROM searched_name WHERE name NOT IN (${NAMES})`);
}

const NAMES = `SELECT from_name FROM record WHERE from_name IS NOT NULL
  UNION SELECT to_name FROM record WHERE to_name IS NOT NULL UNION SELECT value FROM mention WHERE kind = 'name'`;

const NAMES_AT_ONCE = 2_000;

async function addNames(connection: DuckDBConnection, names: Iterable<string>): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE new_name (name VARCHAR, searched VARCHAR)");
  const columns = [
    { type: VARCHAR, of: (name: string) => name },
    { type: VARCHAR, of: searchableText },
  ];
  const appender = await columnAppender(connection, "new_name", columns, ["main", "temp"]);
  let noted = 0;
  for (const name of names) {
    appender.add(name);
    noted += 1;
    // Reading names aloud takes about 10 µs each: others must be answered meanwhile.
    if (noted % NAMES_AT_ONCE === 0) await setImmediate();
  }
  appender.close();
  await connection.run("INSERT INTO searched_name SELECT name, searched FROM new_name ANTI JOIN searched_name USING (name)");
  await connection.run("DROP TABLE new_name");
}
