import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { LedgerhoundError } from "../domain/errors.ts";
import { delayBetween, startApi } from "../scenario/neo4j-server/api-process.ts";
import { RELEASES } from "../scenario/neo4j-server/releases.ts";
import { whatIsMissing } from "../scenario/neo4j-server/server-files.ts";
import { type StartedServer, startNeo4j } from "../scenario/neo4j-server/start-neo4j.ts";
import { seededRandom } from "../scenario/random.ts";
import { rankGraph } from "../scenario/rank-graph.ts";
import { accountNumber, rankStatement } from "../scenario/writers/rank-statement.ts";
import { figuresOf, type OnLedger, type YardstickFigures } from "./bench-neo4j-figures.ts";
import { measureFirstLoad } from "./bench-neo4j-first-load.ts";
import { measureLedger } from "./bench-neo4j-ledger.ts";
import { serverPace } from "./bench-neo4j-pace.ts";
import { traceTimes } from "./bench-neo4j-traces.ts";
import { waits } from "./bench-neo4j-waits.ts";
import { warmLedger, warmYardstick } from "./bench-neo4j-warm.ts";
import { loadCsv, writeForLoadCsv } from "./bench-neo4j-yardsticks.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { table } from "./table.ts";

/** Transfers by the name of the size; ten to an account, heavy-tailed. */
const SIZES: Readonly<Record<string, number>> = { small: 40_000, "500k": 500_000 };

/** Of no transfer of any size. */
const NEW_ACCOUNT = 99_999_999;
const SEED = 20_250_106;
const TAIL = 0.8;
/** Of the transfers that are measured so many are taken in before, by each contender. */
const WARMING_SHARE = 0.4;
const LOADED = "transfers.csv";
const SERVER = { heap: "2g", pages: "1g", lasting: true } as const;

const NOTES = [
  "Made-up payments in AMLworld's layout, endpoints weighted by rank^-0.8, ten transfers an account; each contender on a server of its own on this computer.",
  "Before it is measured each contender takes in another file and is emptied: a server that runs for days has compiled its Java, one just started spends most of its time on that. What that first file took is told too.",
  "import: the whole task, from the file's bytes through reading, ids and de-duplication to provenance, links and the version's changes; all indexes of cypher/schema.",
  "LOAD CSV: MERGE of accounts and transfers with the ids and texts that the import had made, in transactions of 10,000 rows; no check, no reading, two indexes.",
  "row by row: one Bolt record a transfer with what its flow graph needs; both it and graph load build the same flow graph.",
  "Server CPU is that of the server's process. Java compiling itself is a part of it, told as the time that it took: a server that runs for days has it behind it.",
  "expand: counts, sums and the 25 largest of a hub's payments, from the flow graph that a server keeps, as the viewer's expansion takes them, and these 25 rows from Neo4j.",
  "the whole task: that with all payments among the hub and those 25 accounts, as rows from Neo4j, their names, parts in the case and the audit entry.",
  "Waiting: while the server takes in one batch the client reads and prepares the next, so waiting and client time overlap.",
];

