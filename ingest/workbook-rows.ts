import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { LedgerhoundError } from "../backend/domain/errors.ts";
import type { WorkbookLine } from "./print-workbook.ts";
import { unreadable } from "./unreadable.ts";

/** One row of a sheet, numbered as the spreadsheet shows it. */
export type SheetRow = Extract<WorkbookLine, { sheet: string }>;

/** XLS and XLSX cannot be read as a stream. */
const MAX_WORKBOOK_BYTES = 52_428_800;
const MAX_HEAP_MIB = 768;
/** A small file that takes longer is made to; a large one gets a second more for each MiB. */
const MAX_MS = 7_000;
const MS_A_MIB = 1_000;

const AS_CSV = "Export it as CSV, import that.";

/** Whether a file's first bytes are those of a workbook: OLE2 (XLS) or ZIP (XLSX). */
export function isWorkbook(head: Uint8Array): boolean {
  return [OLE2, ZIP].some((magic) => magic.every((byte, index) => head[index] === byte));
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * The rows of an XLS or XLSX file, read in a process of its own with 768 MiB and 7 s, a second more for each MiB. Throws file-unreadable for a
 * file over 50 MB, one that needs more than that, and one that is no workbook; cancelled when the signal says so.
 */
export async function* workbookRows(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  signal: AbortSignal | null = null,
): AsyncGenerator<SheetRow> {
  const bytes = await collected(chunks, name);
  const allowedMs = MAX_MS + Math.floor(bytes.length / 1_048_576) * MS_A_MIB;
  const child = startChild();
  const ended = ending(child);
  const late = { is: false };
  const stop = (): void => void child.kill("SIGKILL");
  const timer = setTimeout(() => {
    late.is = true;
    stop();
  }, allowedMs);
  signal?.addEventListener("abort", stop);
  child.stdin.on("error", () => undefined).end(bytes);
  try {
    for await (const text of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = lineOf(text);
      if (line === null) break;
      if ("refused" in line) throw refused(name, line.refused);
      yield line;
    }
    const code = await ended;
    if (signal?.aborted)
      throw new LedgerhoundError("cancelled", `${name}: Reading was cancelled. Nothing was stored.`, { file: name });
    if (late.is) throw unreadable(name, `A workbook that takes over ${allowedMs / 1_000} s to read.`, AS_CSV);
    if (code !== 0) throw unreadable(name, `A workbook that needs over ${MAX_HEAP_MIB} MiB to read.`, AS_CSV);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    stop();
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** The child gets no environment: nothing of the server's configuration is in its reach. */
function startChild(): Child {
  const script = fileURLToPath(new URL("workbook-child.mjs", import.meta.url));
  return spawn(process.execPath, [`--max-old-space-size=${MAX_HEAP_MIB}`, script], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
  });
}

function ending(child: Child): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
}

async function collected(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_WORKBOOK_BYTES) throw unreadable(name, "A workbook over 50 MB.", AS_CSV);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** null for a line that a dying process left unfinished. */
function lineOf(text: string): WorkbookLine | null {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function refused(name: string, reason: string): LedgerhoundError {
  if (/password|encrypt/i.test(reason)) {
    return unreadable(name, "A workbook with a password.", "Open it, save it without one, import that.");
  }
  if (/Unsupported ZIP file/.test(reason))
    return unreadable(name, "A ZIP archive, not a workbook.", "Unpack it, import the files inside.");
  return unreadable(name, `No workbook that can be read (${reason}).`, "Unpack it or export it as CSV, import that.");
}
