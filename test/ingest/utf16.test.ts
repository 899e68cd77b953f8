import { describe, expect, it } from "vitest";
import { proposeMapping } from "../../ingest/propose-mapping.ts";
import { sourceRowBytes } from "../../ingest/source-rows.ts";
import { headAsUtf8 } from "../../ingest/utf16.ts";
import { inChunks, policeFile, policeRow, readAllRows, utf8 } from "./sample-files.ts";

const ROWS = [policeRow(), policeRow({ 对手户名: "王芳 𠮷" })];
const TEXT = `\uFEFF${tabbed()}`;
const LITTLE = Buffer.from(TEXT, "utf16le");
const BIG = Buffer.from(LITTLE).swap16();

/** What a spreadsheet saves as "Unicode text": tabs between cells. */
function tabbed(): string {
  const police = new TextDecoder("gb18030").decode(policeFile(ROWS));
  return police.replaceAll("\t", "").replaceAll(",", "\t");
}

describe.each([
  ["little-endian", LITTLE],
  ["big-endian", BIG],
])("a UTF-16 file, %s", (_, bytes) => {
  it("gives the same records as its text in UTF-8", async () => {
    const { records, reading, rejected } = await readAllRows(bytes, "x.txt");
    const plain = await readAllRows(utf8(TEXT), "x.txt");
    expect(rejected).toEqual([]);
    expect(records).toHaveLength(2);
    expect(records.map(({ record }) => record)).toEqual(plain.records.map(({ record }) => record));
    expect(reading.why).toMatch(/^UTF-16 text, read as UTF-8\. /);
  });

  it("keeps the exact bytes of each row for an exhibit", async () => {
    const { rows: read } = await readAllRows(bytes, "x.txt");
    const refs = read.map(({ source }) => source);
    const { rows } = await sourceRowBytes(inChunks(bytes, 7), refs, { name: "x.txt" });
    const joined = Buffer.concat([...rows.values()].map((row) => row.bytes));
    expect(rows.size).toBe(2);
    expect(joined.equals(bytes.subarray(bytes.length - joined.length))).toBe(true);
  });

  it("is refused where it ends inside a character", async () => {
    await expect(readAllRows(bytes.subarray(0, bytes.length - 1), "x.txt")).rejects.toThrow("Ends inside a character of UTF-16");
  });
});

describe("the start of a UTF-16 file", () => {
  const day = (at: number): string => `2025-03-${String(at).padStart(2, "0")}\tA${at}\t${at}.00\r\n`;
  const statement = `\uFEFFDate\tText\tAmount\r\n${Array.from({ length: 28 }, (_, index) => day(index + 1)).join("")}`;

  it("is proposed a mapping as its text in UTF-8 is", () => {
    const { mapping, columns } = proposeMapping(headAsUtf8(Buffer.from(statement, "utf16le")), "x.txt");
    expect(mapping).toEqual(proposeMapping(utf8(statement), "x.txt").mapping);
    expect(columns.map(({ column }) => column)).toEqual(["Date", "Text", "Amount"]);
  });

  it("loses a line that it cuts", () => {
    const head = Buffer.from(`\uFEFF${"row\n".repeat(10_000)}`, "utf16le").subarray(0, 65_536);
    expect(Buffer.from(headAsUtf8(head)).toString("utf8").endsWith("row\n")).toBe(true);
  });
});

it("a lone half of a UTF-16 pair is refused, naming the place", async () => {
  const broken = Buffer.concat([LITTLE, Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
  await expect(readAllRows(broken, "x.txt")).rejects.toThrow(/^x\.txt: Is no UTF-16 text after byte \d/);
});
