import type { AccountId } from "../domain/account.ts";
import type { FileId } from "../domain/record.ts";
import { ALL } from "../domain/scope.ts";
import type { TestServer } from "../scenario/neo4j-server/start-neo4j.ts";
import { ALWAYS, type TransferStore } from "../store/transfer-store.ts";
import type { ScannedStore } from "../tasks/graph-at-version.ts";
import { GraphCache, type Loaded } from "../tasks/graph-cache.ts";
import { importFile } from "../tasks/import-file.ts";
import type { TaskContext } from "../tasks/task.ts";
import { type ServerPace, serverPace } from "./bench-neo4j-pace.ts";
import { readRowWise, rowWiseStore } from "./bench-neo4j-yardsticks.ts";

type FlowGraph = Loaded["graph"];

const RUNS = 2;
const HUBS = 25;
const ASKED_EACH = 8;
const TOP = 25;

/** What a ledger on Neo4j came to. */
export interface LedgerFigures {
  readonly file: FileId;
  readonly imported: ServerPace;
  readonly importedAgain: ServerPace;
  /** Runs in turn: the first on caches as the import left them. */
  readonly load: readonly ServerPace[];
  readonly rowWise: readonly ServerPace[];
  /** Rows read and let go: no graph comes of it. */
  readonly rowsAlone: readonly ServerPace[];
  /** Milliseconds of an expand of the largest hubs, and how many transfers these have. */
  readonly expandMs: { readonly p50: number; readonly p95: number; readonly fewest: number; readonly most: number };
}

/** Imports the file twice into the empty ledger, loads its flow graph beside a plain reader, and expands its hubs. */
export async function measureLedger(
  context: TaskContext,
  server: TestServer,
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<LedgerFigures> {
  const { stores, progress } = context;
  const files = new Set<FileId>();
  const take = async () => {
    const { file, counts } = await importFile(context, { name: "transactions.csv", bytes: bytes(), case: null });
    files.add(file);
    return counts.rows;
  };
  const imported = await serverPace(server, take);
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
  return { file, imported, importedAgain, load, rowWise, rowsAlone, expandMs: await expandTimes(stores.transfers, graph) };
}

async function expandTimes(transfers: TransferStore, graph: FlowGraph): Promise<LedgerFigures["expandMs"]> {
  const hubs = largestHubs(graph);
  const times: number[] = [];
  for (let asked = 0; asked < HUBS * ASKED_EACH; asked += 1) {
    const hub = hubs[asked % hubs.length];
    if (!hub) throw new Error("the graph has no account");
    const began = performance.now();
    const query = { accounts: [hub.account], direction: "both", period: ALWAYS, counterparties: null, least: null } as const;
    const page = await transfers.transfersOf({ ...query, order: "amount", cap: TOP }, ALL);
    times.push(performance.now() - began);
    if (page.total !== hub.transfers) throw new Error(`${hub.transfers} transfers of a hub are stored, ${page.total} were told`);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), fewest: hubs.at(-1)?.transfers ?? 0, most: hubs[0]?.transfers ?? 0 };
}

function largestHubs({
  accounts,
  out,
  in: into,
}: FlowGraph): readonly { readonly account: AccountId; readonly transfers: number }[] {
  const degree = ({ starts }: FlowGraph["out"], account: number): number => (starts[account + 1] ?? 0) - (starts[account] ?? 0);
  return accounts
    .map((account, number) => ({ account, transfers: degree(out, number) + degree(into, number) }))
    .sort((a, b) => b.transfers - a.transfers || (a.account < b.account ? -1 : 1))
    .slice(0, HUBS);
}
