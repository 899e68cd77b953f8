import { describe, expect, it } from "vitest";
import { sourceRowBytes } from "../../ingest/source-rows.ts";
import { FILE, inChunks, inWords, readAllRows, utf8 } from "./sample-files.ts";

const BTC = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";
const TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";

describe("a watch list", () => {
  it("of addresses, one a line, tells each as a fact of its account", async () => {
    const { records, rejected } = await readAllRows(utf8(`${TRON}\n${BTC.replace("B", "C")}\n`), "sanctioned_addresses_USDT.txt");
    expect(records.map(({ record, source }) => [record.kind === "fact" && record.subject, source.path])).toEqual([
      [`tron:${TRON}`, "/1"],
      [`wallet:usdt:${BTC.replace("B", "C")}`, "/2"],
    ]);
    expect(records[0]?.record).toMatchObject({ facts: [{ attribute: "watch-list", value: "OFAC sanctioned address (USDT)" }] });
    expect(rejected).toEqual([]);
  });

  it("in YAML gives every tag what its head says, and its own bytes", async () => {
    const text = `title: 名单\ncreator: x\ncurrency: ETH\nabuse: scam\ntags:\n- address: '0x${"ab".repeat(20)}'\n  label: shop\n- address: short\n`;
    const { records, rejected } = await readAllRows(utf8(text), "pack.yaml");
    expect(records).toMatchObject([
      { source: { path: "/tags/0" }, record: { subject: `eth:0x${"ab".repeat(20)}`, facts: [{ value: "名单 · shop · scam" }] } },
    ]);
    expect(inWords(rejected)).toMatchObject([{ column: "address", value: "short", reason: "not an address of its currency" }]);
    const { rows } = await sourceRowBytes(inChunks(utf8(text), 9), [{ file: FILE, row: null, path: "/tags/0" }], {
      name: "pack.yaml",
    });
    expect(Buffer.from(rows.get("/tags/0")?.bytes ?? []).toString()).toMatch(/^address: '0xab[\s\S]*label: shop\n?$/);
  });

  it("in YAML is refused when aliases make it endless", async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`,
    ).join("\n");
    const text = `title: x\na0: &a0 [y, y]\n${bomb}\ntags:\n- address: '${BTC}'\n  currency: BTC\n  label: *a12\n`;
    await expect(readAllRows(utf8(text), "pack.yaml")).rejects.toMatchObject({ kind: "file-unreadable" });
  });

  it("as CSV names list, class and period", async () => {
    const head = "account,list,class,name,id-document,from,until,note\n";
    const rows = "bank:014:1234567890,HR-03,black,SOMCHAI,1100200300400,2025-01-02,,\nsomchai,HR-03,,,,,,\n";
    const { records, rejected } = await readAllRows(utf8(head + rows), "list.csv");
    expect(records).toMatchObject([
      {
        record: {
          subject: "bank:014:1234567890",
          facts: [{ value: "HR-03 · black" }, { value: "SOMCHAI" }, { value: "1100200300400" }],
        },
      },
    ]);
    expect(rejected).toMatchObject([{ column: "account", value: "somchai" }]);
  });
});
