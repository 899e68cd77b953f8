import { describe, expect, it } from "vitest";
import { caseTurnover } from "../../backend/analysis/quality/case-turnover.ts";
import { referenceCounts } from "../../backend/analysis/quality/repeated-references.ts";
import { statementSums } from "../../backend/analysis/quality/statement-sums.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import type { Fact, Movement, RecordId } from "../../backend/domain/record.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { type MovementTold, movement, PAYEE, PAYER } from "../cases/movement.ts";
import { accountId, transfer } from "../cases/transfer.ts";

const THB = parseCurrency("THB");
const thb = (minor: bigint) => ({ minor, currency: THB });

function row(day: number, paid: string, balance: bigint, told: MovementTold = {}): Movement {
  const at = `2025-03-${String(day).padStart(2, "0")}T09:00:00+07:00`;
  return movement({ at, paid: `${paid} THB`, balanceAfter: thb(balance), ...told });
}

const INTO: MovementTold = { side: "payee", from: PAYEE, to: PAYER };

describe("a statement's sums", () => {
  const rows = [row(1, "100.00", 110_000n, INTO), row(2, "40.00", 106_000n), row(9, "6.00", 105_400n)];

  it("hold when opening, plus what came, less what left, is closing, oldest or newest row first", () => {
    for (const order of [rows, rows.toReversed()]) {
      const sums = statementSums();
      for (const each of order) sums.add(each);
      expect(sums.result()).toMatchObject([
        {
          account: PAYER,
          rows: 3,
          days: 3,
          silentDays: 6,
          opening: thb(100_000n),
          in: thb(10_000n),
          out: thb(4_600n),
          closing: thb(105_400n),
          difference: thb(0n),
        },
      ]);
    }
  });

  it("say what a row that is not there moved", () => {
    const sums = statementSums();
    for (const each of [rows[0], rows[2]]) if (each) sums.add(each);
    expect(sums.result()[0]?.difference).toEqual(thb(-4_000n));
  });

  it("take the balances that the statement tells beside its rows where the rows print none", () => {
    const sums = statementSums();
    const fact = (value: string, note: string, day: number): Fact => ({
      kind: "fact",
      id: `f-${note}-${day}` as RecordId,
      subject: PAYER,
      facts: [
        { attribute: "balance", value },
        { attribute: "note", value: note },
      ],
      from: { at: Date.UTC(2025, 2, day), precision: "day" },
      until: null,
    });
    sums.add(fact("1000.00 THB", "opening booked balance (OPBD)", 1));
    sums.add(movement({ paid: "40.00 THB" }));
    sums.add(fact("960.00 THB", "closing booked balance (CLBD)", 14));
    sums.add(fact("7.00 THB", "closing available balance (64)", 15));
    expect(sums.result()).toMatchObject([{ opening: thb(100_000n), closing: thb(96_000n), difference: thb(0n) }]);
  });

  it("are unknown, not zero, where no balance is printed, and leave failed rows out", () => {
    const sums = statementSums();
    sums.add(movement({ balanceAfter: null }));
    sums.add(movement({ status: "failed", paid: "5.00 THB" }));
    expect(sums.result()).toMatchObject([{ rows: 1, opening: null, closing: null, difference: null, out: thb(120_000n) }]);
  });
});

describe("a reference", () => {
  it("counts as repeated on two rows of one account and direction, and never where it says that there is none", () => {
    const counts = referenceCounts();
    for (const reference of ["R1", "R1", "R2", "NONREF", "NONREF"]) counts.add(movement({ reference }));
    counts.add(movement({ ...INTO, reference: "R2" }));
    counts.add(movement({ status: "failed", reference: "R2" }));
    expect(counts.result()).toEqual([{ account: PAYER, reference: "R1", rows: 2 }]);
  });
});

async function* one(transfers: readonly Transfer[]): AsyncGenerator<readonly Transfer[]> {
  yield transfers;
}

describe("the records of a case", () => {
  const at = "2025-03-14T23:30:00+08:00";
  const transfers = [
    transfer({ from: "A1", to: "B1", paid: "10.00 CNY", at, payerBalance: "90.00 CNY" }),
    transfer({ from: "A1", to: "B2", paid: "5.00 CNY", at, payerBalance: "85.00 CNY", payeeBalance: "5.00 CNY" }),
    transfer({ from: "B2", to: "clearing:tenpay", paid: "2.00 CNY", at, payerBalance: "3.00 CNY" }),
    transfer({ from: "eth:0xaa", to: "eth:0xbb", paid: "1.00 USDT", at }),
  ];

  it("miss the statement of an account that is only a counterparty, but none of a ledger that tells both sides", async () => {
    const { missing } = await caseTurnover(one(transfers), () => "2025-03-14");
    expect(missing).toEqual({
      total: 1,
      shown: [
        {
          account: accountId("B1"),
          in: { transfers: 1, sums: [{ minor: 1_000n, currency: "CNY" }] },
          out: { transfers: 0, sums: [] },
        },
      ],
    });
  });

  it("say how much ended in each place that is no account, and which days each own statement covers", async () => {
    const { places, coverage, currencies } = await caseTurnover(one(transfers), (ms) => new Date(ms).toISOString().slice(0, 10));
    expect(places.shown).toEqual([
      { account: "clearing:tenpay", kind: "clearing", transfers: 1, sums: [{ minor: 200n, currency: "CNY" }] },
    ]);
    expect(coverage.shown).toEqual([
      { account: accountId("A1"), days: [{ day: "2025-03-14", rows: 2 }] },
      { account: accountId("B2"), days: [{ day: "2025-03-14", rows: 2 }] },
    ]);
    expect(currencies.map(({ sum, transfers: count }) => [sum.currency, count])).toEqual([
      ["CNY", 3],
      ["USDT", 1],
    ]);
  });
});
