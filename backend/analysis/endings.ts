import type { AccountId } from "../domain/account.ts";
import type { Tag } from "../domain/case.ts";
import type { CaseEndings, EndingKind, EndingLine, VictimEndings } from "../domain/endings.ts";
import { greatestOf, leastOf } from "../domain/extremes.ts";
import type { Detection, FindingKind } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import { type Money, money, sumByCurrency } from "../domain/money.ts";
import { AMOUNT_RULES, type EndLine, type HeldLine, type RuleTrace, type Trace } from "../domain/trace.ts";
import type { Transfer } from "../domain/transfer.ts";
import { victimLayers } from "./victim-layers.ts";

/** What is known beside the trace. */
export interface EndingEvidence {
  readonly tags: readonly Pick<Tag, "account" | "tag">[];
  readonly detection: Detection | null;
  /** At least the origins' payments. */
  readonly transfers: readonly Transfer[];
}

const KIND_BY_TAG: Readonly<Record<string, EndingKind>> = { exchange: "exchange", abroad: "abroad", gambling: "gambling" };
const KIND_BY_FINDING: Readonly<Partial<Record<FindingKind, EndingKind>>> = {
  "otc-merchant": "exchange",
  "gambling-collector": "gambling",
};

/**
 * Where each victim's money ended, and all of it together, by every rule that gives amounts: held first, then where it left
 * sight, each by account. Places that no rule in no order brings money to are left out.
 */
export function endingsOf(trace: Trace, evidence: EndingEvidence): Omit<CaseEndings, "suspects"> {
  const labels = [...new Set(trace.origins.map(({ label }) => label))];
  const paid = new Map(evidence.transfers.map((transfer) => [transfer.id, transfer.paid]));
  const victims = labels.map((label): VictimEndings => {
    const lost = trace.origins.filter((origin) => origin.label === label).flatMap(({ transfer }) => paid.get(transfer) ?? []);
    return {
      label,
      lost: sumByCurrency(lost),
      lines: linesOf(trace, evidence, label),
      held: heldSpans(trace, label),
      layers: victimLayers(trace, label),
    };
  });
  return { version: trace.version, asOf: trace.asOf, victims, whole: linesOf(trace, evidence, null) };
}

/**
 * Least and most of what is held of one victim's money. Each rule's own sum over all accounts counts, not the accounts' least and
 * most one by one: what one account lacks by some order stands in another.
 */
function heldSpans(trace: Trace, label: string): VictimEndings["held"] {
  const rules = trace.rules.filter(({ rule }) => AMOUNT_RULES.includes(rule));
  const lines = rules.flatMap(({ held, otherwise }) => [...held, ...otherwise.held]);
  const currencies = [...new Set(lines.map(({ money: { currency } }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const spans = rules.map(({ held, heldRange }) => {
      const shares = held.filter((line) => line.money.currency === currency).flatMap((line) => line.shares);
      const said = shares.reduce((sum, share) => sum + (share.label === label ? share.money.minor : 0n), 0n);
      const range = heldRange?.find(({ least }) => least.currency === currency)?.shares.find((share) => share.label === label);
      return { least: range?.least.minor ?? said, most: range?.most.minor ?? said };
    });
    const most = greatestOf(spans.map((span) => span.most));
    return most === 0n ? [] : [{ least: money(leastOf(spans.map(({ least }) => least)), currency), most: money(most, currency) }];
  });
}

type PlaceLine = HeldLine | EndLine;

function linesOf(trace: Trace, evidence: EndingEvidence, label: string | null): readonly EndingLine[] {
  const rules = trace.rules.filter(({ rule }) => AMOUNT_RULES.includes(rule));
  const kindOf = kinds(evidence);
  const places = new Map<string, { kind: EndingKind; line: PlaceLine }>();
  for (const { kind, line } of rules.flatMap(placesOf)) places.set(placeKey(kind, line), { kind, line });
  const lines = [...places].map(([key, { kind, line }]): EndingLine => {
    const { currency } = line.money;
    const found = rules.map((rule) => placesOf(rule).find((place) => placeKey(place.kind, place.line) === key)?.line);
    const spans = found.map((one) => spanOf(one, label));
    return {
      kind: kind === "held" ? kind : (kindOf(line.account) ?? kind),
      account: line.account,
      rules: rules.map(({ rule }, index) => ({ rule, money: money(spans[index]?.said ?? 0n, currency) })),
      least: money(leastOf(spans.map(({ least }) => least)), currency),
      most: money(greatestOf(spans.map(({ most }) => most)), currency),
      at: instantOf(line),
    };
  });
  return lines.filter(({ most }) => most.minor > 0n).sort(heldFirst);
}

function placesOf({ held, ends, otherwise }: RuleTrace): readonly { kind: EndingKind; line: PlaceLine }[] {
  return [
    ...[...held, ...otherwise.held].map((line) => ({ kind: "held" as const, line })),
    ...[...ends, ...otherwise.ends].map((line) => ({ kind: line.kind, line })),
  ];
}

function placeKey(kind: EndingKind, { account, money: { currency } }: PlaceLine): string {
  return `${kind === "held" ? "held" : "left"} ${account} ${currency}`;
}

/** What a line says of one victim, or of all, with its range over the open orders. */
function spanOf(line: PlaceLine | undefined, label: string | null): { said: bigint; least: bigint; most: bigint } {
  const share = line?.shares.find((one) => one.label === label)?.money;
  const said: Money | undefined = label === null ? line?.money : share;
  const range = label === null ? line?.range : line?.range?.shares.find((one) => one.label === label);
  const minor = said?.minor ?? 0n;
  return { said: minor, least: range?.least.minor ?? minor, most: range?.most.minor ?? minor };
}

function kinds({ tags, detection }: EndingEvidence): (account: AccountId) => EndingKind | null {
  return (account) => {
    const tagged = tags.find((tag) => tag.account === account && Object.hasOwn(KIND_BY_TAG, tag.tag));
    if (tagged) return KIND_BY_TAG[tagged.tag] ?? null;
    const findings = detection?.findings.filter(({ accounts }) => accounts[0].id === account) ?? [];
    return findings.flatMap(({ kind }) => KIND_BY_FINDING[kind] ?? []).at(0) ?? null;
  };
}

function instantOf(line: PlaceLine): Instant {
  return "asOf" in line ? line.asOf : line.since;
}

function heldFirst(a: EndingLine, b: EndingLine): number {
  const rank = ({ kind }: EndingLine): number => (kind === "held" ? 0 : 1);
  return (
    rank(a) - rank(b) || (a.account < b.account ? -1 : a.account > b.account ? 1 : a.least.currency < b.least.currency ? -1 : 1)
  );
}
