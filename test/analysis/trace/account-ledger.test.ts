import { describe, expect, test } from "vitest";
import { type AccountLedger, accountLedgers } from "../../../backend/analysis/trace/account-ledger.ts";
import { balanceBefore } from "../../../backend/analysis/trace/opening.ts";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { type TransferTold, transfer } from "../../cases/transfer.ts";

const A = parseAccountId("bank:001:A");
const NO_CORRECTION = (): number => 0;

function ledger(rows: readonly TransferTold[], sequences: Readonly<Record<string, string>> = {}): AccountLedger {
  const told = rows.map(transfer).map((row) => {
    const sequence = sequences[row.id] ?? null;
    return { ...row, payer: row.payer && { ...row.payer, sequence }, payee: row.payee && { ...row.payee, sequence } };
  });
  const [found] = accountLedgers(A, told, NO_CORRECTION);
  if (!found) throw new Error("no ledger");
  return found;
}
const into = (id: string, amount: number, balance: number, more: Partial<TransferTold> = {}): TransferTold => ({
  id,
  from: `From${id}`,
  to: "A",
  paid: `${amount}.00 CNY`,
  at: 5_000,
  payeeBalance: `${balance}.00 CNY`,
  ...more,
});
const out = (id: string, amount: number, balance: number, more: Partial<TransferTold> = {}): TransferTold => ({
  id,
  from: "A",
  to: `To${id}`,
  paid: `${amount}.00 CNY`,
  at: 5_000,
  payerBalance: `${balance}.00 CNY`,
  ...more,
});
/** The balance stood at nothing before the equal instants. */
const EMPTIED = out("0", 7, 0, { at: 1_000 });
const order = ({ rows }: AccountLedger): string => rows.map((row) => row.transfer.id).join(" ");

describe("rows at equal instants", () => {
  test("stand as their running balances chain", () => {
    const found = ledger([EMPTIED, out("a", 100, 0), into("b", 60, 60), into("c", 40, 100)]);
    expect(order(found)).toBe("0 b c a");
    expect(found.undecided).toEqual([]);
  });

  test("stand by the bank's sequence where every row has one, leading zeros or not", () => {
    const rows = [into("a", 60, 60), into("b", 40, 100), out("c", 100, 0)];
    expect(order(ledger(rows, { a: "0010", b: "9", c: "11" }))).toBe("b a c");
  });

  test("that go round in a circle are marked when nothing says where it began", () => {
    expect(ledger([out("a", 30, 0), into("b", 30, 30)]).undecided).toEqual([{ from: 0, until: 2 }]);
  });

  test("are marked when two orders fit the balances, and when a balance is missing", () => {
    const twoOrders = ledger([into("a", 10, 10), out("b", 10, 0), into("c", 10, 10), out("d", 10, 0)]);
    expect(twoOrders.undecided).toEqual([{ from: 0, until: 4 }]);
    const missing = ledger([into("a", 10, 10), { id: "b", from: "A", to: "B", paid: "5.00 CNY", at: 5_000 }]);
    expect(missing.undecided).toEqual([{ from: 0, until: 2 }]);
  });

  test("equal payments to one counterparty may change places without a mark", () => {
    const twice = { to: "Shop", from: "A" };
    const rows = [
      EMPTIED,
      out("a", 10, 0, twice),
      into("b", 10, 10),
      into("c", 10, 10, { from: "Fromb" }),
      out("d", 10, 0, twice),
    ];
    expect(ledger(rows).undecided).toEqual([]);
  });

  test("a day's rows chain over the whole day", () => {
    const day = { precision: "day" as const, at: 86_400_000 };
    expect(order(ledger([EMPTIED, out("a", 30, 0, day), into("b", 30, 30, day)]))).toBe("0 b a");
  });
});

describe("the balance before a row", () => {
  test("is read back from the statement, or on from the last balance seen", () => {
    const rows = [into("a", 60, 1_060, { at: 1_000 }), out("b", 100, 960, { at: 2_000 })];
    expect(balanceBefore(ledger(rows), 0)).toEqual({ minor: 100_000n, inferred: false });
    const unseen = { id: "c", from: "A", to: "C", paid: "1.00 CNY", at: 3_000 };
    expect(balanceBefore(ledger([...rows, unseen]), 2)).toEqual({ minor: 96_000n, inferred: false });
  });

  test("without any balance is the least that never goes negative, and says so", () => {
    const rows = [
      { id: "a", from: "A", to: "B", paid: "5.00 CNY", at: 1_000 },
      { id: "b", from: "B", to: "A", paid: "8.00 CNY", at: 2_000 },
    ];
    expect([0, 1].map((place) => balanceBefore(ledger(rows), place))).toEqual([
      { minor: 500n, inferred: true },
      { minor: 0n, inferred: true },
    ]);
  });
});
