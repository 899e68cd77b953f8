import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { demoCase } from "../../backend/scenario/demo-case.ts";
import { fileNamed, isReadable, type PoliceRow, policeRows, tableOf, textOf } from "./read-back.ts";

const demo = demoCase(7);
const rows = policeRows(demo);

describe("the demo case", () => {
  test("is the same to the byte for the same seed, and another for another", () => {
    const again = demoCase(7);
    expect(again.files.map(digest)).toEqual(demo.files.map(digest));
    expect(again.truth).toEqual(demo.truth);
    expect(demoCase(8).files.map(digest)).not.toEqual(demo.files.map(digest));
  });

  test("has at least 20,000 lawful transfers over at least 60 days, at night and at week-ends too", () => {
    expect(demo.summary.background).toBeGreaterThanOrEqual(20_000);
    const days = new Set(rows.map(({ cells }) => cells.交易时间?.slice(0, 10)));
    expect(days.size).toBe(73);
    const nightly = rows.filter(({ cells }) => Number(cells.交易时间?.slice(11, 13)) < 5);
    expect(nightly.length).toBeGreaterThan(500);
  });

  test("counts the rows that its files hold", () => {
    const tables = demo.files.filter(({ path }) => path.endsWith("交易明细信息.csv"));
    const policeCount = tables.reduce((sum, file) => sum + tableOf(file).length, 0);
    const thai = [fileNamed(demo, "KBANK_"), fileNamed(demo, "SCB_")].map((file) => lines(textOf(file, "latin1")) - 4);
    const wires = textOf(fileNamed(demo, "camt053_")).split("<Ntry>").length - 1;
    const chain = lines(textOf(fileNamed(demo, "tronscan_"))) - 1;
    expect(policeCount + thai.reduce((sum, count) => sum + count, 0) + wires + chain).toBe(demo.summary.rows);
  });

  test("has two rows that no reader can make sense of, one refused payment and one through Tenpay", () => {
    const tables = demo.files.filter(({ path }) => path.endsWith("交易明细信息.csv")).flatMap(tableOf);
    expect(tables.filter((cells) => !isReadable(cells))).toHaveLength(2);
    expect(demo.summary.spoiltRows).toBe(2);
    expect(rows.filter(({ settled }) => !settled)).toHaveLength(1);
    expect(rows.filter(({ other }) => other === "clearing:tenpay")).toHaveLength(1);
  });

  test("shows one mule's number in part only", () => {
    const shown = new Set(rows.filter(({ other }) => other.startsWith("partial:")).map(({ cells }) => cells.交易对手账卡号));
    expect(shown.size).toBe(1);
  });

  test("gives each bank the rows of its own customers only, and both sides where both banks' statements are held", () => {
    const issuers = new Map<string, Set<string>>();
    for (const { bank, own } of rows.filter(({ own }) => own.startsWith("card:"))) {
      issuers.set(bank, (issuers.get(bank) ?? new Set()).add(own.slice(5, 11)));
    }
    expect([...issuers.values()].map(({ size }) => size)).toEqual(Array(8).fill(1));
    const held = new Set<string>(rows.map(({ own }) => own));
    const settled = rows.filter(({ settled, other }) => settled && held.has(other));
    const both = (incoming: boolean) => settled.filter((row) => row.incoming === incoming).length;
    expect(both(true)).toBe(both(false));
  });

  test("keeps what belongs to the other case in its own files", () => {
    const other = demo.files.filter((file) => file.case === "2025-0298").map(({ path }) => path);
    expect(other).toEqual([
      "2025-0298/平湖银行_交易明细信息.csv",
      "2025-0298/平湖银行_账户信息.csv",
      "2025-0298/平湖银行_人员信息.csv",
      "2025-0298/victim-report-V02.csv",
    ]);
    expect(demo.files.every((file) => file.path.startsWith(`${file.case}/`))).toBe(true);
  });

  test("prints Thai statements in their own calendars and encodings", () => {
    expect(textOf(fileNamed(demo, "SCB_"), "windows-874")).toMatch(/^ชื่อบัญชี,.*\r\nเลขที่บัญชี,\d{10}\r\n/);
    expect(textOf(fileNamed(demo, "SCB_"), "windows-874")).toContain("\r\n14/03/68,");
    expect([...fileNamed(demo, "KBANK_").bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("running balances", () => {
  test("chain row by row, never go below zero and stand in time order in every Chinese statement", () => {
    const last = new Map<string, PoliceRow>();
    const broken = rows.filter((row) => {
      const before = last.get(row.own);
      last.set(row.own, row);
      return fen(row.balance) < 0n || (before !== undefined && !follows(before, row));
    });
    expect(broken).toEqual([]);
    expect(last.size).toBeGreaterThan(350);
  });

  test("chain in the Thai statements", () => {
    for (const [name, encoding, column] of [
      ["KBANK_", "utf8", 3],
      ["SCB_", "windows-874", 4],
    ] as const) {
      const cells = textOf(fileNamed(demo, name), encoding).trimEnd().split("\r\n").slice(4).map(csvCells);
      const steps = cells.slice(1).map((row, index) => {
        const change = fen(row[column + 1] || "0.00") - fen(row[column] || "0.00");
        return fen(cells[index]?.[column + 2] ?? "") + change === fen(row[column + 2] ?? "");
      });
      expect(steps.length).toBeGreaterThan(100);
      expect(steps.every(Boolean)).toBe(true);
    }
  });
});

function follows(before: PoliceRow, row: PoliceRow): boolean {
  const change = row.settled ? fen(row.amount) * (row.incoming ? 1n : -1n) : 0n;
  return fen(before.balance) + change === fen(row.balance) && before.at <= row.at;
}

function digest({ path, bytes }: { path: string; bytes: Uint8Array }): string {
  return `${path} ${createHash("sha256").update(bytes).digest("hex")}`;
}

function lines(text: string): number {
  return text.trimEnd().split("\n").length;
}

function csvCells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

function fen(text: string): bigint {
  return BigInt(text.replaceAll(",", "").replace(".", ""));
}
