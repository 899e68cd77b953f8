import type { ClockOffset } from "../analysis/clock-offsets.ts";
import type { FlowGraph } from "../analysis/flow-graph.ts";
import { type ReachFinder, reachIn } from "../analysis/reach.ts";
import type { Dealings } from "../analysis/trace/dealings.ts";
import { dealingsInGraph } from "../analysis/trace/graph-dealings.ts";
import type { AccountId } from "../domain/account.ts";
import type { Communities } from "../domain/community.ts";
import { type Scope, scopeKey } from "../domain/scope.ts";
import { byTime, type Transfer } from "../domain/transfer.ts";
import { unheeded } from "../store/heeding.ts";
import { DetectionMemory } from "./detection/detection-memory.ts";
import type { GraphAtVersion, ScannedStore } from "./graph-at-version.ts";
import type { GraphShelf } from "./graph-folder.ts";
import { GraphWriter, stateOf } from "./graph-writer.ts";
import { followGraph, loadGraph } from "./load-graph.ts";

/** Scopes that stay in memory: a case's and a few neighbours'. */
const KEPT = 4;

/** Answers made of files or of a whole scope that stay in memory. */
const KEPT_ANSWERS = 64;

/** Up to so many transfers a scope's rows stay in memory whole; past it reading them takes longer than asking the store does. */
const MOST_IN_MEMORY = 50_000;

/** From so many transfers on a graph is written down: fewer are read from their rows as soon. */
const LEAST_WRITTEN = 100_000;

/** A scope's transfers, read once for all that is computed from them. */
export interface Loaded {
  readonly graph: FlowGraph;
  /** How far the banks' clocks stand apart, over every transfer that two statements tell. */
  readonly clocks: readonly ClockOffset[];
  /** What stop rules ask of an account in the graph. */
  readonly dealings: (account: AccountId) => Dealings;
  /** All transfers of these accounts, ordered by byTime; null when there are too many to keep. */
  readonly transfersOf: ((accounts: readonly AccountId[]) => Promise<readonly Transfer[]>) | null;
  /** Who is reached in the graph; made when it is first asked for. What it answers holds until it is asked again. */
  readonly reach: () => ReachFinder;
  /** Communities found in the graph, by resolution and seed; they go when it goes. */
  readonly communities: Map<string, Communities>;
}

interface Held {
  readonly read: GraphAtVersion;
  readonly loaded: Loaded;
}

/** What is read from all transfers of a scope; it follows the store's changes when its version moves on. One for a process. */
export class GraphCache {
  /** What detections over these graphs left. */
  readonly detections = new DetectionMemory();
  private readonly known = new Map<string, { readonly scope: Scope; readonly held: Promise<Held> }>();
  private readonly made = new Map<string, Promise<unknown>>();
  private readonly numbers = new WeakMap<object, number>();
  private numbered = 0;
  private readonly shelf: GraphShelf | null;
  private readonly leastWritten: number;
  private writer: GraphWriter | null = null;

  /** With a shelf, graphs from so many transfers on are written down and found again by the next process. */
  constructor(shelf: GraphShelf | null = null, leastWritten = LEAST_WRITTEN) {
    this.shelf = shelf;
    this.leastWritten = leastWritten;
  }

