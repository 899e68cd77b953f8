import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { LedgerhoundError } from "../backend/domain/errors.ts";
import { say } from "../backend/domain/sentence.ts";
import type { WorkbookLine } from "./print-workbook.ts";
import { unreadable } from "./unreadable.ts";

/** One row of a sheet, numbered as the spreadsheet shows it. */
export type SheetRow = Extract<WorkbookLine, { sheet: string }>;

/** XLS and XLSX cannot be read as a stream. */
const MAX_WORKBOOK_BYTES = 52_428_800;

/** What one workbook may take. */
export interface WorkbookLimits {
  readonly heapMib: number;
  /** Of processor time: a busy machine takes none of it away. */
  readonly processorMs: number;
  /** More of it for each MiB of the file. */
  readonly processorMsAMib: number;
}

/** A small file that takes longer is made to. */
const LIMITS: WorkbookLimits = { heapMib: 768, processorMs: 7_000, processorMsAMib: 1_000 };
/** A process that waits uses no processor: past so many times its allowance on the clock it is given up. */
const TIMES_ON_THE_CLOCK = 20;

const AS_CSV = say("instead.csv");

/** Whether a file's first bytes are those of a workbook: OLE2 (XLS) or ZIP (XLSX). */
export function isWorkbook(head: Uint8Array): boolean {
  return [OLE2, ZIP].some((magic) => magic.every((byte, index) => head[index] === byte));
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * The rows of an XLS or XLSX file, read in a process of its own with 768 MiB and 7 s of processor time, a second more for each MiB.
 * Throws file-unreadable for a file over 50 MB, one that needs more than that, and one that is no workbook; cancelled when the signal
 * says so.
 */
export async function* workbookRows(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  signal: AbortSignal | null = null,
  limits: WorkbookLimits = LIMITS,
): AsyncGenerator<SheetRow> {
  const bytes = await collected(chunks, name);
  const allowedMs = limits.processorMs + Math.floor(bytes.length / 1_048_576) * limits.processorMsAMib;
  const child = startChild(limits.heapMib, allowedMs);
  const ended = ending(child);
  const stop = (): void => void child.kill("SIGKILL");
  const timer = setTimeout(() => void child.kill(OVER_TIME), allowedMs * TIMES_ON_THE_CLOCK);
  signal?.addEventListener("abort", stop);
  child.stdin.on("error", () => undefined).end(bytes);
  try {
    for await (const text of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = lineOf(text);
      if (line === null) break;
      if ("refused" in line) throw refused(name, line.refused);
      yield line;
    }
    const { code, by } = await ended;
    if (signal?.aborted)
      throw new LedgerhoundError("cancelled", `${name}: Reading was cancelled. Nothing was stored.`, { file: name });
    if (by === OVER_TIME) {
      throw unreadable(name, [say("refused.workbookTime", { seconds: allowedMs / 1_000 }), AS_CSV]);
    }
    if (code !== 0) throw unreadable(name, [say("refused.workbookMemory", { mib: limits.heapMib }), AS_CSV]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    stop();
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** With this the child ends itself once its processor time is used up. */
const OVER_TIME = "SIGTERM";

/** The child gets no environment: nothing of the server's configuration is in its reach. */
function startChild(heapMib: number, processorMs: number): Child {
  const script = fileURLToPath(new URL("workbook-child.mjs", import.meta.url));
  return spawn(process.execPath, [`--max-old-space-size=${heapMib}`, script, String(processorMs)], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
  });
}

interface Ending {
  readonly code: number | null;
  readonly by: NodeJS.Signals | null;
}

function ending(child: Child): Promise<Ending> {
  return new Promise((resolve) => {
    child.once("error", () => resolve({ code: null, by: null }));
    child.once("close", (code, by) => resolve({ code, by }));
  });
}

async function collected(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_WORKBOOK_BYTES) throw unreadable(name, [say("refused.workbookSize", { mb: 50 }), AS_CSV]);
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

/** What the child says of a workbook that grows too large. */
const OVER_UNPACKED = "over 128 MiB";

function refused(name: string, reason: string): LedgerhoundError {
  if (/password|encrypt/i.test(reason)) {
    return unreadable(name, [say("refused.workbookPassword"), say("instead.noPassword")]);
  }
  if (/Unsupported ZIP file/.test(reason)) return unreadable(name, [say("refused.zip"), say("instead.unpack")]);
  const what = reason.includes(OVER_UNPACKED) ? say("refused.workbookUnpacked", { mib: 128 }) : say("refused.workbookBroken");
  return unreadable(name, [what, say("instead.unpackOrCsv")], { reader: reason });
}
