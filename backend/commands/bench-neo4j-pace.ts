import { serverSeconds } from "../scenario/neo4j-server/ask.ts";
import type { TestServer } from "../scenario/neo4j-server/start-neo4j.ts";

/** How fast rows went through a server, with processor time in microseconds a row. */
export interface ServerPace {
  readonly perSecond: number;
  /** All of the server's process. */
  readonly serverMicros: number;
  /** Of that what its Java spent on compiling itself, as a server does in its first minutes. */
  readonly compilingMicros: number;
  /** All of this process. */
  readonly clientMicros: number;
}

/** The pace of work that answers how many rows it did. */
export async function serverPace(server: TestServer, work: () => Promise<number>): Promise<ServerPace> {
  const before = await serverSeconds(server);
  const own = process.cpuUsage();
  const began = performance.now();
  const rows = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(own);
  const after = await serverSeconds(server);
  return {
    perSecond: rows / seconds,
    serverMicros: ((after.used - before.used) * 1e6) / rows,
    compilingMicros: ((after.compiling - before.compiling) * 1e6) / rows,
    clientMicros: (user + system) / rows,
  };
}
