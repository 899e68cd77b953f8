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

/** "lead|finding|payment|account"; the ids before the account hold no such bar. */
function stubId(finding: string, [first]: LeadStub["leads"], account: string): string {
  return `lead|${finding}|${first.firsts[0]?.id}|${account}`;
}

/** The finding, the first payment and the account of a drawn lead; null for every other id. */
export function leadAt(id: string): { readonly finding: string; readonly payment: string; readonly account: string } | null {
  const [, finding, payment, account] = /^lead\|([^|]+)\|([^|]+)\|(.+)$/.exec(id) ?? [];
  if (finding === undefined || payment === undefined || account === undefined) return null;
  return { finding, payment, account };
}

/**
 * Leads that touch a shown account, one stub a finding and account, by id. Where the payment to or from the account is itself
 * on the canvas, the stub is of such payments alone: the others are other people's business with the same desk.
 */
export function stubsOf(leads: readonly LeadDocument[], isShown: (account: string) => boolean): readonly LeadStub[] {
  const byPlace = new Map<string, { finding: string; anchor: string; own: LeadDocument[] }>();
  for (const lead of leads) {
    const anchor = anchorsOf(lead).find(isShown);
    if (anchor === undefined) continue;
    const place = `${lead.finding} ${anchor}`;
    const known = byPlace.get(place);
    if (known) known.own.push(lead);
    else byPlace.set(place, { finding: lead.finding, anchor, own: [lead] });
  }
  return [...byPlace.values()]
    .flatMap(({ finding, anchor, own }) => {
      const near = own.filter((lead) => isOnCanvas(lead, isShown));
      const [first, ...rest] = near.length > 0 ? near : own;
      if (first === undefined) return [];
      const told: LeadStub["leads"] = [first, ...rest];
      return [{ id: stubId(finding, told, anchor), anchor, leads: told, sums: otherLegs(told, anchor) }];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** One of its payments has both ends shown. */
function isOnCanvas({ firsts, seconds }: LeadDocument, isShown: (account: string) => boolean): boolean {
  return [...firsts, ...seconds].some(({ from, to }) => isShown(from) && isShown(to));
}

/** The leads that hang on that account in that finding, the one of that payment first. */
export function leadsAt(
  leads: readonly LeadDocument[],
  { finding, payment, account }: { readonly finding: string; readonly payment: string; readonly account: string },
): readonly LeadDocument[] {
  const own = leads.filter((lead) => lead.finding === finding && anchorsOf(lead).includes(account));
  const isOf = ({ firsts }: LeadDocument) => firsts.some(({ id }) => id === payment);
  return [...own.filter(isOf), ...own.filter((lead) => !isOf(lead))];
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
