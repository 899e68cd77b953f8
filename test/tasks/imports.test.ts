import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseId } from "../../backend/domain/case.ts";
import { ALL } from "../../backend/domain/scope.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { caseIdOf, openCase } from "../../backend/tasks/cases.ts";
import { importFile, type Receipt } from "../../backend/tasks/import-file.ts";
import { listUploads, readRejects } from "../../backend/tasks/read-receipts.ts";
import { undoImport } from "../../backend/tasks/undo-import.ts";
import { openInFolder } from "../cases/stores.ts";
import { MULES_BANK, REPORT, report, tinyFile, VICTIMS_BANK } from "../commands/tiny-case.ts";
import { inChunks, utf8 } from "../ingest/sample-files.ts";
import { actorOf, contextOf } from "./context.ts";

const ONE = caseIdOf("2025-0001");
const TWO = caseIdOf("2025-0002");
const officer = actorOf("investigator", [ONE, TWO]);

describe.each(Object.entries({ memory: openMemoryStores, embedded: openInFolder }))("importing into %s stores", (_, open) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await open();
    for (const id of [ONE, TWO]) await openCase(contextOf(stores, officer), { id, title: "Case" });
  });
  afterEach(() => stores.close());

  const take = (name: string, into: CaseId | null, bytes = tinyFile(name)): Promise<Receipt> =>
    importFile(contextOf(stores, officer), { name, bytes: inChunks(bytes), case: into });
  const state = async () => ({
    hash: await stores.transfers.contentHash(),
    files: (await stores.transfers.files(ALL)).map(({ id }) => id),
    reports: await stores.cases.reports(ONE),
    uploads: await stores.cases.uploadsOfCase(ONE),
  });

  test("undoing an import brings back what was there before, raw bytes included", async () => {
    await take(VICTIMS_BANK, ONE);
    const before = await state();
    const { file } = await take(MULES_BANK, ONE);
    expect((await state()).hash).not.toBe(before.hash);
    const left = await undoImport(contextOf(stores, officer), ONE, file);
    expect(left.map(({ name }) => name)).toEqual([VICTIMS_BANK]);
    expect(await state()).toEqual(before);
    expect(await stores.raw.has(file)).toBe(false);
    await expect(undoImport(contextOf(stores, officer), ONE, file)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("undoing a report file takes its reports with it", async () => {
    const { file } = await take(REPORT, ONE);
    expect((await state()).reports).toHaveLength(1);
    await undoImport(contextOf(stores, officer), ONE, file);
    expect(await state()).toMatchObject({ reports: [], files: [], uploads: [] });
  });

  test("the same file in two cases is stored once, and undone in one it stays in the other", async () => {
    const { file } = await take(MULES_BANK, ONE);
    const once = (await state()).hash;
    const second = await take(MULES_BANK, TWO);
    expect(second).toMatchObject({ file, counts: { rows: 5, rejected: 0 } });
    expect((await state()).hash).toBe(once);
    await undoImport(contextOf(stores, officer), ONE, file);
    expect(await state()).toMatchObject({ hash: once, files: [file], uploads: [] });
    expect(await stores.raw.has(file)).toBe(true);
    expect(await listUploads(contextOf(stores, officer), TWO)).toHaveLength(1);
    await undoImport(contextOf(stores, officer), TWO, file);
    expect(await state()).toMatchObject({ files: [] });
    expect(await stores.raw.has(file)).toBe(false);
  });

  test("a case does not count what another case's file has already told", async () => {
    await take(MULES_BANK, ONE);
    const { counts } = await take(MULES_BANK, TWO);
    expect(counts).toEqual({ rows: 5, accepted: 5, duplicates: 0, corroborated: 0, rejected: 0 });
    expect((await take(MULES_BANK, TWO)).counts).toMatchObject({ accepted: 0, duplicates: 5 });
  });

  test("the same reports a second time are duplicates, also under another file name and layout", async () => {
    expect((await take(REPORT, ONE)).counts).toMatchObject({ rows: 1, accepted: 1, duplicates: 0 });
    expect((await take(REPORT, ONE)).counts).toMatchObject({ rows: 1, accepted: 0, duplicates: 1 });
    const again = utf8(JSON.stringify(report("V01", "480000.00")));
    expect((await take("again.json", ONE, again)).counts).toMatchObject({ rows: 1, accepted: 0, duplicates: 1 });
    expect((await state()).reports).toHaveLength(1);
  });

  test("a report that says something else under a number that is taken is refused, and nothing of its file stays", async () => {
    await take(REPORT, ONE);
    const before = await state();
    const other = utf8(JSON.stringify(report("V01", "999.00")));
    await expect(take("other.json", ONE, other)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("V01"),
    });
    expect(await state()).toEqual(before);
  });

  test("a report file without a case is refused with the remedy, and nothing of it stays", async () => {
    const before = await state();
    const operator = contextOf(stores, { ...officer, role: "operator", cases: "all" });
    const refused = importFile(operator, { name: REPORT, bytes: inChunks(tinyFile(REPORT)), case: null });
    await expect(refused).rejects.toMatchObject({
      kind: "bad-input",
      message: `${REPORT} holds victim reports. Say which case they belong to: --case ID.`,
    });
    expect(await state()).toEqual(before);
  });

  test("rejected rows are told again later in the same words", async () => {
    const { file } = await take(VICTIMS_BANK, ONE);
    const rejects = await readRejects(contextOf(stores, officer), ONE, file);
    expect(rejects.sentences).toEqual(["Row 3, 交易时间 '2025-02-30 09:00:00': no such day. Correct it, import this row again."]);
    await expect(readRejects(contextOf(stores, officer), TWO, file)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("an import that is called off stores nothing", async () => {
    const before = await state();
    const control = new AbortController();
    control.abort();
    const context = contextOf(stores, officer, control.signal);
    const cancelled = importFile(context, { name: MULES_BANK, bytes: inChunks(tinyFile(MULES_BANK)), case: ONE });
    await expect(cancelled).rejects.toMatchObject({ kind: "cancelled" });
    expect(await state()).toEqual(before);
  });
});
