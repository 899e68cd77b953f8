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

/** Gives each row that a statement answers as the driver reads it, with whole numbers as bigint. The caller knows the row's shape. */
export async function eachRow<Row extends object>(
  { uri, username, password }: TestServer,
  statement: string,
  take: (row: Row) => void,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { useBigInt: true, fetchSize: 10_000 });
  const session = driver.session();
  try {
    await new Promise<void>((done, failed) => {
      session
        .run(statement)
        .subscribe({ onNext: (record) => take(record.toObject() as Row), onCompleted: () => done(), onError: failed });
    });
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Processor seconds that the server has used since it was started, and how many of them its Java was compiling. */
export async function serverSeconds(server: TestServer): Promise<{ readonly used: number; readonly compiling: number }> {
  const [answer] = await ask(
    server,
    `CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes AS system
     CALL dbms.queryJmx('java.lang:type=Compilation') YIELD attributes AS compilation
     RETURN system.ProcessCpuTime.value AS nanoseconds, compilation.TotalCompilationTime.value AS compilingMs`,
  );
  if (typeof answer?.nanoseconds !== "bigint" || typeof answer.compilingMs !== "bigint")
    throw new Error("the server does not tell its processor time");
  return { used: Number(answer.nanoseconds) / 1e9, compiling: Number(answer.compilingMs) / 1e3 };
}
