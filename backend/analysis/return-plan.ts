import type { AccountId } from "../domain/account.ts";
import { type Country, countryOf } from "../domain/country.ts";
import { greatestOf, leastOf } from "../domain/extremes.ts";
import { apportion, type Money, money, sumByCurrency } from "../domain/money.ts";
import { inEnglish } from "../domain/print-sentence.ts";
import type { ReturnLine, ReturnPlan, ReturnShare } from "../domain/return.ts";
import { moneyValue, type Sentence, saidValue, say } from "../domain/sentence.ts";
import { AMOUNT_RULES, type HeldLine, type Trace } from "../domain/trace.ts";
import type { Transfer } from "../domain/transfer.ts";

export interface ReturnEvidence {
  /** At least the origins' payments. */
  readonly payments: readonly Transfer[];
  /** Payments into an account as its rows show them. */
  readonly depositsInto: (account: AccountId) => number;
  /** Reports whose payment is not found, with the account that they name, where one fits. */
  readonly open: readonly { readonly number: string; readonly amount: Money; readonly payee: AccountId | null }[];
  /** Whose law is asked for; null: that of each account's own bank, China's where its number does not tell. */
  readonly country: Country | null;
}

/**
 * What the law of return gives each victim of the money held in each account as of the trace, beside what the accounting rules
 * say: by account. An account that no rule traces money to is left out. Every line sums to the amount held.
 */
export function returnPlan(trace: Trace, evidence: ReturnEvidence): ReturnPlan {
  const labels = [...new Set(trace.origins.map(({ label }) => label))];
  const losses = new Map(labels.map((label) => [label, lossOf(trace, evidence.payments, label)]));
  const held = heldTogether(trace);
  const lines = [...held.values()].map((lines) => returnLine(lines, losses, evidence)).filter((line) => line !== null);
  return {
    version: trace.version,
    asOf: trace.asOf,
    country: evidence.country,
    lines: lines.sort((a, b) => (a.account < b.account ? -1 : 1)),
    victims: labels.map((label) => ({
      label,
      lost: losses.get(label) ?? [],
      returned: sumByCurrency(
        lines.flatMap(({ shares }) => shares.filter((share) => share.label === label).map((share) => share.money)),
      ),
    })),
    notFound: evidence.open.map(({ number }) => number).sort(),
  };
}

function lossOf(trace: Trace, payments: readonly Transfer[], label: string): readonly Money[] {
  const ids = new Set(trace.origins.filter((origin) => origin.label === label).map(({ transfer }) => transfer));
  return sumByCurrency(payments.filter(({ id }) => ids.has(id)).map(({ paid }) => paid));
}

type HeldByRule = readonly (readonly [rule: (typeof AMOUNT_RULES)[number], line: HeldLine])[];

function heldTogether(trace: Trace): ReadonlyMap<string, HeldByRule> {
  const together = new Map<string, HeldByRule>();
  for (const { rule, held } of trace.rules) {
    if (!AMOUNT_RULES.includes(rule)) continue;
    for (const line of held) {
      const key = `${line.account} ${line.money.currency}`;
      together.set(key, [...(together.get(key) ?? []), [rule, line]]);
    }
  }
  return together;
}

function returnLine(
  held: HeldByRule,
  losses: ReadonlyMap<string, readonly Money[]>,
  evidence: ReturnEvidence,
): ReturnLine | null {
  const [first] = held;
  if (!first) return null;
  const { account, balance } = first[1];
  const most = greatestOf(held.map(([, line]) => line.money.minor));
  const frozen = money(leastOf([most, balance.minor]), balance.currency);
  const country = evidence.country ?? countryOf(account) ?? "CN";
  const victims = victimsIn(held, losses, frozen);
  const { rule, because, said } = limbOf(held, victims, country, evidence.depositsInto(account));
  const open = evidence.open.filter(({ payee, amount }) => payee === account && amount.currency === frozen.currency);
  const direct = rule === "cn-8-1" || rule === "cn-8-2";
  const weights = rule === "cn-8-2" ? victims.map(({ label }) => shareIn(first[1], label)) : victims.map(({ lost }) => lost);
  const reserved = direct ? 0n : open.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const parts = divided(frozen.minor, [...weights, reserved]);
  const of = (minor: bigint): Money => money(minor, frozen.currency);
  return {
    account,
    country,
    frozen,
    rule,
    because,
    said,
    shares: victims.map(({ label }, index) => ({ label, money: of(parts[index] ?? 0n) })),
    reserve: of(parts[victims.length] ?? 0n),
    unclaimed: of(frozen.minor - parts.reduce((sum, part) => sum + part, 0n)),
    accounting: held.map(([accounting, line]) => ({
      rule: accounting,
      shares: victims.map(({ label }): ReturnShare => ({ label, money: of(shareIn(line, label)) })),
      rest: of(balance.minor - line.money.minor),
    })),
  };
}

/** In proportion to what was lost, and nobody above it: a sum beyond all losses stays unclaimed. */
function divided(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const lost = weights.reduce((sum, weight) => sum + weight, 0n);
  return lost === 0n ? weights.map(() => 0n) : apportion(leastOf([total, lost]), weights);
}

interface VictimHere {
  readonly label: string;
  readonly lost: bigint;
}

/** Victims of whose money any rule traces some here. A loss in another currency counts by what arrived here. */
function victimsIn(held: HeldByRule, losses: ReadonlyMap<string, readonly Money[]>, { currency }: Money): readonly VictimHere[] {
  return [...losses].flatMap(([label, lost]) => {
    const shares = held.map(([, line]) => shareIn(line, label));
    if (shares.every((share) => share === 0n)) return [];
    const own = lost.find((one) => one.currency === currency)?.minor;
    return [{ label, lost: own ?? greatestOf(shares) }];
  });
}

/** Which limb applies: the first whose conditions the rows show. */
function limbOf(
  held: HeldByRule,
  victims: readonly VictimHere[],
  country: Country,
  deposits: number,
): Pick<ReturnLine, "rule" | "because" | "said"> {
  const because = (rule: ReturnLine["rule"], said: Sentence) => ({ rule, because: inEnglish(said), said });
  if (country === "TH") return because("th-decree", say("return.thailand"));
  const [only] = victims;
  if (deposits === 1 && victims.length === 1 && only) {
    return because("cn-8-1", say("return.single", { report: only.label }));
  }
  if (held.length === AMOUNT_RULES.length && victims.every(({ label }) => agree(held, label))) {
    return because("cn-8-2", say("return.agreed", { deposits }));
  }
  const answers = held.map(([rule, { money: sum }]) =>
    say("return.answer", { rule: saidValue([say(`rule.${rule}`)]), sum: moneyValue([sum]) }),
  );
  return because("cn-8-3", say("return.open", { deposits, answers: saidValue(answers) }));
}

function agree(held: HeldByRule, label: string): boolean {
  const shares = new Set(held.map(([, line]) => shareIn(line, label)));
  return shares.size === 1 && held.every(([, { range }]) => range === null);
}

function shareIn({ shares }: HeldLine, label: string): bigint {
  return shares.find((share) => share.label === label)?.money.minor ?? 0n;
}
