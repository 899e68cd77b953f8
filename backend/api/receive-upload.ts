import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";
import { LedgerhoundError } from "../domain/errors.ts";
import { SaidError } from "../domain/said-error.ts";
import { say } from "../domain/sentence.ts";

/** The largest file a browser may send; larger ones come in by the command line. */
export const MOST_BYTES = 4 * 1024 ** 3;
const LONGEST_NAME = 255;

/** A received file that waits on disk for its job. */
export interface ReceivedUpload {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly discard: () => Promise<void>;
}

/** A file name as its sender gave it. Throws bad-input for none and for one with a path. */
export function fileName(name: string): string {
  if (name !== "" && name.length <= LONGEST_NAME && !/[/\\\p{Cc}]/u.test(name)) return name;
  throw new LedgerhoundError("bad-input", "A file name has no path in it and 1 to 255 characters.");
}

/** Writes the request's body to a private temporary file. Throws bad-input for a name with a path, too-large past 4 GiB. */
export async function receiveUpload(request: Request, name: string): Promise<ReceivedUpload> {
  fileName(name);
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-upload-"));
  const discard = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, "file");
  const kept = createWriteStream(path, { mode: 0o600 });
  try {
    await pipeline(request, limited, kept);
  } catch (error) {
    await discard();
    throw error;
  }
  return { name, size: kept.bytesWritten, bytes: () => createReadStream(path), discard };
}

async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let received = 0;
  for await (const chunk of chunks) {
    received += chunk.length;
    if (received > MOST_BYTES) {
      throw new SaidError("too-large", [say("told.overSize", { gib: 4 })]);
    }
    yield chunk;
  }
}
