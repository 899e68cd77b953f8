import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import type { TracingRule } from "../../../backend/domain/trace.ts";

/** Rules in the order in which R walks through them: those that give amounts. */
export const OVERLAY_RULES = ["fifo", "libr", "haircut", "lifo"] as const satisfies readonly TracingRule[];
export type OverlayRule = (typeof OVERLAY_RULES)[number];

export function ruleAfter(rule: OverlayRule): OverlayRule {
  return OVERLAY_RULES[(OVERLAY_RULES.indexOf(rule) + 1) % OVERLAY_RULES.length] ?? rule;
}

/** The victims' money on each flow and each transfer by one rule, in whole units and for drawing only; absent without any. */
export function tracedFlows(trace: TraceDocument | undefined, rule: OverlayRule): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { transfer, from, to, money } of trace?.rules[rule]?.transfers ?? []) {
    const flow = `${from}>${to}`;
    found[flow] = (found[flow] ?? 0) + Number(money.amount);
    found[transfer] = Number(money.amount);
  }
  return found;
}
