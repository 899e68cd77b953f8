import { deflateRawSync } from "node:zlib";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { LedgerhoundError } from "../../backend/domain/errors.ts";
import { MUTATIONS, randomFrom } from "./mutations.ts";
import { policeFile, policeRow, readAllRows, utf8 } from "./sample-files.ts";

/** Rounds of every mutation on every sample; a soak asks for more by the environment. */
const ROUNDS = Number(process.env.LEDGERHOUND_FUZZ_ROUNDS ?? 3);
const MAX_MS = 10_000;

const CAMT = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></Acct>${'<Ntry><Amt Ccy="USD">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-03-14</Dt></BookgDt></Ntry>'.repeat(5)}</Stmt></BkToCstmrStmt></Document>`;
const MT940 = `:20:S\n:25:12345678/1020304050\n:60F:C250313EUR1200,00\n${":61:2503140314D6,00NTRFNONREF\n:86:166?00A?20B?32C\n".repeat(5)}:62F:C250314EUR1170,00\n-\n`;
const LOGS = JSON.stringify({ result: [{ address: "0x1", topics: ["0x2"], data: "0x3" }] });
const YAML = "title: x\ncreator: y\ntags:\n- address: 1BoatSLRHtKNngkdXEeobR76b53LETtpyT\n  currency: BTC\n";

const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  "police.csv": policeFile(Array.from({ length: 20 }, () => policeRow())),
  "abc.csv": utf8(
    `交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,交易渠道,交易附言\n${"20240104,123456,结息,+0.01,123.35,--,0,,x\n".repeat(9)}`,
  ),
  "camt.xml": utf8(CAMT),
  "s.sta": utf8(MT940),
  "logs.json": utf8(LOGS),
  "pack.yaml": utf8(YAML),
  "sanctioned_addresses_XBT.txt": utf8("1BoatSLRHtKNngkdXEeobR76b53LETtpyT\n".repeat(5)),
};

interface Outcome {
  readonly rows: number;
  readonly told: number;
  readonly ms: number;
}

/** Reads a hostile file. Either its outcomes sum to its rows, or it is refused with a reason; anything else is a fault. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<Outcome | "refused"> {
  const started = performance.now();
  try {
    const { rows, records, rejected, reading } = await readAllRows(bytes, name);
    const reports = rows.filter(({ outcome }) => outcome === "report").length;
    expect(reading.totals()).toEqual({ rows: rows.length, rejected: rejected.length });
    return { rows: rows.length, told: records.length + rejected.length + reports, ms: performance.now() - started };
  } catch (error) {
    if (error instanceof LedgerhoundError) return "refused";
    throw new Error(`${name}: no reason was given`, { cause: error });
  }
}

describe("a mutated file", () => {
  it.each(Object.keys(SAMPLES))("%s is read or refused, never more and never less than its rows", async (name) => {
    const sample = Buffer.from(SAMPLES[name] ?? []);
    const before = process.memoryUsage().rss;
    for (const [index, [what, mutate]] of Object.entries(MUTATIONS).entries()) {
      for (let round = 0; round < ROUNDS; round += 1) {
        const outcome = await outcomeOf(mutate(sample, randomFrom(index * 1_000 + round)), name);
        if (outcome === "refused") continue;
        expect(outcome.told, `${what}, round ${round}`).toBe(outcome.rows);
        expect(outcome.ms, `${what}, round ${round}`).toBeLessThan(MAX_MS);
      }
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(536_870_912);
  });
});

describe("a hostile workbook", () => {
  const book = (rows: readonly (readonly unknown[])[]) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    const bytes: Uint8Array = write(
      { SheetNames: ["明细"], Sheets: { 明细: sheet } },
      { type: "buffer", bookType: "xlsx", compression: true },
    );
    return Buffer.from(bytes);
  };
  const HEADER = ["顺序号", "交易日期", "交易类型", "存入金额", "取出金额", "余额", "交易对手名称", "交易对手账号", "附言"];
  const row = (...changed: readonly unknown[]) => [1, "2025/12/03 14:06:51", "支付", "", 3.88, 1981.33, "张三", ...changed];
  const good = book([["账号", "6222000000000001230"], HEADER, row("6222000000000000009", "=1+1")]);

  it("is read with exact numbers, its formulas as texts", async () => {
    const { records } = await readAllRows(good, "b.xlsx");
    expect(records).toMatchObject([
      {
        source: { row: null, path: "/明细/3" },
        record: { from: "card:6222000000000001230", to: "card:6222000000000000009", paid: { minor: 388n }, memo: "支付 · =1+1" },
      },
    ]);
  });

  it("does not take an account number that the spreadsheet has rounded for a whole one", async () => {
    const { records } = await readAllRows(
      book([["账号", "6222000000000001230"], HEADER, row(Number("6222000000000000009"), "")]),
      "b.xlsx",
    );
    expect(records[0]?.record).toMatchObject({ to: "partial:card:6222000000000001230~622200000000000…" });
  });

  it.each(["flipped bits", "cut short", "a piece missing"])("is read or refused with %s", async (what) => {
    const outcome = await outcomeOf(MUTATIONS[what]?.(good, randomFrom(7)) ?? good, "b.xlsx");
    if (outcome !== "refused") expect(outcome.told).toBe(outcome.rows);
  });

  it("is refused when it unpacks to a thousand times its size", async () => {
    await expect(
      readAllRows(zipOf("xl/worksheets/sheet1.xml", Buffer.alloc(268_435_456, " ")), "bomb.xlsx"),
    ).rejects.toMatchObject({
      kind: "file-unreadable",
      message: expect.stringContaining("it unpacks to over 128 MiB"),
    });
  });

  it("is refused when it is an archive of something else, and over 50 MB", async () => {
    await expect(readAllRows(zipOf("a.txt", Buffer.from("x")), "a.zip")).rejects.toBeInstanceOf(LedgerhoundError);
    const large = Buffer.concat([good, Buffer.alloc(52_428_800)]);
    await expect(readAllRows(large, "b.xlsx")).rejects.toMatchObject({
      message: expect.stringContaining("A workbook over 50 MB. Export it as CSV"),
    });
  });
});

/** A ZIP of one deflated entry. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 1 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
