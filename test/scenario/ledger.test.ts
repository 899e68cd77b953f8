import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountOffice } from "../../backend/scenario/accounts.ts";
import { person } from "../../backend/scenario/holders.ts";
import { type Statement, statementsOf } from "../../backend/scenario/ledger.ts";
import { type Payment, paymentBook } from "../../backend/scenario/payment.ts";
import { seededRandom } from "../../backend/scenario/random.ts";

const random = seededRandom(1);
const office = accountOffice(random);
const [a, b] = [office.open("jiangzhou", person(random)), office.open("yunchuan", person(random))];

describe("statements", () => {
  test("never go below zero, end where they began plus what came less what went, and stand in time order", () => {
    const step = fc.record({
      at: fc.integer({ min: 0, max: 50 }),
      minor: fc.bigInt({ min: 1n, max: 1_000n }),
      out: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const net = steps.reduce((sum, step) => sum + changeOfA(step), 0n);
        for (const statement of statementsOf(paid(steps), () => 0n)) {
          expect(statement.rows).toHaveLength(steps.length);
          expectSound(statement, statement.account === a ? net : -net);
        }
      }),
    );
  });

  test("refuse an opening that does not cover what leaves", () => {
    const poor = office.open("jiangzhou", person(random), { opening: 5n });
    const book = paymentBook();
    book.pay({ at: 0, from: poor, to: a, minor: 6n });
    expect(() => statementsOf(book.payments, () => 0n)).toThrow("below zero");
  });

  test("show a refused payment to the payer only, and it moves nothing", () => {
    const book = paymentBook();
    book.pay({ at: 0, from: a, to: b, minor: 6n, failed: true });
    const [own, ...others] = statementsOf(book.payments, () => 9n);
    expect([own?.account, own?.rows[0]?.balance, others]).toEqual([a, 9n, []]);
  });
});

interface Step {
  readonly at: number;
  readonly minor: bigint;
  readonly out: boolean;
}

function changeOfA({ minor, out }: Step): bigint {
  return out ? -minor : minor;
}

function paid(steps: readonly Step[]): readonly Payment[] {
  const book = paymentBook();
  for (const { at, minor, out } of steps) book.pay({ at: at * 1_000, minor, from: out ? a : b, to: out ? b : a });
  return book.payments;
}

function expectSound({ opening, rows }: Statement, net: bigint): void {
  expect(rows.every(({ balance }) => balance >= 0n)).toBe(true);
  expect(rows.at(-1)?.balance).toBe(opening + net);
  expect(rows.every(({ at }, index) => at >= (rows[index - 1]?.at ?? at))).toBe(true);
}
