import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { checkPack } from "../../../backend/evidence/check-pack.mjs";
import { verifyPack } from "../../../backend/evidence/verify-pack.ts";
import { writePack } from "../../../backend/evidence/write-pack.ts";
import { zipPack } from "../../../backend/evidence/zip-pack.ts";
import { zipOf } from "../../../backend/scenario/hostile/zip-of.ts";
import { BROWSER_HASHING } from "../../../frontend/state/pack/browser-hashing.ts";
import { folderPack } from "../../../frontend/state/pack/folder-pack.ts";
import { answersOf, fingerprintOf, wrongOf } from "../../../frontend/state/pack/told.ts";
import { withProgress } from "../../../frontend/state/pack/with-progress.ts";
import { zippedPack } from "../../../frontend/state/pack/zipped-pack.ts";
import { newFolder, OTHER_SIGNER, packContent, RUN, SIGNER } from "../../evidence/pack-fixture.ts";

let folder: string;
let zip: Buffer<ArrayBuffer>;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  folder = join(await newFolder(), "pack");
  await writePack(packContent(), { folder, signer: SIGNER, runFacts: RUN });
  const items = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
  const paths = items.map((item) => join(item.parentPath, item.name)).sort();
  files = new Map(await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)));
  const stream = await zipPack(folder, "pack-2025-0314");
  zip = await bytesOf(stream ?? expect.fail("no pack to zip"));
});

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The pack's files as an archive with some of them put otherwise; null leaves one out. */
async function zipWith(changes: Readonly<Record<string, Buffer | null>>, mode = 0o100644): Promise<Blob> {
  const archive = new ZipFile();
  for (const [path, bytes] of new Map<string, Buffer | null>([...files, ...Object.entries(changes)])) {
    if (bytes) archive.addBuffer(bytes, `pack/${path}`, { mode: path in changes ? mode : 0o100644 });
  }
  archive.end();
  return new Blob([await bytesOf(archive.outputStream)]);
}

const verdictOf = async (archive: Blob) => checkPack(await zippedPack(archive), BROWSER_HASHING);

