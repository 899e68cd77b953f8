import { type Money, money } from "../../domain/money.ts";
import { AMOUNT_RULES, type RuleTrace, type Trace } from "../../domain/trace.ts";

/**
 * Least and most of what the rules that give amounts hold in all, in every possible order, one a currency, by currency. A rule that holds nothing in a
 * currency counts as zero there; without any such rule the answer is empty.
 */
export function rangeOf(rules: readonly RuleTrace[]): Trace["range"] {
  const totals = rules.filter(({ rule }) => AMOUNT_RULES.includes(rule)).flatMap(ends);
  const currencies = [...new Set(totals.flat().map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const sums = totals.map((total) => total.find((sum) => sum.currency === currency)?.minor ?? 0n);
    const inOrder = sums.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return { least: money(inOrder[0] ?? 0n, currency), most: money(inOrder.at(-1) ?? 0n, currency) };
  });
}

/** What a rule holds by the order walked, and the ends of its range over the others. */
function ends({ totalHeld, heldRange }: RuleTrace): readonly (readonly Money[])[] {
  if (heldRange === null) return [totalHeld];
  return [totalHeld, heldRange.map(({ least }) => least), heldRange.map(({ most }) => most)];
}
