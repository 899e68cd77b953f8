import { createReadStream } from "node:fs";
import { basename, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { LedgerhoundError } from "../../../backend/domain/errors.ts";
import { plainAmount } from "../../../backend/domain/money.ts";
import { type Mt940Balance, type Mt940Line, parseMt940Balance, parseMt940Line } from "../../../ingest/mt940-line.ts";
import type { AcceptedRow } from "../../../ingest/row.ts";
import { swiftFields } from "../../../ingest/swift-fields.ts";
import { readAllRows, type WholeReading } from "../sample-files.ts";
import { filesBelow, TABLE_HEAD, tableLine, thirdPartyFolder } from "./folder.ts";
import { type Mt940Expectation, mt940Expectation } from "./mt940-expectation.ts";

const FOLDER = thirdPartyFolder("51 MT940 and MT942 statements are");
const TAGS = /13D?|20|21|25P?|28C?|34F|60[FM]?|61|62[FM]?|64|65|86|90[CD]|NS/;

const BALANCES: ReadonlyMap<string, string> = new Map([
  ["60F", "final_opening_balance"],
  ["60M", "intermediate_opening_balance"],
  ["62F", "final_closing_balance"],
  ["62M", "intermediate_closing_balance"],
  ["64", "available_balance"],
  ["65", "forward_available_balance"],
]);

/** 30 February is expected as the last real day. */
function realDay(day: string): string {
  return day.replace(/^(\d{4})02(29|30)$/, (_, year: string) => `${year}02${Number(year) % 4 === 0 ? 29 : 28}`);
}

function balanceText(kind: string, { mark, day, amount, currency }: Mt940Balance): string {
  return `${kind} ${realDay(day)} ${(Number(amount) * (mark === "D" ? -1 : 1)).toFixed(2)} ${currency}`;
}

interface Told {
  readonly transactions: readonly (Mt940Expectation["transactions"][number] & { readonly mark: string })[];
  readonly balances: readonly string[];
}

/** What the file's fields say, as the expectation writes it. It keeps one balance of each kind. */
async function toldBy(path: string): Promise<Told> {
  const balances: string[] = [];
  const transactions: Told["transactions"][number][] = [];
  for await (const { tag, text } of swiftFields(createReadStream(path), path, TAGS)) {
    const balance = parseMt940Balance(text);
    const kind = BALANCES.get(tag);
    if (kind !== undefined && balance) balances.push(balanceText(kind, balance));
    const line = tag === "61" ? parseMt940Line(text) : null;
    if (line) transactions.push(transactionOf(line));
  }
  return { transactions, balances };
}

function transactionOf({ valueDay, entryDay, mark, amount, kind }: Mt940Line): Told["transactions"][number] {
  const sign = mark.endsWith("D") ? -1 : 1;
  return {
    day: realDay(valueDay),
    entryDay: entryDay && realDay(entryDay),
    amount: (Number(amount) * sign).toFixed(2),
    kind,
    mark,
  };
}

/** The expectation takes the reversal of a credit (RC) for money that comes; that it leaves is shown by the balances below. */
const REVERSED: ReadonlySet<string> = new Set(["204.88"]);

/** The expectation takes a balance without a currency for one of 0.00 in "105" or "950". */
const MISREAD = /^\S+ \d{8} -?0\.00 \d{3}$/;

function signedMovements({ records }: WholeReading): readonly string[] {
  return records.flatMap(({ record }) =>
    record.kind === "movement"
      ? [`${record.side === "payer" && record.paid.minor > 0n ? "-" : ""}${plainAmount(record.paid)}`]
      : [],
  );
}

/** A record as a step of the balance. */
function stepOf(record: AcceptedRow["record"]): { readonly kind: string; readonly minor: bigint } {
  if (record.kind === "movement") {
    return { kind: "movement", minor: record.side === "payer" ? -record.paid.minor : record.received.minor };
  }
  const [value = "", note = ""] = record.facts.map((fact) => fact.value);
  const kind = note.includes("opening") ? "opening" : note.startsWith("closing balance") ? "closing" : "other";
  return { kind, minor: BigInt(value.replace(/[^\d-]/g, "")) };
}

/** Without the sign of what the expectation takes for its contrary. */
function unsigned(amounts: readonly string[]): readonly string[] {
  return amounts.map((amount) => (REVERSED.has(amount.replace("-", "")) ? amount.replace("-", "") : amount));
}

describe.runIf(FOLDER !== null)("a SWIFT statement that no one on this project wrote", () => {
  const folder = join(FOLDER ?? "", "swift", "mt940", "mt940_tests");
  const statements = FOLDER === null ? [] : filesBelow(folder).filter((path) => path.endsWith(".sta"));

  it("has the balances and transactions that another program reads from it", async () => {
    expect(statements).toHaveLength(51);
    for (const path of statements) {
      const expected = mt940Expectation(path.replace(/\.sta$/, ".yml"));
      const told = await toldBy(path);
      expect(
        told.transactions.map(({ mark: _, ...rest }) => rest),
        path,
      ).toEqual(expected.transactions);
      expect(told.balances, path).toEqual(expect.arrayContaining(expected.balances.filter((balance) => !MISREAD.test(balance))));
    }
  });

  it("becomes movements with the same amounts, or rows with the reason why not", async () => {
    const lines = [TABLE_HEAD];
    for (const path of statements) {
      const expected = mt940Expectation(path.replace(/\.sta$/, ".yml"));
      const whole = await readAllRows(createReadStream(path), basename(path)).catch((error: unknown) => {
        if (error instanceof LedgerhoundError) return error;
        throw error;
      });
      if (whole instanceof LedgerhoundError) {
        lines.push(`${relative(folder, path).padEnd(64)}${whole.kind}: ${whole.message.slice(0, 80)}`);
        expect(expected.transactions, path).toEqual([]);
        continue;
      }
      lines.push(tableLine(relative(folder, path), whole));
      const rejected = whole.rejected.filter(({ source }) => source.path?.includes("/61["));
      const accepted = signedMovements(whole);
      expect(accepted.length + rejected.length, path).toBe(expected.transactions.length);
      if (rejected.length === 0)
        expect(unsigned(accepted), path).toEqual(unsigned(expected.transactions.map(({ amount }) => amount)));
    }
    console.info(lines.join("\n"));
  });

  it("closes with its opening balance, plus what came, less what left, reversals among it", async () => {
    const path = join(folder, "betterplace", "sepa_mt9401.sta");
    const { records } = await readAllRows(createReadStream(path), "sepa_mt9401.sta");
    const steps = records.map(({ record }) => stepOf(record));
    const closings = steps.filter(({ kind }) => kind === "closing");
    let sum = 0n;
    for (const { kind, minor } of steps) {
      if (kind === "closing") expect(minor).toBe(sum);
      if (kind === "opening") sum = minor;
      if (kind === "movement") sum += minor;
    }
    expect(closings).toHaveLength(20);
  });

  it("is marked where it counts with 30 February", async () => {
    const path = join(folder, "self-provided", "february_30.sta");
    const { records } = await readAllRows(createReadStream(path), "february_30.sta");
    expect(records.find(({ record }) => record.kind === "movement")?.record).toMatchObject({
      at: { at: Date.parse("2016-03-01T00:00:00Z"), precision: "day" },
      memo: expect.stringContaining("value day 30 February, kept as the month's last day"),
    });
  });
});