describe("a pack that is checked in a browser", () => {
  test("is found as the command line finds it, as a ZIP and as a folder", async () => {
    const told = await verifyPack(folder);
    expect(told.intact).toBe(true);
    expect(await verdictOf(new Blob([zip]))).toEqual(told);
    const dropped = [...files].map(([path, bytes]) => ({ path: `pack/${path}`, file: new File([Uint8Array.from(bytes)], path) }));
    expect(await checkPack(folderPack(dropped), BROWSER_HASHING)).toEqual(told);
    expect(answersOf(told, fingerprintOf(SIGNER.fingerprint.toUpperCase().replace(/.{4}/g, "$& ")))).toMatchObject([
      { key: "intact", look: "ok", count: files.size },
      { key: "signerNamed", look: "ok" },
      { key: "unstamped" },
    ]);
    expect(answersOf(told, OTHER_SIGNER.fingerprint)[1]).toMatchObject({ key: "signerOther", look: "error" });
    expect(answersOf(told, null)[1]).toMatchObject({ key: "signerUnknown", look: "warning" });
  });

  test("names each file that is changed, missing, added, and a signature that does not fit", async () => {
    const other = Buffer.from("{}\n");
    const changed = await verdictOf(await zipWith({ "data/trace.json": other, "data/files.json": null, "note.txt": other }));
    expect(wrongOf(changed)).toEqual([
      { kind: "changed", path: "data/trace.json" },
      { kind: "missing", path: "data/files.json" },
      { kind: "extra", path: "note.txt" },
    ]);
    expect(answersOf(changed, SIGNER.fingerprint)[0]).toEqual({ key: "broken", look: "error" });
    const signature = files.get("signature.json")?.toString("utf8") ?? "";
    const broken = await verdictOf(await zipWith({ "signature.json": Buffer.from(signature.replace(/.(?="\n)/, "?")) }));
    expect(answersOf(broken, SIGNER.fingerprint)[1]).toEqual({ key: "badSignature", look: "error" });
    expect(wrongOf(broken).map(({ kind }) => kind)).toEqual(["unsealed", "unsealed"]);
    const unsigned = await verdictOf(await zipWith({ "signature.json": null }));
    expect(answersOf(unsigned, SIGNER.fingerprint)[1]).toEqual({ key: "unsigned", look: "warning" });
  });

  test("may name paths that lead out of it, and links: they are told and never followed", async () => {
    const named = Buffer.concat([zip]);
    for (let at = named.indexOf("data/custody.json"); at >= 0; at = named.indexOf("data/custody.json", at + 1)) {
      named.write("data/../../passwd", at, "latin1");
    }
    expect(wrongOf(await verdictOf(new Blob([named])))).toEqual([
      { kind: "missing", path: "data/custody.json" },
      { kind: "extra", path: "data/../../passwd" },
    ]);
    const linked = await verdictOf(await zipWith({ "data/custody.json": Buffer.from("/etc/passwd") }, 0o120777));
    expect(wrongOf(linked)).toEqual([
      { kind: "missing", path: "data/custody.json" },
      { kind: "link", path: "data/custody.json" },
    ]);
  });

  test("says how far its reading is, every few mebibytes", async () => {
    const [told, piece]: [number[], Uint8Array] = [[], new Uint8Array(3 * 2 ** 20)];
    const pack = {
      files: ["large"],
      faults: [],
      read: async (_path: string, _most: number, take: (piece: Uint8Array) => void) => {
        for (let nth = 0; nth < 5; nth += 1) take(piece);
        return "whole" as const;
      },
    };
    await withProgress(pack, (bytes) => told.push(bytes / 2 ** 20)).read("large", 2 ** 30, () => undefined);
    expect(told).toEqual([6, 12]);
  });
});

describe("an archive that nobody means well", () => {
  test.each([
    ["cut off at its end", () => zip.subarray(0, zip.length - 10), "no-zip"],
    ["cut off in the middle", () => zip.subarray(0, zip.length / 2), "no-zip"],
    ["none at all", () => Buffer.from("%PDF-1.7 a report\n"), "no-zip"],
    ["empty", () => Buffer.alloc(0), "no-zip"],
    ["of no file", () => Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)]), "no-file"],
    ["behind another", () => Buffer.concat([zip, zip]), "ambiguous"],
  ])("is refused as a whole: %s", async (_, bytes, why) => {
    await expect(zippedPack(new Blob([Uint8Array.from(bytes())]))).rejects.toMatchObject({ why });
  });

  test("is refused where two entries have one name: programs differ in which they take", async () => {
    const archive = new ZipFile();
    for (const words of ["good", "bad"]) archive.addBuffer(Buffer.from(words), "pack/bagit.txt");
    archive.end();
    await expect(zippedPack(new Blob([await bytesOf(archive.outputStream)]))).rejects.toMatchObject({ why: "ambiguous" });
  });

  test("is never unpacked past what it says of itself, and never past what a pack says of its files", async () => {
    const bomb = await zippedPack(new Blob([Uint8Array.from(zipOf("bagit.txt", Buffer.alloc(64 * 2 ** 20)))]));
    let unpacked = 0;
    const outcome = await bomb.read("bagit.txt", 2 ** 30, (piece) => {
      unpacked += piece.length;
    });
    expect({ outcome, unpacked }).toEqual({ outcome: "unreadable", unpacked: 0 });
    const honest = new ZipFile();
    honest.addBuffer(Buffer.alloc(80 * 2 ** 20), "pack/manifest-sha256.txt");
    honest.end();
    const verdict = await verdictOf(new Blob([await bytesOf(honest.outputStream)]));
    expect(verdict.faults).toContainEqual({ kind: "large", path: "manifest-sha256.txt" });
  });

  test("counts as changed wherever a bit of its content was flipped", async () => {
    const at = zip.indexOf("data/trace.json") + "data/trace.json".length + 40;
    const flipped = Buffer.from(zip);
    flipped.writeUInt8(zip.readUInt8(at) ^ 4, at);
    const verdict = await verdictOf(new Blob([flipped]));
    expect(verdict).toMatchObject({ intact: false, changed: ["data/trace.json"] });
  });
});

test("a fingerprint is 64 hexadecimal digits, however they are set", () => {
  const digits = "0a".repeat(32);
  expect(fingerprintOf(digits.replace(/.{4}/g, "$&:"))).toBe(digits);
  for (const text of ["", "3F9A", `${digits}0`, digits.replace("a", "g")]) expect(fingerprintOf(text)).toBeNull();
});
