import { serverSeconds } from "../scenario/neo4j-server/ask.ts";
import type { TestServer } from "../scenario/neo4j-server/start-neo4j.ts";

/** How fast rows went through a server. */
export interface ServerPace {
  readonly perSecond: number;
  /** Processor time of the server's process a row, in microseconds. */
  readonly serverMicros: number;
}

/** The pace of work that answers how many rows it did. */
export async function serverPace(server: TestServer, work: () => Promise<number>): Promise<ServerPace> {
  const used = await serverSeconds(server);
  const began = performance.now();
  const rows = await work();
  const seconds = (performance.now() - began) / 1000;
  const micros = ((await serverSeconds(server)) - used) * 1e6;
  return { perSecond: rows / seconds, serverMicros: micros / rows };
}
