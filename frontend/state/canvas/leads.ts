import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { LeadDocument } from "../../../backend/api/contract/lead.ts";
import { moneyFromJson, moneyToJson, sumByCurrency } from "../../../backend/domain/money.ts";

/** The leads of one finding that hang on one account of the canvas: drawn as one, apart from everything that is traced. */
export interface LeadStub {
  readonly id: string;
  readonly anchor: string;
  readonly leads: readonly [LeadDocument, ...LeadDocument[]];
  /** Of the leg that is not the anchor's own. */
  readonly sums: readonly MoneyDocument[];
}

/** "lead|finding|account"; findings' ids and accounts hold no such bar. */
function stubId(finding: string, account: string): string {
  return `lead|${finding}|${account}`;
}

/** The finding and the account of a drawn lead; null for every other id. */
export function leadAt(id: string): { readonly finding: string; readonly account: string } | null {
  const [, finding, account] = /^lead\|([^|]+)\|(.+)$/.exec(id) ?? [];
  return finding !== undefined && account !== undefined ? { finding, account } : null;
}

/** Leads that touch a shown account, one stub a finding and account, by id. */
export function stubsOf(leads: readonly LeadDocument[], isShown: (account: string) => boolean): readonly LeadStub[] {
  const stubs = new Map<string, { anchor: string; leads: [LeadDocument, ...LeadDocument[]] }>();
  for (const lead of leads) {
    const anchor = anchorsOf(lead).find(isShown);
    if (anchor === undefined) continue;
    const id = stubId(lead.finding, anchor);
    const known = stubs.get(id);
    if (known) known.leads.push(lead);
    else stubs.set(id, { anchor, leads: [lead] });
  }
  return [...stubs]
    .map(([id, { anchor, leads: own }]) => ({ id, anchor, leads: own, sums: otherLegs(own, anchor) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The leads that hang on that account in that finding. */
export function leadsAt(leads: readonly LeadDocument[], finding: string, account: string): readonly LeadDocument[] {
  return leads.filter((lead) => lead.finding === finding && anchorsOf(lead).includes(account));
}

/** The desk's own accounts: where the money came in, then where it went out. */
function anchorsOf({ firsts, seconds }: LeadDocument): readonly string[] {
  return [...firsts.map(({ to }) => to), ...seconds.map(({ from }) => from)];
}

/** One exact sum a currency of the legs that are not the anchor's own. */
function otherLegs(leads: readonly LeadDocument[], anchor: string): readonly MoneyDocument[] {
  const legs = leads.flatMap(({ firsts, seconds }) => (firsts.some(({ to }) => to === anchor) ? seconds : firsts));
  return sumByCurrency(legs.map(({ paid }) => moneyFromJson(paid))).map(moneyToJson);
}

/** The rate with its currencies, "4.62 THB/CNY": the same in every language. */
export function rateText({ rate, firsts, seconds }: LeadDocument): string {
  const [first = "", second = ""] = [firsts[0]?.received.currency, seconds[0]?.paid.currency];
  const isPerFirst = rate.unit === `${second} per ${first}`;
  return `${rate.value} ${isPerFirst ? `${second}/${first}` : `${first}/${second}`}`;
}
