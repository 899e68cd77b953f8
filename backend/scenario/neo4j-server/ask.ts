import neo4j from "neo4j-driver";
import type { TestServer } from "./start-neo4j.ts";

/** Asks the server behind the program's back, in a transaction of its own; whole numbers come as bigint. */
export async function ask(
  { uri, username, password }: TestServer,
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<readonly Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { useBigInt: true, fetchSize: 10_000 });
  const session = driver.session();
  try {
    const { records } = await session.run(statement, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Deletes everything in the database; constraints and indexes stay. */
export async function emptied(server: TestServer): Promise<void> {
  await ask(server, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
}