/** A Neo4j ledger's import, load and expand beside what the server offers for each by itself. */
export async function benchNeo4j(context: CommandContext, call: Call): Promise<BenchResult> {
  const transfers = sizeOf(textOption(call.options, "size") ?? "small");
  const missing = whatIsMissing(RELEASES[0]);
  if (missing !== null) throw new LedgerhoundError("bad-input", `No Neo4j server can be started here: ${missing}.`);
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-bench-"));
  try {
    const path = await statement(join(folder, LOADED), transfers, SEED);
    const first = await statement(join(folder, "first.csv"), transfers * WARMING_SHARE, SEED + 1);
    const yardstick = await startNeo4j(SERVER);
    try {
      const ledger = await onServer((server) => ledgerFigures(context, call, { server, yardstick, path, first, folder }));
      context.progress({ step: "LOAD CSV", done: 0, total: null, unit: "rows" });
      return resultOf(transfers, ledger, await yardstickFigures(yardstick, transfers));
    } finally {
      await yardstick.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function statement(path: string, transfers: number, seed: number): Promise<string> {
  const graph = rankGraph(transfers, transfers / 10, TAIL, seededRandom(seed).next);
  await pipeline(Readable.from(rankStatement(graph)), createWriteStream(path));
  return path;
}

function sizeOf(name: string): number {
  const size = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  if (size !== undefined) return size;
  throw new LedgerhoundError("bad-input", `bench neo4j has the sizes ${Object.keys(SIZES).join(", ")}, not "${name}".`);
}

async function onServer<T>(work: (server: StartedServer) => Promise<T>): Promise<T> {
  const server = await startNeo4j(SERVER);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

interface Contenders {
  readonly server: StartedServer;
  readonly yardstick: StartedServer;
  readonly path: string;
  /** What both take in before they are measured. */
  readonly first: string;
  readonly folder: string;
}

async function ledgerFigures(
  context: CommandContext,
  { root }: Call,
  { server, yardstick, path, first, folder }: Contenders,
): Promise<OnLedger> {
  const step = (name: string): void => context.progress({ step: name, done: 0, total: null, unit: "rows" });
  step("a first file");
  const cold = await warmLedger(context, root, { server, yardstick, path: first, folder });
  const waited = waits();
  const { uri, username, password } = server;
  const stores = await root.openNeo4jAt({ uri, username, password, watch: waited.watch }, join(folder, "ledger"));
  const onLedger = { ...context, stores };
  try {
    const figures = await measureLedger(onLedger, server, waited, () => createReadStream(path));
    step("traces");
    const traceMs = await traceTimes(onLedger);
    step("LOAD CSV's file");
    await writeForLoadCsv(yardstick, stores.transfers, figures.file, LOADED);
    step("first load");
    const firstLoad = await measureFirstLoad(onLedger, root, folder, SERVER);
    step("two servers");
    return { cold, ...figures, traceMs, firstLoad, seenMs: await seenBetween(server, folder) };
  } finally {
    await stores.close();
  }
}

/** Milliseconds after which an import through one API process is found through another on the same Neo4j. */
async function seenBetween(neo4j: StartedServer, folder: string): Promise<number> {
  const [one, other] = [await startApi(neo4j, join(folder, "one")), await startApi(neo4j, join(folder, "other"))];
  try {
    const path = join(folder, "small.csv");
    const small = rankGraph(1, 2, TAIL, seededRandom(1).next);
    await pipeline(Readable.from(rankStatement({ ...small, from: Int32Array.of(NEW_ACCOUNT) })), createWriteStream(path));
    const number = accountNumber(NEW_ACCOUNT);
    // Both have answered before, as servers that officers work with have.
    for (const server of [one, other]) await server.ask("search", number);
    return await delayBetween(one, other, path, number);
  } finally {
    await one.stop();
    await other.stop();
  }
}

async function yardstickFigures(server: StartedServer, transfers: number): Promise<YardstickFigures> {
  const cold = await warmYardstick(server);
  const load = async () => {
    const stored = await loadCsv(server, LOADED);
    if (stored !== transfers) throw new Error(`LOAD CSV stored ${stored} of ${transfers} transfers`);
    return transfers;
  };
  return { cold, first: await serverPace(server, load), again: await serverPace(server, load) };
}

function resultOf(transfers: number, ledger: OnLedger, yardstick: YardstickFigures): BenchResult {
  const figures = figuresOf(transfers, ledger, yardstick);
  return {
    notes: [`${transfers} transfers`, ...NOTES],
    figures: figures.map(([of, figure, value]) => ({ of, figure, value })),
    lines: [
      table(
        ["measured", "in", "value"],
        figures.map(([of, figure, value]) => [of, figure, value.toFixed(figure === "ratio" ? 2 : figure === "ms" ? 1 : 0)]),
        2,
      ),
    ],
  };
}
