import { createHash } from "node:crypto";
import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { bytesOfGraph, graphFromBytes, type WrittenGraph } from "./graph-bytes.ts";

/** Graphs written down, so that who starts next need not read all rows again. A graph is found under all that it is made of. */
export interface GraphShelf {
  /** The graph that was put down under this state; null where none was, or where it is not whole. */
  readonly find: (state: GraphState) => Promise<WrittenGraph | null>;
  readonly put: (state: GraphState, written: WrittenGraph) => Promise<void>;
  /** Lets what was put down at an earlier version stand at a later one, for who knows that nothing of it changed. False where none was. */
  readonly move: (from: GraphState, version: number) => Promise<boolean>;
  /** Removes graphs of other versions: nobody asks for them again, and what was undone must not stay. */
  readonly sweep: (version: number) => Promise<void>;
  /** Hears what could not be kept. */
  readonly refused: (error: unknown) => void;
}

/** What a graph is made of: equal states, equal graphs. */
export interface GraphState {
  readonly version: number;
  /** Scope, files and officers' decisions as text. */
  readonly of: string;
}

/** A new layout of the bytes, or another way of making columns of rows, takes another mark: what was written before is not found. */
const MARK = "ledgerhound-flow-graph-2";
const HASH_BYTES = 32;
/** Graphs of one version that stay: as many as read ahead and an officer's neighbours. */
const KEPT = 4;
/** Larger ones are read from the rows: a file is read into one piece of memory. */
const MOST_BYTES = 2 ** 30;
const PIECE = 64 * 2 ** 20;

/**
 * A folder of graphs, readable by this user alone: a file each, named by version and state, ending in the SHA-256 of its bytes. A file
 * that is cut, changed or of other rows is not taken. Whatever the folder refuses is told and costs a graph read from its rows, never
 * a wrong one.
 */
export function graphFolder(folder: string, refused: (error: unknown) => void): GraphShelf {
  const orTold = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      refused(error);
      return otherwise;
    }
  };
  return {
    find: (state) => orTold(find(folder, state), null),
    put: (state, written) => orTold(put(folder, state, written), undefined),
    move: (from, version) => orTold(move(folder, from, version), false),
    sweep: (version) => orTold(sweep(folder, version), undefined),
    refused,
  };
}

async function find(folder: string, state: GraphState): Promise<WrittenGraph | null> {
  const names = await namesIn(folder);
  if (!names.includes(nameOf(state))) return null;
  const handle = await open(join(folder, nameOf(state)), "r");
  try {
    const written = await readGraph(handle, state);
    return written && { ...written, graph: { ...written.graph, version: state.version } };
  } finally {
    await handle.close();
  }
}

async function readGraph(handle: FileHandle, state: GraphState): Promise<WrittenGraph | null> {
  const { size } = await handle.stat();
  if (size < HASH_BYTES || size > MOST_BYTES) return null;
  const buffer = new SharedArrayBuffer(size);
  for (let read = 0; read < size; ) {
    const { bytesRead } = await handle.read(new Uint8Array(buffer, read, Math.min(PIECE, size - read)));
    if (bytesRead === 0) return null;
    read += bytesRead;
  }
  const end = size - HASH_BYTES;
  const hash = hasherOf(state);
  for (let at = 0; at < end; at += PIECE) hash.update(new Uint8Array(buffer, at, Math.min(PIECE, end - at)));
  const isWhole = hash.digest().equals(Uint8Array.from(new Uint8Array(buffer, end)));
  return isWhole ? graphFromBytes(buffer, end) : null;
}

/** Written beside and put in place at once: what stands under a name is whole, whoever writes at the same time. */
async function put(folder: string, state: GraphState, written: WrittenGraph): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = await mkdtemp(join(folder, `${state.version}-`));
  try {
    const part = join(beside, "part");
    const handle = await open(part, "wx", 0o600);
    try {
      const hash = hasherOf(state);
      for (const piece of bytesOfGraph(written)) {
        hash.update(piece);
        await handle.writeFile(piece);
      }
      await handle.writeFile(hash.digest());
    } finally {
      await handle.close();
    }
    await rename(part, join(folder, nameOf(state)));
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  const names = await namesIn(folder);
  await dropOldest(
    folder,
    names.filter((name) => isOfVersion(name, state.version) && name.endsWith(".graph")),
  );
}

async function move(folder: string, from: GraphState, version: number): Promise<boolean> {
  if (!(await namesIn(folder)).includes(nameOf(from))) return false;
  await rename(join(folder, nameOf(from)), join(folder, nameOf({ ...from, version })));
  return true;
}

async function sweep(folder: string, version: number): Promise<void> {
  const outdated = (await namesIn(folder)).filter((name) => !isOfVersion(name, version));
  await Promise.all(outdated.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function isOfVersion(name: string, version: number): boolean {
  return name.startsWith(`${version}-`);
}

/** Nothing was written down yet where the folder is not there. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function dropOldest(folder: string, graphs: readonly string[]): Promise<void> {
  const dated = await Promise.all(graphs.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const oldest = dated.sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1)).slice(KEPT);
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })));
}

function nameOf(state: GraphState): string {
  return `${state.version}-${hasherOf(state).digest("hex")}.graph`;
}

/** A hash that begins with what the graph is made of: a file under another's name does not end in it. */
function hasherOf({ of }: GraphState) {
  return createHash("sha256").update(JSON.stringify([MARK, of]));
}