  /** What one state of files or store comes to, made once; the latest 64 are kept. A failure is not. */
  async once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const found = this.made.get(key);
    if (found) return found as Promise<T>;
    const made = unheeded(make);
    this.made.set(key, made);
    for (const old of [...this.made.keys()].slice(0, Math.max(0, this.made.size - KEPT_ANSWERS))) this.made.delete(old);
    made.catch(() => this.made.delete(key));
    return made;
  }

  /** A number for a thing that is never changed, only replaced: the same for as long as it is the same thing. */
  numberOf(thing: object): number {
    const known = this.numbers.get(thing) ?? this.numbered++;
    this.numbers.set(thing, known);
    return known;
  }

  async loaded(transfers: ScannedStore, scope: Scope): Promise<Loaded> {
    const version = await transfers.version();
    const key = `${version} ${scopeKey(scope)}`;
    const found = this.known.get(key);
    if (found) return (await found.held).loaded;
    const before = [...this.known.values()].findLast((earlier) => isWithin(earlier.scope, scope));
    const held = unheeded(() => this.heldAt(before?.held, transfers, scope, version));
    this.known.set(key, { scope, held });
    for (const old of [...this.known.keys()].slice(0, Math.max(0, this.known.size - KEPT))) this.known.delete(old);
    held.catch(() => this.known.delete(key));
    return (await held).loaded;
  }

  /** Waits until what was read is written down; what was written at other versions of the store is gone then. */
  async settled(transfers: ScannedStore): Promise<void> {
    await this.writer?.settled();
    await this.shelf?.sweep(await transfers.version());
  }

  /** Where a held graph of these or fewer files can be brought to the version, it is; else it is found written down, or all is read. */
  private async heldAt(before: Promise<Held> | undefined, transfers: ScannedStore, scope: Scope, version: number): Promise<Held> {
    const earlier = await before?.catch(() => null);
    const followed = earlier ? await followGraph(earlier.read, transfers, scope, version) : null;
    const read = followed ?? (await this.foundOrRead(transfers, scope, version));
    if (earlier && followed) this.putDown(followed, transfers, earlier.read);
    const { graph, clocks } = read;
    const loaded = {
      graph,
      clocks,
      dealings: dealingsInGraph(graph),
      transfersOf: graph.size <= MOST_IN_MEMORY ? rowsInMemory(transfers, scope) : null,
      reach: reachOnce(graph),
      communities: new Map(),
    };
    return { read, loaded };
  }

  private async foundOrRead(transfers: ScannedStore, scope: Scope, version: number): Promise<GraphAtVersion> {
    const files = await transfers.files(scope);
    const found = await this.shelf?.find(await stateOf(transfers, { scope, files }, version));
    if (found) return { ...found, scope, files };
    const read = await loadGraph(transfers, scope, version);
    this.putDown(read, transfers, null);
    return read;
  }

  /** A large graph is written down after the answer. */
  private putDown(read: GraphAtVersion, transfers: ScannedStore, before: GraphAtVersion | null): void {
    if (this.shelf === null || read.graph.size < this.leastWritten) return;
    this.writer ??= new GraphWriter(this.shelf, transfers);
    this.writer.later(read, before?.graph.from === read.graph.from ? before : null);
  }
}

function reachOnce(graph: FlowGraph): () => ReachFinder {
  let finder: ReachFinder | null = null;
  return () => {
    finder ??= reachIn(graph);
    return finder;
  };
}

/** Whether all that a scope shows shows in another too. */
function isWithin(one: Scope, other: Scope): boolean {
  if (one.kind === "all" || other.kind === "all") return one.kind === other.kind;
  return [...one.files].every((file) => other.files.has(file));
}

/** Reads the rows when they are first asked for. */
function rowsInMemory(transfers: ScannedStore, scope: Scope): (accounts: readonly AccountId[]) => Promise<readonly Transfer[]> {
  let read: Promise<(accounts: readonly AccountId[]) => readonly Transfer[]> | null = null;
  const readAll = async (): Promise<(accounts: readonly AccountId[]) => readonly Transfer[]> => {
    const rows: Transfer[] = [];
    for await (const batch of transfers.scan(scope)) rows.push(...batch);
    return byAccount(rows);
  };
  return async (accounts) => {
    read ??= unheeded(readAll);
    return (await read)(accounts);
  };
}

function byAccount(rows: readonly Transfer[]): (accounts: readonly AccountId[]) => readonly Transfer[] {
  const of = new Map<AccountId, Transfer[]>();
  for (const row of rows) {
    for (const account of new Set([row.from, row.to])) {
      const known = of.get(account);
      if (known) known.push(row);
      else of.set(account, [row]);
    }
  }
  return (accounts) => [...new Set(accounts.flatMap((account) => of.get(account) ?? []))].sort(byTime);
}
