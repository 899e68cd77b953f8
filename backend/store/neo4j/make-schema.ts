import { schemaStatements } from "./catalogue.ts";
import type { Connection } from "./connection.ts";
import { schemaMissing, tooOld } from "./server-errors.ts";
import { text, told } from "./values.ts";

const STORES = ["ledger", "casework"] as const;

/** Makes what is missing of constraints and indexes, waits until they serve, and throws store-unavailable when one cannot. */
export async function makeSchema(connection: Connection): Promise<void> {
  const version = await connection.serverVersion();
  if (!isNewEnough(version)) throw tooOld(connection.server, version);
  const wanted = [...schemaStatements("constraints"), ...schemaStatements("indexes")];
  const held = await schemaNames(connection);
  const missing = wanted.filter((statement) => !held.has(nameIn(statement)));
  for (const statement of missing) await connection.schema(statement);
  if (missing.length > 0) await connection.schema("CALL db.awaitIndexes(120)");
  await checkSchema(connection, wanted);
  for (const name of STORES) await connection.write((run) => run("make-store", { name }));
}

/** 5.26, or a calendar version such as 2026.08. */
function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 5 || (major === 5 && minor >= 26);
}

async function schemaNames(connection: Connection): Promise<ReadonlySet<string>> {
  const constraints = await connection.schema("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name LIMIT 1000");
  const indexes = await connection.schema("SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name LIMIT 1000");
  const online = indexes.filter(({ state }) => text(state) === "ONLINE");
  const owned = new Set(constraints.map(({ name }) => told(name)));
  return new Set([...owned, ...online.map(({ name }) => told(name))]);
}

/** IF NOT EXISTS is silent when something else stands in the way under another name. */
async function checkSchema(connection: Connection, wanted: readonly string[]): Promise<void> {
  const held = await schemaNames(connection);
  const lacking = wanted.map(nameIn).filter((name) => !held.has(name));
  if (lacking.length > 0) throw schemaMissing(connection.server, lacking);
}

function nameIn(statement: string): string {
  const name = /^CREATE (?:TEXT )?(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)?.[1];
  if (name === undefined) throw new Error(`schema statement without a name: ${statement}`);
  return name;
}
