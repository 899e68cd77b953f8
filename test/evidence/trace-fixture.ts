import { parseAccountId } from "../../backend/domain/account.ts";
import { say } from "../../backend/domain/sentence.ts";
import type { HeldLine, RuleTrace, Trace, TracedTransfer, TracingRule } from "../../backend/domain/trace.ts";
import type { TransferId } from "../../backend/domain/transfer.ts";
import type { PackTransfer } from "../../backend/evidence/pack-content.ts";
import { A1, AT, B1, B2, B3, cny, second } from "./story-words.ts";

/** A trace over these transfers: V01's payment is the second, V02's the first. Figures are made up but sum as they must. */
export function traceOf(transfers: readonly PackTransfer[]): Trace {
  const held: Record<TracingRule, readonly [string, string][]> = {
    poison: [
      ["2260.00", "0.00"],
      ["500.00", "0.00"],
    ],
    haircut: [
      ["2255.26", "1804.21"],
      ["498.95", "399.16"],
    ],
    fifo: [
      ["2260.00", "2260.00"],
      ["500.00", "500.00"],
    ],
    lifo: [
      ["1000.00", "0.00"],
      ["500.00", "500.00"],
    ],
    libr: [
      ["2260.00", "1808.00"],
      ["500.00", "400.00"],
    ],
  };
  return {
    version: 41,
    origins: [
      { label: "V01", transfer: idOf(transfers[1]) },
      { label: "V02", transfer: idOf(transfers[0]) },
    ],
    asOf: AT,
    direction: "forward",
    limits: { maxCounterparties: 500, maxHops: 12 },
    rules: (Object.keys(held) as TracingRule[]).map((rule) => ruleTrace(rule, held[rule], transfers)),
    range: [{ least: cny("1500.00"), most: cny("2760.00") }],
    notFollowed: { accounts: 1, transfers: 0, amounts: [], share: { least: 0, most: 0.25 } },
    stopped: [
      {
        account: B2,
        reason: "statement-missing",
        transfersBeyond: 0,
        amountsBeyond: [],
        share: { least: 0, most: 0.25 },
        explanation: "Tagged as a service: not followed.",
        said: say("stop.service"),
      },
    ],
    missing: [parseAccountId("bank:014:0123456789")],
    layers: [
      { account: A1, layer: 1 },
      { account: B1, layer: 2 },
      { account: B2, layer: 2 },
      { account: B3, layer: 2 },
    ],
    unordered: [],
    remarks: [],
  };
}

function ruleTrace(rule: TracingRule, held: readonly [string, string][], transfers: readonly PackTransfer[]): RuleTrace {
  const lines: HeldLine[] = held.map(([sum, first], index) => ({
    account: index === 0 ? A1 : B1,
    money: cny(sum),
    shares: [
      { label: "V01", money: cny(first) },
      { label: "V02", money: { ...cny(sum), minor: cny(sum).minor - cny(first).minor } },
    ],
    balance: cny(sum),
    asOf: second("14:41:00"),
    inferred: false,
    range: null,
  }));
  const cash = { kind: "cash" as const, account: B2, money: cny("20000.00"), shares: [], since: second("14:09:30"), range: null };
  return {
    rule,
    held: lines,
    ends: [cash],
    transfers: transfers.map(carried),
    ledger: [],
    totalHeld: [cny("2760.00")],
    heldRange: null,
    otherwise: { held: [], ends: [] },
  };
}

function carried({ transfer: { id, from, to, at, paid: sum } }: PackTransfer): TracedTransfer {
  return { transfer: id, from, to, at, paid: sum, money: sum, shares: [{ label: "V01", money: sum }], layer: to === A1 ? 1 : 2 };
}

function idOf(transfer: PackTransfer | undefined): TransferId {
  if (!transfer) throw new Error("the trace needs two payments");
  return transfer.transfer.id;
}
