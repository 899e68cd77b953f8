import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { exportDocument } from "../../backend/api/contract/evidence.ts";
import { FIRST, importTinyCase, TINY_CASE, VICTIM } from "../commands/tiny-case.ts";
import type { Caller, Parts } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const AS_OF = "2025-03-14T14:26:00+08:00";
const inCase = (parts: Parts = {}): Parts => ({ ...parts, params: { ...parts.params, case: TINY_CASE } });

let office: Office;
let officer: Caller;
let prosecutor: Caller;
beforeAll(async () => {
  office = await openOffice();
  await importTinyCase(office.desk);
  officer = await office.invite("investigator", { cases: [TINY_CASE] });
  prosecutor = await office.invite("prosecutor", { cases: [TINY_CASE] });
});
afterAll(() => office.close());

describe("the tray", () => {
  test("takes the officer's order, refuses one of another tray, and is read by a prosecutor", async () => {
    for (const account of [VICTIM, FIRST]) {
      await officer.ask("addEvidence", inCase({ body: { kind: "account", account } }));
    }
    const { items } = await officer.ask("evidence", inCase());
    const turned = items.map(({ id }) => id).reverse();
    const ordered = await officer.ask("orderEvidence", inCase({ body: { items: turned } }));
    expect(ordered.items.map(({ id }) => id)).toEqual(turned);
    const stale = await officer.fail("orderEvidence", inCase({ body: { items: turned.slice(1) } }));
    expect(stale.detail).toBe("Another officer changed the tray. Look at it again.");
    expect(await prosecutor.ask("evidence", inCase())).toEqual(ordered);
  });
});

describe("an exported pack", () => {
  test("comes as one ZIP with every file of its manifest, byte for byte", async () => {
    const job = await prosecutor.ended(await prosecutor.ask("exportPack", inCase({ body: { at: AS_OF } })));
    const pack = exportDocument.parse(job.result).pack.split("/").at(-1) ?? "";
    const response = await prosecutor.send("downloadPack", inCase({ params: { pack } }));
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename=pack-${TINY_CASE}.zip`);
    const files = await unzipped(Buffer.from(await response.arrayBuffer()));
    const manifest = files.get(`${TINY_CASE}-${pack}/manifest-sha256.txt`)?.toString("utf8") ?? "";
    const lines = manifest.trim().split("\n");
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const [hash, path] = line.split("  ");
      const bytes = files.get(`${TINY_CASE}-${pack}/${path}`) ?? Buffer.alloc(0);
      expect([path, createHash("sha256").update(bytes).digest("hex")]).toEqual([path, hash]);
    }
  });

  test.each(["none", "../../signing-key.pem", "a/../../b"])("called %s leads nowhere", async (pack) => {
    const told = await officer.fail("downloadPack", inCase({ params: { pack } }));
    expect(told).toMatchObject({ status: 404 });
  });
});

describe("an account", () => {
  test("names the files and rows that it is known from", async () => {
    const { files, shown, total } = await officer.ask("accountSources", inCase({ params: { account: FIRST } }));
    expect(shown).toBe(total);
    expect(files.flatMap(({ rows }) => rows.map(({ source }) => source.row)).every((row) => row !== undefined)).toBe(true);
    expect(files.map(({ total: rows }) => rows).reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(0);
  });

  test("is shown unmasked only with an entry in the audit log that names nobody", async () => {
    await officer.ask("showPersonal", inCase({ params: { account: FIRST } }));
    const [entry] = await office.stores.audit.entries(null, 1);
    expect(entry).toMatchObject({ act: "show-personal", case: TINY_CASE, outcome: "done" });
    expect(entry?.subjects).toEqual([createHash("sha256").update(FIRST).digest("hex").slice(0, 32)]);
  });
});

function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("end", () => resolve(files));
      zip.on("error", reject);
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            files.set(entry.fileName, Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
