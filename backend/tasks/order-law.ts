import type { RuleTrace } from "../domain/trace.ts";

type PlaceLine = RuleTrace["held"][number] | RuleTrace["ends"][number];

/** What one order of the rows gives, place by place and victim by victim, that lies outside the range another one prints. */
export function outsideRange(one: RuleTrace, said: RuleTrace | undefined): readonly string[] {
  const sums = new Map([...one.held.map(lineOf("held")), ...one.ends.map(lineOf("end"))]);
  return [...outside(one.rule, sums, rangesOf(said)), ...outside(one.rule, totalsOf(one), totalsOf(said))];
}

interface Ranged {
  readonly minor: bigint;
  readonly least: bigint;
  readonly most: bigint;
}

function outside(rule: string, sums: ReadonlyMap<string, Ranged>, said: ReadonlyMap<string, Ranged>): readonly string[] {
  return [...new Set([...said.keys(), ...sums.keys()])].flatMap((place) => {
    const { least, most } = said.get(place) ?? { least: 0n, most: 0n };
    const minor = sums.get(place)?.minor ?? 0n;
    return minor >= least && minor <= most ? [] : [`${rule}: ${place} ${minor} in ${least}–${most}`];
  });
}

const lineOf =
  (kind: string) =>
  ({ account, money, range }: PlaceLine): readonly [string, Ranged] => {
    const { least, most } = range ?? { least: money, most: money };
    return [`${kind} ${account} ${money.currency}`, { minor: money.minor, least: least.minor, most: most.minor }];
  };

/** The least and most that each place can hold by what was printed. */
function rangesOf(rule: RuleTrace | undefined): ReadonlyMap<string, Ranged> {
  const held = [...(rule?.held ?? []), ...(rule?.otherwise.held ?? [])].map(lineOf("held"));
  return new Map([...held, ...[...(rule?.ends ?? []), ...(rule?.otherwise.ends ?? [])].map(lineOf("end"))]);
}

/** What a rule holds in all of each victim's money, by victim and currency. */
function totalsOf(rule: RuleTrace | undefined): ReadonlyMap<string, Ranged> {
  const totals = new Map<string, Ranged>();
  for (const { label, money } of (rule?.held ?? []).flatMap(({ shares }) => shares)) {
    const key = `all of ${label} ${money.currency}`;
    const minor = (totals.get(key)?.minor ?? 0n) + money.minor;
    totals.set(key, { minor, least: minor, most: minor });
  }
  for (const { label, least, most } of rule?.heldRange?.flatMap(({ shares }) => shares) ?? []) {
    const key = `all of ${label} ${least.currency}`;
    totals.set(key, { minor: totals.get(key)?.minor ?? 0n, least: least.minor, most: most.minor });
  }
  return totals;
}
