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

/** Rows that a statement answers, each read by the driver and let go: what a plain reader of the server takes. */
export async function countedRows({ uri, username, password }: TestServer, statement: string): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { useBigInt: true, fetchSize: 10_000 });
  const session = driver.session();
  try {
    let rows = 0;
    await new Promise<void>((done, failed) => {
      session.run(statement).subscribe({
        onNext: () => {
          rows += 1;
        },
        onCompleted: () => done(),
        onError: failed,
      });
    });
    return rows;
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Processor seconds that the server has used since it was started. */
export async function serverSeconds(server: TestServer): Promise<number> {
  const [answer] = await ask(
    server,
    `CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes
     RETURN attributes.ProcessCpuTime.value AS nanoseconds`,
  );
  if (typeof answer?.nanoseconds !== "bigint") throw new Error("the server does not tell its processor time");
  return Number(answer.nanoseconds) / 1e9;
}
