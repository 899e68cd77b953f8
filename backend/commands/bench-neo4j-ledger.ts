import type { FileId } from "../domain/record.ts";
import { ALL } from "../domain/scope.ts";
import type { TestServer } from "../scenario/neo4j-server/start-neo4j.ts";
import type { ScannedStore } from "../tasks/graph-at-version.ts";
import { GraphCache, type Loaded } from "../tasks/graph-cache.ts";
import { importFile } from "../tasks/import-file.ts";
import { type ExpandTimes, expandTimes } from "../tasks/measure-expand.ts";
import { type OfficerTimes, officerTimes } from "../tasks/measure-officer.ts";
import type { TaskContext } from "../tasks/task.ts";
import { type ServerPace, serverPace } from "./bench-neo4j-pace.ts";
import type { Waits } from "./bench-neo4j-waits.ts";
import { readRowWise, rowWiseStore } from "./bench-neo4j-yardsticks.ts";

type FlowGraph = Loaded["graph"];

const RUNS = 2;

/** What a ledger on Neo4j came to. */
export interface LedgerFigures {
  readonly file: FileId;
  readonly imported: ServerPace;
  readonly importedAgain: ServerPace;
  /** Microseconds a row that the first import waited for the server, by query, the longest first. Meanwhile it read on. */
  readonly waited: readonly (readonly [asked: string, micros: number])[];
  /** Runs in turn: the first on caches as the import left them. */
  readonly load: readonly ServerPace[];
  readonly rowWise: readonly ServerPace[];
  /** Rows read and let go: no graph comes of it. */
  readonly rowsAlone: readonly ServerPace[];
  readonly expand: ExpandTimes;
  readonly officer: OfficerTimes;
}

/** Imports the file twice into the empty ledger, loads its flow graph beside a plain reader, and expands its hubs. */
export async function measureLedger(
  context: TaskContext,
  server: TestServer,
  waits: Waits,
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<LedgerFigures> {
  const { stores, progress } = context;
  const files = new Set<FileId>();
  const take = async () => {
    const { file, counts } = await importFile(context, { name: "transactions.csv", bytes: bytes(), case: null });
    files.add(file);
    return counts.rows;
  };
  const rows = { first: 0 };
  waits.taken();
  const imported = await serverPace(server, async () => {
    rows.first = await take();
    return rows.first;
  });
  const waited = waits.taken().map(([asked, ms]) => [asked, (ms * 1000) / rows.first] as const);
  const importedAgain = await serverPace(server, take);
  const [rowWise, rowsAlone, load]: [ServerPace[], ServerPace[], ServerPace[]] = [[], [], []];
  const graphs: FlowGraph[] = [];
  const loaded = async (from: ScannedStore) => {
    const { graph } = await new GraphCache().loaded(from, ALL);
    graphs.push(graph);
    return graph.size;
  };
  for (let run = 0; run < RUNS; run += 1) {
    progress({ step: "load", done: run, total: RUNS, unit: "steps" });
    rowWise.push(await serverPace(server, () => loaded(rowWiseStore(server))));
    load.push(await serverPace(server, () => loaded(stores.transfers)));
  }
  rowsAlone.push(await serverPace(server, () => readRowWise(server)));
  const [file, graph] = [[...files][0], graphs[0]];
  if (file === undefined || graph === undefined) throw new Error("nothing was imported or loaded");
  const expand = await expandTimes(stores.transfers, graph, () => performance.now());
  progress({ step: "case", done: 0, total: null, unit: "steps" });
  const officer = await officerTimes(context, bytes(), graph, () => performance.now());
  return { file, imported, importedAgain, waited, load, rowWise, rowsAlone, expand, officer };
}
