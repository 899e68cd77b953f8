import type { MoneyDocument } from "../../backend/api/contract/basics.ts";
import type { EndingsDocument } from "../../backend/api/contract/endings.ts";
import type { ReturnDocument } from "../../backend/api/contract/return.ts";
import type { TracingRule } from "../../backend/domain/trace.ts";
import { sumsOf } from "./traced-money.ts";

/** The parts of a return plan that say by which provision. */
interface Returned {
  readonly lines: readonly Pick<ReturnDocument["lines"][number], "rule" | "shares">[];
  readonly legal: readonly Pick<ReturnDocument["legal"][number], "id" | "country" | "provision">[];
}

type Victim = EndingsDocument["victims"][number];

/**
 * What still stands of one victim's money by one rule, or the least and most of the rules' own sums over every order of rows. One
 * sum a currency; null: not known.
 */
export function heldOf(victim: Victim | undefined, by: TracingRule | "least" | "most"): readonly MoneyDocument[] | null {
  if (victim === undefined) return null;
  const held = victim.lines.filter(({ kind }) => kind === "held");
  if (by === "least" || by === "most") return victim.held.map((span) => span[by]);
  return sumsOf(held.flatMap(({ rules }) => rules.filter(({ rule }) => rule === by).map(({ money }) => money)));
}

/** The provisions by which a victim gets something back, each once, in the order of the accounts. */
export function limbsOf(plan: Returned, label: string): readonly string[] {
  const rules = plan.lines
    .filter(({ shares }) => shares.some((share) => share.label === label && Number(share.money.amount) > 0))
    .map(({ rule }) => rule);
  return plan.legal.filter(({ id }) => rules.includes(id)).map(({ country, provision }) => `${country} ${provision}`);
}
