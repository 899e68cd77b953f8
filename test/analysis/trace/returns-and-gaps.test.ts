import { expect, test } from "vitest";
import { trace } from "../../../backend/analysis/trace/trace.ts";
import { plainAmount } from "../../../backend/domain/money.ts";
import type { RuleTrace } from "../../../backend/domain/trace.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { transfer } from "../../cases/transfer.ts";
import { sourceOf } from "./story.ts";

const loss = transfer({ id: "V1", from: "Victim", to: "A", paid: "100.00 CNY", at: 1_000 });

async function traced(rows: readonly Transfer[]) {
  return trace([{ label: "V01", transfer: loss }], sourceOf([loss, ...rows]).source, { version: 1, asOf: 99_000 });
}

const sums = ({ held, ends }: RuleTrace): readonly string[] =>
  [...held, ...ends].map(({ account, money }) => `${account.slice(-1)} ${plainAmount(money)}`);

test("a payment returned by a bank brings back the money it carried, by every rule, and the trace says so", async () => {
  const out = transfer({ id: "t1", from: "A", to: "B", paid: "80.00 CNY", at: 3_000 });
  const back = { ...transfer({ id: "t2", from: "B", to: "A", paid: "80.00 CNY", at: 9_000 }), memo: "退汇" };
  const found = await traced([out, back]);
  for (const rule of found.rules) expect(sums(rule), rule.rule).toEqual(["A 100.00"]);
  expect(found.remarks).toMatchObject([{ kind: "returned-payment", transfer: "t2" }]);
});

test("the return of a payment takes the victim's part back out of an account where other money came first", async () => {
  const own = transfer({ id: "t0", from: "Own", to: "B", paid: "80.00 CNY", at: 2_500 });
  const first = transfer({ id: "t1", from: "B", to: "C", paid: "1.00 CNY", at: 2_900 });
  const out = transfer({ id: "t2", from: "A", to: "B", paid: "80.00 CNY", at: 5_000 });
  const back = { ...transfer({ id: "t3", from: "B", to: "A", paid: "80.00 CNY", at: 9_000 }), memo: "Reversal" };
  const found = await traced([own, first, out, back]);
  for (const rule of found.rules.filter(({ rule }) => rule !== "poison")) expect(sums(rule), rule.rule).toEqual(["A 100.00"]);
});

test("a payment of the same amount back, not marked as a return, is a payment of its own", async () => {
  const out = transfer({ id: "t1", from: "A", to: "B", paid: "80.00 CNY", at: 3_000 });
  const alike = transfer({ id: "t2", from: "B", to: "A", paid: "80.00 CNY", at: 9_000 });
  expect((await traced([out, alike])).remarks).toEqual([]);
});

test("a gap in the statement's balances takes money out of the trace by the rule, and is said", async () => {
  const rows = [
    transfer({ id: "t0", from: "Own", to: "A", paid: "50.00 CNY", at: 100, payeeBalance: "50.00 CNY" }),
    { ...loss, payee: { record: "r" as never, at: loss.at, balanceAfter: { ...loss.paid, minor: 15_000n }, sequence: null } },
    transfer({ id: "t2", from: "A", to: "B", paid: "10.00 CNY", at: 9_000, payerBalance: "80.00 CNY" }),
    transfer({ id: "t3", from: "A", to: "B", paid: "10.00 CNY", at: 12_000, payerBalance: "70.00 CNY" }),
  ];
  const starts = rows.filter(({ id }) => id === "V1").map((one) => ({ label: "V01", transfer: one }));
  const found = await trace(starts, sourceOf(rows).source, { version: 1, asOf: 99_000 });
  const by = (name: string) => found.rules.flatMap((rule) => (rule.rule === name ? sums(rule) : []));
  expect(by("fifo")).toEqual(["A 70.00", "A 10.00", "B 20.00"]);
  expect(by("lifo")).toEqual(["A 20.00", "A 60.00", "B 20.00"]);
  expect(found.remarks).toMatchObject([{ kind: "balance-gap", transfer: "t2", money: { minor: 6_000n } }]);
});
