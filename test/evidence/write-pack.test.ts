import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { LedgerhoundError } from "../../backend/domain/errors.ts";
import type { Finding } from "../../backend/domain/finding.ts";
import type { PackFinding } from "../../backend/evidence/pack-content.ts";
import { judge, verifyPack } from "../../backend/evidence/verify-pack.ts";
import { writePack } from "../../backend/evidence/write-pack.ts";
import { FINDING, newFolder, packContent, RUN, SIGNER } from "./pack-fixture.ts";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = join(await newFolder(), "pack");
  await writePack(packContent(), { folder, signer: SIGNER, runFacts: RUN });
});

async function filesOf(root: string): Promise<Map<string, Buffer>> {
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return new Map(await Promise.all(paths.map(async (path) => [path.slice(root.length + 1), await readFile(path)] as const)));
}

describe("a pack", () => {
  test("is intact and signed by the key on its cover", async () => {
    const verification = await verifyPack(folder);
    expect(verification).toEqual({
      intact: true,
      files: (await filesOf(folder)).size,
      changed: [],
      missing: [],
      extra: [],
      faults: [],
      signature: { kind: "valid", fingerprint: SIGNER.fingerprint },
      timeStamp: { kind: "absent" },
    });
    expect(judge(verification, SIGNER.fingerprint).ok).toBe(true);
    expect(judge(verification)).toMatchObject({ ok: false, words: expect.arrayContaining(["Intact, signer unknown."]) });
  });

  test("of the same content, key and run is the same to the last byte", async () => {
    const again = join(await newFolder(), "pack");
    await writePack(packContent(), { folder: again, signer: SIGNER, runFacts: RUN });
    expect(await filesOf(again)).toEqual(await filesOf(folder));
  });

  test("of another run differs in run facts and signature alone", async () => {
    const again = join(await newFolder(), "pack");
    await writePack(packContent(), { folder: again, signer: SIGNER, runFacts: { ...RUN, exportId: "export-0008" } });
    const before = await filesOf(folder);
    const differing = [...(await filesOf(again))]
      .filter(([path, bytes]) => !before.get(path)?.equals(bytes))
      .map(([path]) => path);
    expect(differing.sort()).toEqual(["run.json", "signature.json", "tagmanifest-sha256.txt"]);
  });

  test("keeps each exhibited row byte for byte, as a file and in JSON", async () => {
    const files = await filesOf(folder);
    const rows = packContent().exhibits.flatMap(({ transfers }) => transfers.flatMap((transfer) => transfer.rows));
    for (const { source, bytes } of rows) {
      const kept = files.get(`data/rows/${source.file}/row-${String(source.row).padStart(8, "0")}.bin`);
      expect(kept?.equals(bytes)).toBe(true);
    }
    const exhibit = JSON.parse(files.get("data/exhibits/exhibit-001.json")?.toString("utf8") ?? "");
    expect(Buffer.from(exhibit.transfers[0].rows[0].base64, "base64").equals(rows[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(exhibit.transfers[1].paid).toEqual({ amount: "480000.00", currency: "CNY" });
  });

  test("holds no score, no rank and no distance to a list", async () => {
    const scored: Finding = { ...FINDING, score: 0.987654 } as Finding;
    // @ts-expect-error a finding with its score is no pack finding
    const refused: PackFinding = scored;
    const content = packContent();
    const [first, ...rest] = content.exhibits;
    if (!first) throw new Error("the fixture has no exhibit");
    const again = join(await newFolder(), "pack");
    const exhibits = [{ ...first, finding: refused }, ...rest];
    await writePack({ ...content, exhibits }, { folder: again, signer: SIGNER, runFacts: RUN });
    const files = [...(await filesOf(again))].filter(([path]) => /\.(json|csv|txt)$/.test(path));
    expect(files.length).toBeGreaterThan(12);
    for (const [path, bytes] of files) expect(`${path} ${bytes}`).not.toMatch(/"?(score|rank|distance)"?\s*[:,]|0\.987654/i);
    for (const lang of ["en", "zh", "th"]) {
      expect(await readFile(join(again, `data/report.${lang}.pdf`))).toEqual(
        await readFile(join(folder, `data/report.${lang}.pdf`)),
      );
    }
  });

  test("checks itself with plain Node and the verifier inside it", async () => {
    const verifier = join(folder, "data/verify.mjs");
    const { stdout } = await run(process.execPath, [verifier, folder, "--signer", SIGNER.fingerprint]);
    expect(stdout).toContain("Intact: yes.");
    const unnamed = await run(process.execPath, [verifier, folder]).catch((error: { code: number; stdout: string }) => error);
    expect(unnamed).toMatchObject({ code: 1, stdout: expect.stringContaining("Intact, signer unknown.") });
    const misuse = await run(process.execPath, [verifier]).catch((error: { code: number }) => error);
    expect(misuse).toMatchObject({ code: 2 });
  });

  test("is checked by the system's own tools as its instructions say", async () => {
    const instructions = await readFile(join(folder, "data/verify.md"), "utf8");
    const commands = instructions
      .split("\n")
      .filter((line) => line.startsWith("       "))
      .join("\n");
    const tools = await run("sh", ["-c", "command -v sha256sum xxd openssl"]).then(
      () => true,
      () => false,
    );
    if (!tools) return console.warn("sha256sum, xxd or openssl is not installed: the written instructions were NOT tried");
    const keys = await newFolder();
    const script = `set -e\n${commands.replaceAll("/tmp/", `${keys}/`)}`;
    const { stdout } = await run("bash", ["-c", script], { cwd: folder });
    expect(stdout).toContain("data/report.th.pdf: OK");
    expect(stdout).toContain(`${SIGNER.fingerprint}  -`);
    expect(stdout).toContain("Signature Verified Successfully");
  });

  test("is never written over something else", async () => {
    const taken = await newFolder();
    await writeFile(join(taken, "notes.txt"), "mine");
    const writing = writePack(packContent(), { folder: taken, signer: SIGNER, runFacts: RUN });
    await expect(writing).rejects.toThrow(LedgerhoundError);
    expect(await readdir(taken)).toEqual(["notes.txt"]);
  });
});
