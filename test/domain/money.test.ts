import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCurrency } from "../../backend/domain/currency.ts";
import {
  add,
  apportion,
  money,
  moneyFromJson,
  moneyToJson,
  parseMoney,
  plainAmount,
  printMoney,
  sumByCurrency,
} from "../../backend/domain/money.ts";

const codes = fc.constantFrom("THB", "JPY", "KWD", "USDT", "BTC", "ETH").map(parseCurrency);
const amounts = fc.record({ minor: fc.bigInt(-(10n ** 30n), 10n ** 30n), currency: codes });

test("an amount survives being written and read, in every currency, to the last unit", () => {
  fc.assert(
    fc.property(amounts, (value) => {
      expect(parseMoney(plainAmount(value), value.currency)).toEqual(value);
      expect(moneyFromJson(moneyToJson(value))).toEqual(value);
    }),
  );
});

test("amounts are written with all places of their currency", () => {
  const written = [
    ["THB", 5n],
    ["JPY", 5n],
    ["KWD", -5n],
    ["ETH", 10n ** 19n + 1n],
  ] as const;
  expect(written.map(([code, minor]) => plainAmount(money(minor, parseCurrency(code))))).toEqual([
    "0.05",
    "5",
    "-0.005",
    "10.000000000000000001",
  ]);
});

test("printed amounts have a code, comma groups and a true minus", () => {
  expect(printMoney(parseMoney("-480000", parseCurrency("CNY")))).toBe("CNY −480,000.00");
  expect(printMoney(parseMoney("1234567", parseCurrency("JPY")))).toBe("JPY 1,234,567");
  expect(printMoney(parseMoney("1.500", parseCurrency("KWD")))).toBe("KWD 1.500");
});

test("of a token's places zeros past the second are left out, and no other digit ever is", () => {
  const usdt = parseCurrency("USDT");
  expect(["13342.5", "0.000001", "7", "1.1004"].map((text) => printMoney(parseMoney(text, usdt)))).toEqual([
    "USDT 13,342.50",
    "USDT 0.000001",
    "USDT 7.00",
    "USDT 1.1004",
  ]);
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 20n), 10n ** 20n),
      fc.constantFrom("USDT", "BTC", "ETH", "CNY", "KWD", "JPY"),
      (minor, code) => {
        const value = money(minor, parseCurrency(code));
        const [, text = ""] = printMoney(value).replaceAll(",", "").replace("−", "-").split(" ");
        expect(parseMoney(text, value.currency)).toEqual(value);
      },
    ),
  );
});

test("what is no plain decimal, or has more places than the currency, is refused", () => {
  for (const text of ["", "1,200.00", "1e3", "0x10", "1.", ".5", "NaN", "١٢"]) {
    expect(() => parseMoney(text, parseCurrency("THB")), text).toThrow(expect.objectContaining({ kind: "bad-input" }));
  }
  expect(() => parseMoney("1.001", parseCurrency("THB"))).toThrow(expect.objectContaining({ kind: "bad-input" }));
  expect(parseMoney("1.100", parseCurrency("THB")).minor).toBe(110n);
});

test("a code that is in no table is refused, and letter case does not matter", () => {
  expect(() => parseCurrency("XXX")).toThrow(expect.objectContaining({ kind: "bad-input" }));
  expect(parseCurrency(" usdt ")).toBe("USDT");
});

test("currencies are never added to each other", () => {
  const [baht, yen] = [money(1n, parseCurrency("THB")), money(1n, parseCurrency("JPY"))];
  expect(() => add(baht, yen)).toThrow("cannot add");
  expect(sumByCurrency([baht, yen, baht])).toEqual([yen, money(2n, parseCurrency("THB"))]);
  expect(sumByCurrency([])).toEqual([]);
});

test("sums by currency do not depend on order", () => {
  fc.assert(
    fc.property(fc.array(amounts), (values) => {
      expect(sumByCurrency(values.toReversed())).toEqual(sumByCurrency(values));
    }),
  );
});

const shares = fc
  .array(fc.bigInt(0n, 10n ** 20n), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0n));

test("parts sum to the whole, and none is a unit away from its share", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 25n), shares, (total, weights) => {
      const parts = apportion(total, weights);
      const whole = weights.reduce((sum, weight) => sum + weight, 0n);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
      for (const [index, part] of parts.entries()) {
        const exact = total * (weights[index] ?? 0n);
        expect(part * whole > exact - whole && part * whole < exact + whole).toBe(true);
      }
    }),
  );
});

test("leftover units go to the largest remainders, earliest first", () => {
  expect(apportion(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  expect(apportion(10n, [1n, 2n, 4n])).toEqual([1n, 3n, 6n]);
  expect(apportion(0n, [0n, 0n])).toEqual([0n, 0n]);
  expect(() => apportion(1n, [0n, 0n])).toThrow("all zero");
});
