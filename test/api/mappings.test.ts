import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileCheck } from "../../backend/api/contract/file-check.ts";
import { ENGLISH, printSentences } from "../../backend/domain/print-sentence.ts";
import { say } from "../../backend/domain/sentence.ts";
import { SENTENCE_LANGUAGES } from "../../backend/domain/sentences/languages.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { VILLAGE, VILLAGE_STATEMENT } from "../cases/mapping.ts";
import { MULES_BANK, TINY_CASE, tinyFile } from "../commands/tiny-case.ts";
import type { Caller } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const params = { case: TINY_CASE };
const bytes = Buffer.from(VILLAGE_STATEMENT);

function inspect(caller: Caller, name: string, file: Uint8Array, answers: object | null = null) {
  return caller.ask("inspectFile", { params, body: { name, head: Buffer.from(file).toString("base64"), answers } });
}

describe("a statement of an unknown bank", () => {
  let office: Office;
  let officer: Caller;
  beforeAll(async () => {
    office = await openOffice(openMemoryStores);
    await office.desk.json("case", "open", TINY_CASE, "--title", "Call-centre fraud");
    officer = await office.invite("investigator", { cases: [TINY_CASE] });
  });
  afterAll(() => office.close());

  test("is asked about before it is sent: what its values do not tell, and never its days' order by guess", async () => {
    expect(await inspect(officer, MULES_BANK, tinyFile(MULES_BANK))).toMatchObject({ kind: "known", mapping: null });
    const told = await inspect(officer, "village.csv", bytes);
    if (told.kind !== "unknown") throw new Error("a known format");
    expect(told.proposal.questions.map(({ topic }) => topic)).toEqual(expect.arrayContaining(["order", "currency", "zone"]));
    expect(told.proposal.mapping).toBeNull();
  });

  test("with every question answered has a mapping to keep", async () => {
    const { name, zone, layout } = VILLAGE;
    const roles = { Day: "time", "Paid out": "out", "Paid in": "into", Left: "balance", "To or from": "other-number" };
    const answers = {
      name,
      zone,
      currency: "THB",
      institution: layout.institution,
      order: "day-month-year",
      decimalComma: false,
      roles,
    };
    const told = await inspect(officer, "village.csv", bytes, answers);
    expect(told).toMatchObject({ kind: "unknown", proposal: { questions: [], mapping: { name: "village-bank", version: 1 } } });
  });

  test("is checked whole before it is stored, then stored by the kept mapping, which reads the next file of its kind", async () => {
    const kept = await officer.ask("saveMapping", { params, body: VILLAGE });
    expect(await officer.ask("saveMapping", { params, body: { ...VILLAGE, title: "Other title" } })).toMatchObject({
      version: 2,
    });
    const query = { name: "village.csv", mapping: `${kept.name}@${kept.version}` };
    const checked = await officer.ended(await officer.ask("checkFile", { params, query, bytes }));
    expect(fileCheck.parse(checked.result)).toMatchObject({
      rows: 3,
      readable: 2,
      rejected: 1,
      balances: { hold: 1, of: 1 },
      shown: [{ row: 4, column: "Paid out", value: "x" }],
    });
    expect((await officer.ask("files", { params })).files).toEqual([]);
    const stored = await officer.ended(await officer.ask("upload", { params, query, bytes }));
    expect(stored.result).toMatchObject({ profile: "village-bank@1", rows: 3, accepted: 2, rejected: 1 });
    expect(await inspect(officer, "village-2.csv", bytes)).toMatchObject({ kind: "known", mapping: "village-bank@2" });
  });

  test("of a bank's own mapping is read by that bank's clerks and nobody else", async () => {
    const [clerk, other] = [
      await office.invite("uploader", { bank: "海陵银行", cases: [TINY_CASE] }),
      await office.invite("uploader", { bank: "江州银行", cases: [TINY_CASE] }),
    ];
    expect(await inspect(clerk, "village.csv", bytes)).toMatchObject({ kind: "unknown" });
    expect((await clerk.ask("saveMapping", { params, body: VILLAGE })).version).toBe(1);
    expect((await clerk.ask("mappings", { params })).mappings).toHaveLength(1);
    expect((await other.ask("mappings", { params })).mappings).toEqual([]);
    expect((await officer.ask("mappings", { params })).mappings.map(({ version }) => version)).toEqual([2, 1]);
    const query = { name: "v.csv", mapping: "village-bank@1" };
    const refused = await other.ended(await other.ask("upload", { params, query, bytes }));
    expect(refused).toMatchObject({ state: "failed", problem: { status: 404 } });
  });

  test("without a row that names its columns is refused with what to do, and asked nothing that would not help", async () => {
    const words = Buffer.from("just one line of words");
    expect(await inspect(officer, "words.txt", words)).toEqual({
      schema: 1,
      kind: "refused",
      why: "words.txt: No format that is known, and no table. Ask the sender for the statement as CSV or XML.",
      said: [say("refused.noTable"), say("instead.askStatement")],
    });
    const headless = Buffer.from("2025-03-14,100.00,1\n2025-03-15,200.00,2\n2025-03-16,300.00,3\n");
    expect(await inspect(officer, "rows.csv", headless)).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("without a header row"),
    });
  });

  test("that is a picture is refused in words", async () => {
    const told = await inspect(officer, "p.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    expect(told).toMatchObject({ kind: "refused", why: expect.stringContaining("A PNG picture, not a statement.") });
    const said = told.kind === "refused" ? told.said : [];
    expect(printSentences(said, { ...ENGLISH, words: SENTENCE_LANGUAGES.th })).toBe(
      "เป็นรูปภาพ PNG ไม่ใช่รายการเดินบัญชี ขอรายการเดินบัญชีเป็น CSV หรือ XML จากผู้ส่ง",
    );
  });
});
