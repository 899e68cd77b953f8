import { schemaStatements } from "./catalogue.ts";
import type { Connection } from "./connection.ts";
import { lackingOf, objectIn, objectOf, type SchemaObject } from "./schema-objects.ts";
import { otherModel, schemaMissing, tooOld } from "./server-errors.ts";
import { isNewEnough } from "./server-version.ts";
import { LANES } from "./turn.ts";
import { text } from "./values.ts";

const STORES = [...LANES, "casework"] as const;

/** How the graph is laid out; a database of another layout must not be read as this one. */
export const MODEL = 9n;

/** Makes what is missing of constraints and indexes, waits until they serve, and throws store-unavailable when one cannot. */
export async function makeSchema(connection: Connection): Promise<void> {
  const version = await connection.serverVersion();
  if (!isNewEnough(version)) throw tooOld(connection.server, version);
  const statements = [...schemaStatements("constraints"), ...schemaStatements("indexes")];
  const wanted = statements.map(objectOf);
  const lacking = lackingOf(wanted, await heldObjects(connection));
  const blocked = lacking.filter(({ instead }) => instead !== null);
  if (blocked.length > 0) throw schemaMissing(connection.server, blocked);
  const names = new Set(lacking.map(({ wanted: { name } }) => name));
  const missing = statements.filter((statement) => names.has(objectOf(statement).name));
  for (const statement of missing) await connection.schema(statement);
  if (missing.length > 0) await connection.schema("CALL db.awaitIndexes(600)");
  const still = lackingOf(wanted, await heldObjects(connection));
  if (still.length > 0) throw schemaMissing(connection.server, still);
  for (const name of STORES) await makeStore(connection, name);
}

async function makeStore(connection: Connection, name: (typeof STORES)[number]): Promise<void> {
  const [store] = await connection.read("store-model", { name });
  const [made] = store ? [store] : await connection.write((run) => run("make-store", { name, model: MODEL }));
  if (made?.model !== MODEL) throw otherModel(connection.server);
}

/** Constraints, and indexes that serve. The index of a constraint bears its name and is not told again. */
async function heldObjects(connection: Connection): Promise<readonly SchemaObject[]> {
  const told = "name, type, labelsOrTypes, properties";
  const constraints = await connection.schema(`SHOW CONSTRAINTS YIELD ${told} RETURN ${told} ORDER BY name LIMIT 1000`);
  const indexes = await connection.schema(
    `SHOW INDEXES YIELD ${told}, state, owningConstraint RETURN ${told}, state, owningConstraint ORDER BY name LIMIT 1000`,
  );
  const own = indexes.filter(({ state, owningConstraint }) => text(state) === "ONLINE" && owningConstraint === null);
  return [...constraints, ...own].map(objectIn);
}
