import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { faultWords, judge, verifyPack } from "../../backend/evidence/verify-pack.ts";
import { writePack } from "../../backend/evidence/write-pack.ts";
import { newFolder, OTHER_SIGNER, packContent, RUN, SIGNER } from "./pack-fixture.ts";

const run = promisify(execFile);
let original: string;

beforeAll(async () => {
  original = join(await newFolder(), "pack");
  await writePack(packContent(), { folder: original, signer: SIGNER, runFacts: RUN });
});

async function copy(): Promise<string> {
  const folder = join(await newFolder(), "pack");
  await cp(original, folder, { recursive: true });
  return folder;
}

async function verdictOf(folder: string) {
  const verification = await verifyPack(folder);
  return { ...verification, faults: verification.faults.map(faultWords), ...judge(verification, SIGNER.fingerprint) };
}

describe("verify", () => {
  test("fails on any flipped bit and names the file", async () => {
    const folder = await copy();
    const items = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
    expect(paths.length).toBeGreaterThan(20);
    const flip = fc.tuple(
      fc.constantFrom(...paths.sort()),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.nat(7),
    );
    await fc.assert(
      fc.asyncProperty(flip, async ([path, where, bit]) => {
        const bytes = await readFile(path);
        const changed = Buffer.from(bytes);
        const at = Math.floor(where * bytes.length);
        changed.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        await writeFile(path, changed);
        const { ok, intact, words } = await verdictOf(folder);
        await writeFile(path, bytes);
        expect({ ok, intact }).toEqual({ ok: false, intact: false });
        expect(words.join("\n")).toContain(path.slice(folder.length + 1));
      }),
      { numRuns: 80 },
    );
    expect((await verdictOf(folder)).ok).toBe(true);
  });

  test("fails on a bit flipped anywhere in the signature", async () => {
    const folder = await copy();
    await rm(join(folder, "data"), { recursive: true });
    const path = join(folder, "signature.json");
    const bytes = await readFile(path);
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
      await writeFile(path, changed);
      expect((await verifyPack(folder)).signature.kind).toBe("invalid");
    }
  });

  test("names a file that is missing, added or renamed", async () => {
    const folder = await copy();
    await rename(join(folder, "data/trace.json"), join(folder, "data/trace2.json"));
    await writeFile(join(folder, "notes.txt"), "one more");
    const verdict = await verdictOf(folder);
    expect(verdict).toMatchObject({ ok: false, missing: ["data/trace.json"], extra: ["data/trace2.json", "notes.txt"] });
    expect(verdict.words).toContain("Missing: data/trace.json. Do not use.");
  });

  test("fails when a file and its manifest line are changed together", async () => {
    const folder = await copy();
    const manifest = join(folder, "manifest-sha256.txt");
    const [before, after] = [await readFile(join(folder, "data/trace.json")), Buffer.from("{}\n")];
    await writeFile(join(folder, "data/trace.json"), after);
    const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    await writeFile(manifest, (await readFile(manifest, "utf8")).replace(hash(before), hash(after)));
    expect(await verdictOf(folder)).toMatchObject({ ok: false, intact: false, changed: ["manifest-sha256.txt"] });
  });

  test("tells another signer's whole pack from the one expected", async () => {
    const folder = join(await newFolder(), "pack");
    await writePack(packContent(), { folder, signer: OTHER_SIGNER, runFacts: RUN });
    const verdict = await verdictOf(folder);
    expect(verdict).toMatchObject({ ok: false, intact: true, signature: { kind: "valid" } });
    expect(verdict.words.join(" ")).toContain("another key");
  });

  test("does not take a pack without signature for a signed one", async () => {
    const folder = await copy();
    await rm(join(folder, "signature.json"));
    expect(await verdictOf(folder)).toMatchObject({ ok: false, intact: true, signature: { kind: "absent" } });
  });

  test("follows no link and opens no path that leads out of the pack", async () => {
    const folder = await copy();
    await rm(join(folder, "data/custody.json"));
    await symlink("/etc/hostname", join(folder, "data/custody.json"));
    await symlink("/", join(folder, "data/root"));
    const manifest = join(folder, "manifest-sha256.txt");
    await writeFile(manifest, `${await readFile(manifest, "utf8")}${"0".repeat(64)}  data/../../../../etc/passwd\n`);
    const verdict = await verdictOf(folder);
    expect(verdict.missing).toEqual(["data/../../../../etc/passwd", "data/custody.json"]);
    expect(verdict.faults).toEqual([
      "neither a file nor a folder (a link?): data/custody.json",
      "neither a file nor a folder (a link?): data/root",
    ]);
  });

  test("reads no file that is larger than the pack says it is", async () => {
    const folder = await copy();
    await truncate(join(folder, "data/trace.json"), 40 * 1024 ** 3);
    await truncate(join(folder, "signature.json"), 40 * 1024 ** 3);
    const verdict = await verdictOf(folder);
    expect(verdict).toMatchObject({ ok: false, changed: ["data/trace.json"], faults: ["too large: signature.json"] });
  });

  test("answers on rubbish instead of breaking", async () => {
    const folder = await newFolder();
    await mkdir(join(folder, "data"));
    for (const name of ["manifest-sha256.txt", "tagmanifest-sha256.txt", "signature.json", "bagit.txt", "bag-info.txt"]) {
      await writeFile(join(folder, name), Buffer.from([0xff, 0x00, 0x0a, 0x7b]));
    }
    expect(await verdictOf(folder)).toMatchObject({ ok: false, intact: false, signature: { kind: "invalid" } });
    await expect(verifyPack(join(folder, "nowhere"))).rejects.toThrow("cannot be read");
    expect(() => judge({} as never, "3F9A")).toThrow("64 hexadecimal digits");
  });

  test("answers the same by the verifier inside the pack", async () => {
    const folder = await copy();
    await writeFile(join(folder, "data/files.json"), "[]\n");
    const inside = join(original, "data/verify.mjs");
    const args = [inside, folder, "--signer", SIGNER.fingerprint];
    const answer = await run(process.execPath, args).catch((error: { code: number; stdout: string }) => error);
    expect(answer).toMatchObject({ code: 1, stdout: `${(await verdictOf(folder)).words.join("\n")}\n` });
  });
});
