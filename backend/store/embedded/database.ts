import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { LedgerhoundError } from "../../domain/errors.ts";
import { inTurn } from "../in-turn.ts";

/** How much of the machine one database may take. */
export interface DatabaseLimits {
  /** As DuckDB writes it: "2GB". */
  readonly memoryLimit: string;
  readonly threads: number;
}

export type SqlValues = Record<string, DuckDBValue>;

/** One DuckDB file that this process holds alone. */
export interface Database {
  /** A connection of its own for the time of the work: it sees what was committed when its statement began. */
  connected<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** A connection that the caller closes. */
  connect(): Promise<DuckDBConnection>;
  /** Runs the work as one transaction on this connection, after the writes asked before; rolls back when the work throws. */
  transaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T>;
  /** The same on a connection of its own. */
  write<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** What reads found out about one state of the tables, by a key that names the state; for who makes sights. */
  readonly hidden: Map<string, readonly string[] | null>;
  /** Waits for writes under way, then lets the file go. */
  close(): Promise<void>;
}

/**
 * Opens or makes a database file. It reaches no other file and no network, loads no extension, and no statement can change
 * that. Throws store-unavailable when another process holds the file or it cannot be read.
 */
export async function openDatabase(path: string, { memoryLimit, threads }: DatabaseLimits): Promise<Database> {
  const instance = await create(path, {
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: memoryLimit,
    threads: String(threads),
  });
  const turn = inTurn();
  const connected: Database["connected"] = async (work) => {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  };
  const database: Database = {
    connected,
    connect: () => instance.connect(),
    hidden: new Map(),
    write: (work) => turn(() => connected((connection) => transaction(connection, () => work(connection)))),
    transaction: (connection, work) => turn(() => transaction(connection, work)),
    close: () => turn(async () => instance.closeSync()),
  };
  await database.connected((connection) => connection.run("SET lock_configuration = true"));
  return database;
}

async function transaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("BEGIN TRANSACTION");
  try {
    const outcome = await work();
    await connection.run("COMMIT");
    return outcome;
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
}

async function create(path: string, settings: Record<string, string>): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, settings);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const holder = /Conflicting lock is held in .*?\(PID (\d+)\)/.exec(detail)?.[1];
    const message = /lock/i.test(detail)
      ? `The data in ${path} is in use by another process${holder ? ` (number ${holder})` : ""}. Stop it, or send the command to that server.`
      : `The data in ${path} cannot be opened. Check the folder's permissions and free space, or put the backup beside it in its place.`;
    throw new LedgerhoundError("store-unavailable", message, { path, holder: holder ?? null }, error);
  }
}
