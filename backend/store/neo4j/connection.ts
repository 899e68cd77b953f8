import neo4j, { type Config, type Driver, type ManagedTransaction, type QueryConfig } from "neo4j-driver";
import { type Marks, untilCalledOff } from "./call-off.ts";
import { openCatalogue, type Parameters } from "./catalogue.ts";
import type { ReadQueries } from "./read-queries.ts";
import type { ScienceQueries } from "./science-queries.ts";
import { serverError } from "./server-errors.ts";
import type { Row } from "./values.ts";
import { withWireIntegers } from "./wire-integers.ts";
import type { WriteQueries } from "./write-queries.ts";

/** Where the server is and who asks. */
export interface ServerAddress {
  /** neo4j://, neo4j+s://, bolt:// or bolt+s:// with host and port. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** null: the server's default. */
  readonly database: string | null;
  /** Connections at most. */
  readonly poolSize?: number;
  /** How long the server may take to answer a new connection, in milliseconds. */
  readonly connectMs?: number;
  /** How long a transaction is sent again when the server was lost or asks for it, in milliseconds. */
  readonly retryMs?: number;
  /** A PEM file with the authority that signed the server's certificate. */
  readonly caFile?: string;
  /** Sees each query ("write/add-transfers") and each whole "transaction" that writes: whoever measures learns how long it takes. */
  readonly watch?: Watch;
}

export type Watch = <T>(asked: string, answer: Promise<T>) => Promise<T>;

/** Runs one query that writes, inside a transaction. */
export type Run = <N extends keyof WriteQueries>(name: N, given: WriteQueries[N]) => Promise<readonly Row[]>;

/** Runs one query of the graph library, inside a transaction. */
export type RunScience = <N extends keyof ScienceQueries>(name: N, given: ScienceQueries[N]) => Promise<readonly Row[]>;

/** One database of one server. What fails in a way that a person can mend throws store-unavailable. */
export interface Connection {
  /** Host and port, for messages. */
  readonly server: string;
  /** All rows of a query. Reads see every write of this connection that was answered before; what is called off ends on the server. */
  read<N extends keyof ReadQueries>(name: N, given: ReadQueries[N]): Promise<readonly Row[]>;
  /** Runs the work as one transaction, again from the start when the server was lost or asks for it: it must bear that. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs questions to the graph library as one transaction on one server. */
  science<T>(work: (run: RunScience) => Promise<T>): Promise<T>;
  /** One statement of the schema, or a question about it. */
  schema(statement: string): Promise<readonly Row[]>;
  /** The server's version as it tells it: "5.26.30". */
  serverVersion(): Promise<string>;
  close(): Promise<void>;
}

const POOL_SIZE = 20;
const CONNECT_MS = 10_000;
const RETRY_MS = 30_000;

/** newMark: a new unguessable text, by which a question that is called off is known on the server. */
export function connect(address: ServerAddress, newMark: () => string): Connection {
  const { uri, username, password, database, connectMs = CONNECT_MS } = address;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    useBigInt: true,
    fetchSize: 1_000,
    maxConnectionPoolSize: address.poolSize ?? POOL_SIZE,
    // Waiting for a free connection may end no earlier than the making of one.
    connectionAcquisitionTimeout: 2 * connectMs,
    connectionTimeout: connectMs,
    maxTransactionRetryTime: address.retryMs ?? RETRY_MS,
    telemetryDisabled: true,
    userAgent: "ledgerhound",
    ...trustIn(address.caFile),
  });
  const server = uri.replace(/^[^:]*:\/\//, "");
  const where = database === null ? {} : { database };
  const asked = <T>(work: Promise<T>): Promise<T> => translated(work, server);
  const { watch = unwatched } = address;
  const catalogue = openCatalogue();
  const end = (mark: string) => driver.executeQuery(catalogue.read("end-asked", { mark }), { mark }, where);
  const heedful = <T>(ask: (marks: Marks) => Promise<T>): Promise<T> => asked(untilCalledOff(ask, newMark, end));
  const put = (text: string, given: Parameters, marks: Marks, how: QueryConfig) =>
    rowsOf(driver.executeQuery(text, withWireIntegers(given), { ...where, ...how, transactionConfig: marks }));
  return {
    server,
    read: (name, given) =>
      heedful((marks) => watch(`read/${name}`, put(catalogue.read(name, given), given, marks, { routing: neo4j.routing.READ }))),
    write: (work) => {
      const writes = inTransaction(driver, where, {}, (transaction) =>
        work((name, given) => watch(`write/${name}`, rowsOf(run(transaction, catalogue.write(name, given), given)))),
      );
      return asked(watch("transaction", writes));
    },
    science: (work) =>
      heedful((marks) =>
        inTransaction(driver, where, marks, (transaction) =>
          work((name, given) => rowsOf(run(transaction, catalogue.science(name, given), given))),
        ),
      ),
    schema: (statement) => heedful((marks) => put(statement, {}, marks, {})),
    serverVersion: async () => {
      const { agent } = await asked(driver.getServerInfo(where));
      return (agent ?? "").replace(/^Neo4j\//, "");
    },
    close: () => driver.close(),
  };
}

function unwatched<T>(_asked: string, answer: Promise<T>): Promise<T> {
  return answer;
}

function trustIn(caFile: string | undefined): Config {
  if (caFile === undefined) return {};
  return { encrypted: true, trust: "TRUST_CUSTOM_CA_SIGNED_CERTIFICATES", trustedCertificates: [caFile] };
}

async function inTransaction<T>(
  driver: Driver,
  where: { readonly database?: string },
  marks: Marks,
  work: (transaction: ManagedTransaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ ...where, bookmarkManager: driver.executeQueryBookmarkManager });
  try {
    return await session.executeWrite(work, marks);
  } finally {
    await session.close();
  }
}

function run(transaction: ManagedTransaction, text: string, given: Parameters): ReturnType<ManagedTransaction["run"]> {
  return transaction.run(text, withWireIntegers(given));
}

async function rowsOf(answer: PromiseLike<{ records: { toObject(): unknown }[] }>): Promise<readonly Row[]> {
  return (await answer).records.map((record) => record.toObject() as Row);
}

async function translated<T>(work: Promise<T>, server: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw serverError(error, server);
  }
}
