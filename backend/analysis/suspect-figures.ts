import { type AccountId, isTraversable } from "../domain/account.ts";
import type { Tag } from "../domain/case.ts";
import type { SuspectFigures } from "../domain/endings.ts";
import { type Money, money, sumByCurrency } from "../domain/money.ts";
import type { Fact } from "../domain/record.ts";
import { AMOUNT_RULES, type Trace } from "../domain/trace.ts";
import type { Transfer } from "../domain/transfer.ts";
import { holderFacts } from "./hold/holder-facts.ts";
import { returnedPayments } from "./trace/returned-payments.ts";

/** The officer's tag by which all that an account paid counts as explained and is deducted. */
export const EXPLAINED_TAG = "explained";

export interface SuspectEvidence {
  readonly facts: readonly Fact[];
  readonly tags: readonly Pick<Tag, "account" | "tag">[];
  /** Every transfer of the traced accounts. */
  readonly transfers: readonly Transfer[];
}

/**
 * Turnover, one-way inflow, what of it is traced to named victims and what is explained and deducted, for every person whose
 * account victims' money reached: by layer, then person. Victims' own accounts and places that are no account are left out.
 */
export function suspectFigures(trace: Trace, evidence: SuspectEvidence): readonly SuspectFigures[] {
  const known = new Map(evidence.transfers.map((transfer) => [transfer.id, transfer]));
  const payers = new Set(trace.origins.flatMap(({ transfer }) => known.get(transfer)?.from ?? []));
  const held = holderFacts(evidence.facts);
  const people = new Map<string, { accounts: AccountId[]; layer: number }>();
  for (const { account, layer } of trace.layers) {
    if (payers.has(account) || !isTraversable(account)) continue;
    const person = held(account, "holder")[0] ?? account;
    const seen = people.get(person);
    if (seen) seen.accounts.push(account);
    else people.set(person, { accounts: [account], layer });
  }
  const returned = returnedPayments(evidence.transfers);
  const figures = [...people].map(([person, { accounts, layer }]) => {
    const own = new Set(accounts);
    const into = evidence.transfers.filter(({ from, to }) => own.has(to) && !own.has(from));
    const outOf = evidence.transfers.filter(({ from, to }) => own.has(from) && !own.has(to));
    const inflow = sumByCurrency(into.map(({ received }) => received));
    const sentBack = new Set(outOf.flatMap(({ id }) => returned.get(id) ?? []));
    const lawful = into.filter(({ id, from }) => sentBack.has(id) || isExplained(from, evidence.tags));
    const explained = sumByCurrency(lawful.map(({ received }) => received));
    return {
      person,
      accounts: accounts.sort(),
      layer,
      turnover: sumByCurrency([...into.map(({ received }) => received), ...outOf.map(({ paid }) => paid)]),
      inflow,
      traced: tracedInto(trace, own),
      explained,
      afterDeduction: sumByCurrency([...inflow, ...explained.map(({ minor, currency }) => money(-minor, currency))]),
    };
  });
  return figures.sort((a, b) => a.layer - b.layer || (a.person < b.person ? -1 : 1));
}

function isExplained(payer: AccountId, tags: SuspectEvidence["tags"]): boolean {
  return tags.some(({ account, tag }) => account === payer && tag === EXPLAINED_TAG);
}

/** Least and most over the rules of what came in from others traced, one a currency. */
function tracedInto(trace: Trace, own: ReadonlySet<AccountId>): SuspectFigures["traced"] {
  const sums = trace.rules
    .filter(({ rule }) => AMOUNT_RULES.includes(rule))
    .map(({ transfers }) =>
      sumByCurrency(transfers.filter(({ from, to }) => own.has(to) && !own.has(from)).map((one) => one.money)),
    );
  const currencies = [...new Set(sums.flat().map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const of = (sum: readonly Money[]): bigint => sum.find((one) => one.currency === currency)?.minor ?? 0n;
    const inOrder = sums.map(of).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return { least: money(inOrder[0] ?? 0n, currency), most: money(inOrder.at(-1) ?? 0n, currency) };
  });
}
