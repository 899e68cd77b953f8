import { describe, expect, test } from "vitest";
import { sampleWorkbook } from "../../backend/scenario/hostile/samples.ts";
import { type SheetRow, workbookRows } from "../../ingest/workbook-rows.ts";
import { inChunks } from "./sample-files.ts";

const PLENTY = { heapMib: 768, processorMs: 600_000, processorMsAMib: 0 };

async function rowsWithin(limits: Partial<typeof PLENTY>): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  const { name, bytes } = sampleWorkbook();
  for await (const row of workbookRows(inChunks(bytes), name, null, { ...PLENTY, ...limits })) rows.push(row);
  return rows;
}

describe("a workbook's own process", () => {
  test("gives its rows within its limits", async () => {
    expect((await rowsWithin({})).length).toBeGreaterThan(1);
  });

  test("is ended when it uses up its processor time, and the file is refused for that", async () => {
    await expect(rowsWithin({ processorMs: 1 })).rejects.toThrow(/takes over 0.001 s of processor time to read/);
  });

  test("is ended when it uses up its memory, and the file is refused for that", async () => {
    await expect(rowsWithin({ heapMib: 8 })).rejects.toThrow(/needs over 8 MiB to read/);
  });
});
