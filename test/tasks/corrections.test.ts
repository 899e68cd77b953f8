import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { caseIdOf, openCase } from "../../backend/tasks/cases.ts";
import { importFile } from "../../backend/tasks/import-file.ts";
import { readRejects } from "../../backend/tasks/read-receipts.ts";
import { readTransfer } from "../../backend/tasks/read-transfer.ts";
import { NOW } from "../commands/machine.ts";
import { inChunks, policeFile, policeRow, utf8 } from "../ingest/sample-files.ts";
import { actorOf, contextOf } from "./context.ts";

const CASE = caseIdOf("2025-0001");

test("a rejected row that is corrected comes in again with the file and row it stood in, and who corrected it", async () => {
  const stores = await openMemoryStores();
  const context = contextOf(stores, actorOf("investigator", [CASE]));
  await openCase(context, { id: CASE, title: "Case" });
  const bad = policeFile([policeRow(), policeRow({ 交易时间: "2025-02-30 10:00:00", 交易流水号: "18", 传票号: "REF2" })]);
  const first = await importFile(context, { name: "江州银行_交易明细信息.csv", bytes: inChunks(bad), case: CASE });
  expect(first.counts).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  const { csv, comesBack } = await readRejects(context, CASE, first.file);
  expect(comesBack).toBe(true);
  const corrected = utf8(csv.replace("2025-02-30", "2025-02-28"));
  const clerk = contextOf(stores, actorOf("investigator", [CASE], { id: "u-clerk" }));
  const again = await importFile(clerk, { name: "corrected.csv", bytes: inChunks(corrected), case: CASE });
  expect(again.counts).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
  const source = { file: again.file, row: 2, path: null };
  const transfer = await stores.transfers.transferAt(source, { kind: "all" });
  if (transfer === null) throw new Error("the corrected row is no transfer");
  const [row] = (await readTransfer(context, CASE, transfer)).sides.flatMap(({ rows }) => rows);
  expect(row?.corrects).toEqual({
    source: { file: first.file, row: 3, path: null },
    file: "江州银行_交易明细信息.csv",
    by: "u-clerk",
    at: NOW,
  });
  const [plain] = (
    await readTransfer(
      context,
      CASE,
      (await stores.transfers.transferAt({ file: first.file, row: 2, path: null }, { kind: "all" })) ?? transfer,
    )
  ).sides.flatMap(({ rows }) => rows);
  expect(plain?.corrects).toBeNull();
  await stores.close();
});

test("rejected rows of a message cannot come back as a table, and say so", async () => {
  const stores = await openMemoryStores();
  const context = contextOf(stores, actorOf("investigator", [CASE]));
  await openCase(context, { id: CASE, title: "Case" });
  const bytes = inChunks(utf8(":20:X\n:25:DE/1\n:28C:1\n:60F:C250101EUR1,00\n:61:2501"));
  const { file, counts } = await importFile(context, { name: "half.sta", bytes, case: CASE });
  expect(counts.rejected).toBe(counts.rows);
  expect(await readRejects(context, CASE, file)).toMatchObject({ comesBack: false });
  await stores.close();
});

test("a rejected row of a workbook comes in again as CSV, with the sheet and row it stood in", async () => {
  const stores = await openMemoryStores();
  const context = contextOf(stores, actorOf("investigator", [CASE]));
  await openCase(context, { id: CASE, title: "Case" });
  const rows = new TextDecoder("gb18030").decode(policeFile([policeRow(), policeRow({ 交易时间: "2025-02-30 10:00:00" })]));
  const sheet = utils.aoa_to_sheet(rows.split("\r\n").map((line) => line.replaceAll("\t", "").split(",")));
  const bytes: Uint8Array = write({ SheetNames: ["明细"], Sheets: { 明细: sheet } }, { type: "buffer", bookType: "xlsx" });
  const first = await importFile(context, { name: "x.xlsx", bytes: inChunks(bytes), case: CASE });
  expect(first.counts).toMatchObject({ accepted: 1, rejected: 1 });
  const { csv, comesBack } = await readRejects(context, CASE, first.file);
  expect(comesBack).toBe(true);
  const corrected = utf8(csv.replace("2025-02-30", "2025-02-28"));
  const again = await importFile(context, { name: "corrected.csv", bytes: inChunks(corrected), case: CASE });
  expect(again.counts).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
  const transfer = await stores.transfers.transferAt({ file: again.file, row: 2, path: null }, { kind: "all" });
  if (transfer === null) throw new Error("the corrected row is no transfer");
  const [row] = (await readTransfer(context, CASE, transfer)).sides.flatMap((side) => side.rows);
  expect(row?.corrects?.source).toEqual({ file: first.file, row: null, path: "/明细/3" });
  await stores.close();
});
