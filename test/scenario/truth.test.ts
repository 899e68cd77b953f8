import { describe, expect, test } from "vitest";
import type { AccountId } from "../../backend/domain/account.ts";
import { demoCase } from "../../backend/scenario/demo-case.ts";
import { policeRows } from "./read-back.ts";

const demo = demoCase(7);
const { patterns, lookAlikes, bystanders, names } = demo.truth;
const rows = policeRows(demo);

describe("the truth", () => {
  test("names only payments that the statements show, as they show them", () => {
    const shown = new Set(
      rows.map(({ own, other, incoming, amount, at }) => [...(incoming ? [other, own] : [own, other]), amount, at].join(" ")),
    );
    const missing = patterns
      .flatMap(({ transfers }) => transfers)
      .filter(({ currency }) => currency === "CNY")
      .filter(({ from, to, amount, at }) => !shown.has([from, to, amount, at].join(" ")));
    expect(missing).toEqual([]);
  });

  test("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(demo.truth))).toEqual(demo.truth);
  });

  test("has every family of the story and of the town", () => {
    expect([...new Set(patterns.map(({ family }) => family))].sort()).toEqual([
      "fan-in",
      "gambling-collector",
      "mirror-transfer",
      "mule-chain",
      "otc-merchant",
      "pass-through",
      "score-running",
      "structuring",
    ]);
    expect(lookAlikes.map(({ name }) => name).sort()).toEqual([
      "currency shop",
      "family",
      "market stall",
      "payroll",
      "savings club",
    ]);
  });

  test("keeps look-alikes, victims and runners apart", () => {
    const running = new Set(patterns.flatMap(({ accounts }) => accounts));
    const lawful = lookAlikes.flatMap(({ accounts }) => accounts);
    expect([...lawful, ...bystanders].filter((account) => running.has(account))).toEqual([]);
    const victims = Array.from({ length: 12 }, (_, index) => names[`V${String(index + 1).padStart(2, "0")}`]);
    expect(victims.filter((victim) => victim === undefined || !bystanders.includes(victim))).toEqual([]);
  });
});

describe("hygiene of the plants", () => {
  const planted = new Set(
    patterns.flatMap(({ transfers }) => transfers.map(({ from, to, amount, at }) => [from, to, amount, at].join(" "))),
  );
  const lawful = rows.filter(({ own, other, incoming, amount, at }) => {
    const [from, to] = incoming ? [other, own] : [own, other];
    return !planted.has([from, to, amount, at].join(" "));
  });

  test("mules of the network live an ordinary life beside it", () => {
    const held = new Set<AccountId>(rows.map(({ own }) => own));
    const mules = patterns
      .filter(({ label, family }) => family === "pass-through" && label.startsWith("wave"))
      .flatMap(({ accounts }) => accounts)
      .filter((account) => held.has(account));
    const ordinary = mules.map((mule) => lawful.filter(({ own }) => own === mule).length);
    expect(ordinary.length).toBeGreaterThan(10);
    expect(Math.min(...ordinary)).toBeGreaterThan(25);
  });

  test("neither whole amounts, nor their level, nor the hour tell the waves from life", () => {
    const waves = patterns.filter(({ label, family }) => family === "mule-chain" && label.startsWith("wave"));
    const transfers = waves.flatMap(({ transfers }) => transfers);
    const whole = transfers.filter(({ amount }) => amount.endsWith("00.00")).length / transfers.length;
    expect(whole).toBeLessThan(0.4);
    const hours = new Set(lawful.map(({ at }) => at.slice(11, 13)));
    expect(transfers.every(({ at }) => hours.has(at?.slice(11, 13) ?? ""))).toBe(true);
    const largest = lawful.map(({ amount }) => Number(amount)).sort((a, b) => b - a);
    const beyond = transfers.filter(({ amount }) => Number(amount) > (largest[20] ?? 0));
    expect(beyond).toEqual([]);
  });
});
