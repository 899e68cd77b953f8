import type { AccountId } from "../domain/account.ts";
import type { Tag } from "../domain/case.ts";
import { greatestOf, leastOf } from "../domain/extremes.ts";
import type { Detection } from "../domain/finding.ts";
import type { HoldLine, HoldPlan, MissingStatement } from "../domain/hold-plan.ts";
import { type Money, money, sumByCurrency } from "../domain/money.ts";
import { inEnglish } from "../domain/print-sentence.ts";
import type { Fact } from "../domain/record.ts";
import { AMOUNT_RULES, type HeldLine, type RuleTrace, type Trace } from "../domain/trace.ts";
import type { Transfer } from "../domain/transfer.ts";
import { type AccountEvidence, againstOf, arrivalsOf, groundsOf, lawfulSigns } from "./hold/grounds.ts";
import { holderFacts } from "./hold/holder-facts.ts";

/** What is known beside the trace. Only the accounts that the trace holds need be covered. */
export interface HoldEvidence {
  /** About the held accounts and their holders. */
  readonly facts: readonly Fact[];
  /** At least those that carry traced money, for their texts. */
  readonly transfers: readonly Transfer[];
  readonly tags: readonly Pick<Tag, "account" | "tag">[];
  readonly detection: Detection | null;
}

/**
 * What to hold of a forward trace by all rules, as amounts in accounts: largest first, then by account. hold is the lesser of
 * the balance and the most that a rule which gives amounts traces there; accounts where that is nothing are left out.
 * min and max are over those rules and over every order that rows at overlapping instants leave open. Accounts with a sign of lawful trade stand in askFirst. An empty trace gives an empty plan.
 */
export function planHolds(trace: Trace, evidence: HoldEvidence): HoldPlan {
  const rules = trace.rules.filter(({ rule }) => AMOUNT_RULES.includes(rule));
  const transfers = new Map(evidence.transfers.map((transfer) => [transfer.id, transfer]));
  const facts = holderFacts(evidence.facts);
  const planned = [...heldTogether(rules).values()].map((held) => {
    const account = held[0].account;
    const tags = evidence.tags.filter((tag) => tag.account === account).map(({ tag }) => tag);
    const known = { trace, account, held, transfers, facts, told: evidence.facts, tags, detection: evidence.detection };
    return { line: holdLine(rules.length, held, known), lawful: lawfulSigns(known).length > 0 };
  });
  const worth = planned.filter(({ line }) => line.hold.minor > 0n).sort((a, b) => mostFirst(a.line, b.line));
  return {
    version: trace.version,
    asOf: trace.asOf,
    total: sumByCurrency(worth.map(({ line }) => line.hold)),
    lines: worth.filter(({ lawful }) => !lawful).map(({ line }) => line),
    askFirst: worth.filter(({ lawful }) => lawful).map(({ line }) => line),
    missing: trace.missing.flatMap((account) => missingStatement(trace, rules, account)),
  };
}

type HeldOfAccount = [HeldLine, ...HeldLine[]];

/** The rules' lines of one account and currency. */
function heldTogether(rules: readonly RuleTrace[]): ReadonlyMap<string, HeldOfAccount> {
  const together = new Map<string, HeldOfAccount>();
  for (const line of rules.flatMap(({ held, otherwise }) => [...held, ...otherwise.held])) {
    const key = `${line.account}\u0000${line.money.currency}`;
    const lines = together.get(key);
    if (lines) lines.push(line);
    else together.set(key, [line]);
  }
  return together;
}

function holdLine(ruleCount: number, held: HeldOfAccount, evidence: AccountEvidence): HoldLine {
  const [{ account, balance, asOf, inferred }] = held;
  const most = greatestOf(held.map(({ money: { minor }, range }) => range?.most.minor ?? minor));
  // A rule that traces nothing there has no line.
  const least = held.length < ruleCount ? 0n : leastOf(held.map(({ money: { minor }, range }) => range?.least.minor ?? minor));
  const hold = leastOf([balance.minor, most]);
  const of = (minor: bigint): Money => money(minor, balance.currency);
  const said = { grounds: groundsOf(evidence), against: againstOf(evidence) };
  const told = { grounds: said.grounds.map(inEnglish), against: said.against.map(inEnglish), said };
  return { account, balance, hold: of(hold), min: of(least), max: of(most), asOf, inferred, ...told };
}

/** A statement to ask for; the money is the most that a rule brings there. */
function missingStatement(trace: Trace, rules: readonly RuleTrace[], account: AccountId): readonly MissingStatement[] {
  const first = arrivalsOf(trace, account)[0];
  if (!first) return [];
  const sums = rules.flatMap(({ transfers }) =>
    sumByCurrency(transfers.filter(({ to }) => to === account).map((carried) => carried.money)),
  );
  const currencies = [...new Set(sums.map(({ currency }) => currency))].sort();
  const most = currencies.map((currency) => {
    const amounts = sums.filter((sum) => sum.currency === currency).map(({ minor }) => minor);
    return money(amounts.sort(ascending).at(-1) ?? 0n, currency);
  });
  return [{ account, money: most, since: first.at }];
}

function mostFirst(a: HoldLine, b: HoldLine): number {
  return ascending(b.hold.minor, a.hold.minor) || (a.account < b.account ? -1 : 1);
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
