import { money } from "../../domain/money.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import { moneyValue, say } from "../../domain/sentence.ts";
import { AMOUNT_RULES, type TraceRemark } from "../../domain/trace.ts";
import type { Entry, RuleRun } from "./run-rule.ts";
import type { Walk } from "./walk.ts";

/** Payments taken as returns, and gaps in statements' balances, that the walk met in traced accounts; in the order walked. */
export function remarksOf({ runs, steps }: Walk): readonly TraceRemark[] {
  const found = AMOUNT_RULES.flatMap((rule) => runs.get(rule) ?? []).flatMap((run) => [...returns(run), ...gaps(run)]);
  const remarks = new Map(found.map((remark) => [`${remark.kind} ${remark.transfer} ${remark.account}`, remark]));
  const place = new Map(steps.map(({ transfer }, index) => [transfer.id, index]));
  return [...remarks.values()].sort((a, b) => (place.get(a.transfer) ?? 0) - (place.get(b.transfer) ?? 0));
}

function returns({ carried }: RuleRun): readonly TraceRemark[] {
  return carried.flatMap(({ step: { returns: paid, payer, paid: sum, transfer } }) => {
    if (paid === null) return [];
    const said = say("remark.returned", { sum: moneyValue([sum]), payment: paid });
    return [{ kind: "returned-payment", account: payer, transfer: transfer.id, money: sum, explanation: inEnglish(said), said }];
  });
}

function gaps({ pockets }: RuleRun): readonly TraceRemark[] {
  return pockets.flatMap(({ account, currency, entries }) =>
    entries.filter(({ unseen }) => unseen === "gap").map((entry) => gapRemark(account, currency, entry)),
  );
}

function gapRemark(
  account: TraceRemark["account"],
  currency: TraceRemark["money"]["currency"],
  { incoming, amount, step }: Entry,
): TraceRemark {
  const sum = money(amount, currency);
  const said = say(incoming ? "remark.gapIn" : "remark.gapOut", { sum: moneyValue([sum]) });
  return { kind: "balance-gap", account, transfer: step.transfer.id, money: sum, explanation: inEnglish(said), said };
}
