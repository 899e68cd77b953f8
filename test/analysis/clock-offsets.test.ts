import { expect, test } from "vitest";
import { clockOffsets, correctionOf } from "../../backend/analysis/clock-offsets.ts";
import { parseAccountId } from "../../backend/domain/account.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { transfer } from "../cases/transfer.ts";

/** Both banks tell the payment; the payee's bank at `later` milliseconds after the payer's. */
function toldTwice(id: string, from: string, to: string, later: number): Transfer {
  const row = transfer({ id, from, to, paid: "5.00 CNY", at: 60_000, payerBalance: "0.00 CNY", payeeBalance: "5.00 CNY" });
  return { ...row, payee: row.payee && { ...row.payee, at: { at: 60_000 + later, precision: "second" } } };
}
const X = "bank:001:1";
const Y = "bank:002:2";
const Z = "bank:003:3";

test("a bank that is two seconds behind is found, a late booking notwithstanding", () => {
  const pairs = [-2_000, -2_000, -2_000, 40_000].map((later, n) => toldTwice(`t${n}`, X, Y, later));
  const back = toldTwice("t9", Y, X, 2_000);
  expect(clockOffsets([...pairs, back])).toEqual([
    { clock: "bank:001", offsetMs: 0, spreadMs: 0, pairs: 0, against: null },
    { clock: "bank:002", offsetMs: -2_000, spreadMs: 0, pairs: 5, against: "bank:001" },
  ]);
});

test("offsets add up along the clocks that share payments", () => {
  const rows = [1, 2, 3].flatMap((n) => [toldTwice(`a${n}`, X, Y, -2_000), toldTwice(`b${n}`, Y, Z, 5_000)]);
  const correction = correctionOf(clockOffsets(rows));
  expect(correction(parseAccountId(Z)) - correction(parseAccountId(X))).toBe(3_000);
});

test("two pairs are shown but correct nothing: one slow payment is no clock", () => {
  const offsets = clockOffsets([toldTwice("a", X, Y, 30_000), toldTwice("b", X, Y, 30_000)]);
  expect(offsets.map(({ offsetMs, pairs }) => [offsetMs, pairs])).toEqual([
    [0, 0],
    [30_000, 2],
  ]);
  expect(correctionOf(offsets)(parseAccountId(Y))).toBe(0);
});

test("times to the minute, and rows of one side, tell nothing", () => {
  const one = transfer({ from: X, to: Y, paid: "5.00 CNY", at: 0, payerBalance: "0.00 CNY" });
  const minute = transfer({
    from: X,
    to: Y,
    paid: "5.00 CNY",
    at: 0,
    precision: "minute",
    payerBalance: "0 CNY",
    payeeBalance: "5 CNY",
  });
  expect(clockOffsets([one, minute])).toEqual([]);
});
