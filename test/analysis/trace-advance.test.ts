import { expect, test } from "vitest";
import { trace } from "../../backend/analysis/trace/trace.ts";
import { advanceOf } from "../../backend/analysis/trace-advance.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { accountId, transfer } from "../cases/transfer.ts";
import { sourceOf } from "./trace/story.ts";

const at = (minute: number) => Date.UTC(2025, 2, 14, 6, minute);
const PAID = transfer({ id: "V01", from: "V", to: "A", paid: "100.00 CNY", at: at(1) });
const KNOWN = [PAID, transfer({ id: "t1", from: "A", to: "B", paid: "90.00 CNY", at: at(2) })];
const ANSWER = [
  transfer({ id: "t2", from: "B", to: "C", paid: "60.00 CNY", at: at(3) }),
  transfer({ id: "t3", from: "C", to: "D", paid: "20.00 CNY", at: at(4) }),
];
const traced = (rows: readonly Transfer[]) =>
  trace([{ label: "V01", transfer: PAID }], sourceOf(rows).source, {
    version: rows.length,
    asOf: at(59),
    hasStatement: (account) => rows.some(({ from }) => from === account),
  });

test("an answer that shows the money going on names the accounts newly reached, the layers and what is still held", async () => {
  const advance = advanceOf(await traced(KNOWN), await traced([...KNOWN, ...ANSWER]));
  expect(advance.reached).toEqual([
    { account: accountId("C"), layer: 3 },
    { account: accountId("D"), layer: 4 },
  ]);
  expect(advance.opened).toEqual([accountId("B")]);
  expect(advance.layers).toEqual({ before: 2, after: 4 });
  expect(advance.held.map(({ before, after }) => [before, after].map((span) => span && plainAmount(span.most)))).toEqual([
    ["10.00", "80.00"],
  ]);
});

test("a file that says nothing of the traced money changes nothing", async () => {
  const beside = transfer({ id: "x", from: "X", to: "Y", paid: "5.00 CNY", at: at(5) });
  const advance = advanceOf(await traced(KNOWN), await traced([...KNOWN, beside]));
  expect([advance.reached, advance.opened]).toEqual([[], []]);
  expect(advance.held.every(({ before, after }) => JSON.stringify(before, bigText) === JSON.stringify(after, bigText))).toBe(
    true,
  );
});

function bigText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
