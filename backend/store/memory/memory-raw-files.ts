import { createHash } from "node:crypto";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { FileId } from "../../domain/record.ts";
import type { RawFiles } from "../stores.ts";

/** Raw files that live only as long as the process. */
export function memoryRawFiles(): RawFiles {
  const files = new Map<FileId, readonly Uint8Array[]>();
  return {
    keep: async (bytes) => {
      const hash = createHash("sha256");
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) {
        hash.update(chunk);
        chunks.push(chunk.slice());
      }
      const file = hash.digest("hex") as FileId;
      files.set(file, chunks);
      return { file, size: chunks.reduce((size, chunk) => size + chunk.length, 0) };
    },
    read: async function* (file) {
      const chunks = files.get(file);
      if (!chunks) throw new LedgerhoundError("not-found", `The raw file ${file} is not kept here. Import it again.`, { file });
      yield* chunks;
    },
    has: async (file) => files.has(file),
    drop: async (file) => void files.delete(file),
  };
}
