import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FileId } from "../../backend/domain/record.ts";
import type { RawFiles, Stores } from "../../backend/store/stores.ts";
import type { OpenStores } from "./store-under-test.ts";

/** The contract of the place for raw files. */
export function describeRawFiles(name: string, open: OpenStores): void {
  describe(`${name}: raw files`, () => {
    let stores: Stores | null = null;
    let raw: RawFiles;
    beforeEach(async () => {
      stores = await open();
      raw = stores.raw;
    });
    afterEach(async () => stores?.close());

    test("bytes come back as they were, under their hash, however they were cut", async () => {
      const kept = await raw.keep(pieces("สวัสดี", "", " world"));
      const whole = Buffer.from("สวัสดี world");
      expect(kept).toEqual({ file: createHash("sha256").update(whole).digest("hex"), size: whole.length });
      expect(await bytesOf(raw, kept.file)).toEqual(whole);
      expect(await raw.keep(pieces("สวัสดี world"))).toEqual(kept);
    });

    test("an empty file is a file", async () => {
      const { file, size } = await raw.keep(pieces());
      expect([size, await raw.has(file), (await bytesOf(raw, file)).length]).toEqual([0, true, 0]);
    });

    test("a stream that breaks keeps nothing", async () => {
      await expect(raw.keep(broken())).rejects.toThrow("line is dead");
      expect(await raw.has(createHash("sha256").update("half").digest("hex") as FileId)).toBe(false);
    });

    test("a dropped file is gone, and what is not a hash is no file", async () => {
      const { file } = await raw.keep(pieces("a"));
      await raw.drop(file);
      await raw.drop(file);
      expect(await raw.has(file)).toBe(false);
      for (const id of [file, "../casework.duckdb" as FileId]) {
        await expect(bytesOf(raw, id)).rejects.toMatchObject({ kind: "not-found" });
      }
    });
  });
}

async function* pieces(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* broken(): AsyncIterable<Uint8Array> {
  yield Buffer.from("half");
  throw new Error("line is dead");
}

async function bytesOf(raw: RawFiles, file: FileId): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of raw.read(file)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
