import type { Lead, LeadRate } from "../../domain/finding.ts";
import { sumByCurrency } from "../../domain/money.ts";
import { accountsValue, type MarkedValue, moneyValue, type Sentence, saidValue, say } from "../../domain/sentence.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, paidOf, receivedOf, transferIdOf } from "../flow-reading.ts";
import type { Desk, Desks } from "../mirror/desks.ts";
import { SETTINGS } from "../mirror/settings.ts";
import type { Deal, RateSpan, Way } from "../mirror/settle-desk.ts";
import type { Holders } from "./holders.ts";
import { allTransfers } from "./hubs.ts";
import type { Term } from "./term.ts";

/** What an officer reads of a desk, figure by figure. */
export function deskSentences(graph: FlowGraph, desk: Desk): readonly Sentence[] {
  const [there, back] = desk.ways;
  const used = [there, back].filter(({ pairs, splits }) => pairs.length + splits.length > 0);
  const pairs = used.reduce((sum, way) => sum + way.pairs.length, 0);
  const splits = used.reduce((sum, way) => sum + way.splits.length, 0);
  const byChance = used.reduce((sum, way) => sum + way.byChance, 0);
  const rivals = used.reduce((sum, way) => sum + way.pairs.reduce((all, deal) => all + deal.rivals.length, 0), 0);
  return [
    say("desk.told", {
      near: namesOf(graph, desk.near),
      far: namesOf(graph, desk.far),
      ways: saidValue(used.map((way) => waySentence(graph, way))),
      pairs,
      chance: byChance.toFixed(1),
      p: pValue(desk),
      rivals,
    }),
    ...(splits === 0 ? [] : [say("desk.splits", { deals: splits })]),
    ...residueSentences(graph, desk),
    say("desk.lead"),
  ];
}

/** What speaks against a desk or leaves it open. */
export function againstDesk(
  graph: FlowGraph,
  desk: Desk,
  holders: Holders,
  { ratesFrom, leastCounterparties }: Desks,
): readonly Term[] {
  const members = [...desk.near, ...desk.far].map((account) => accountOf(graph, account));
  const licensed = members.filter((account) => holders.isLicensed(account));
  const further = desk.ways.flatMap((way) => way.furtherRates);
  return [
    licensed.length > 0
      ? { nats: -6, against: say("desk.licensed", { accounts: accountsValue(licensed) }) }
      : { nats: 0, against: say("desk.licenceUnknown") },
    { nats: 0, against: say("desk.market", { source: ratesFrom }) },
    ...(leastCounterparties === SETTINGS.leastCounterparties
      ? []
      : [{ nats: 0, against: say("desk.leastCounterparties", { count: leastCounterparties }) }]),
    ...(further.length === 0 ? [] : [{ nats: 0, against: say("desk.furtherRates", { rates: further.length }) }]),
  ];
}

/** What a finding on one pool account says. */
export function poolSentences(graph: FlowGraph, desk: Desk, account: number, settled: number): readonly Sentence[] {
  const all = allTransfers(graph, account);
  const others = new Set(
    Array.from(all, (transfer) => (graph.from[transfer] === account ? graph.to[transfer] : graph.from[transfer])),
  );
  const told = say("pool.told", {
    account: namesOf(graph, [account]),
    others: others.size,
    settled,
    all: all.length,
    accounts: namesOf(graph, desk.near.includes(account) ? desk.far : desk.near),
  });
  return [told, say("pool.lead")];
}

function namesOf(graph: FlowGraph, accounts: readonly number[]): MarkedValue {
  return accountsValue(accounts.map((account) => accountOf(graph, account)));
}

/** Each deal with the rate of its time and its rivals. */
export function leadsOf(graph: FlowGraph, { ways }: Desk): readonly Lead[] {
  return ways.flatMap((way) =>
    [...way.pairs, ...way.splits].flatMap((deal) => {
      const [firsts, seconds] = [idsOf(graph, deal.firsts), idsOf(graph, deal.seconds)];
      const [first, ...otherFirsts] = firsts;
      const [second, ...otherSeconds] = seconds;
      if (first === undefined || second === undefined) return [];
      const rivals = deal.rivals.map((rival) => ({ firsts: idsOf(graph, rival.firsts), seconds: idsOf(graph, rival.seconds) }));
      const lead: Lead = {
        firsts: [first, ...otherFirsts],
        seconds: [second, ...otherSeconds],
        rate: printRate(graph, way, deal.usual),
        rivals,
      };
      return [lead];
    }),
  );
}

function idsOf(graph: FlowGraph, transfers: readonly number[]): readonly TransferId[] {
  return transfers.map((transfer) => transferIdOf(graph, transfer));
}

function currencyOf(graph: FlowGraph, currency: number): string {
  return entry(graph.currencies, currency);
}

/** One direction with the rate of its last deal: what the desk asks as far as the records go. */
function waySentence(graph: FlowGraph, way: Way): Sentence {
  const deals: readonly Deal[] = [...way.pairs, ...way.splits];
  const last = deals.reduce((a, b) => ((b.firsts[0] ?? 0) > (a.firsts[0] ?? 0) ? b : a));
  const { value, low, high } = printRate(graph, way, last.usual);
  const key = last.usual.rate >= 1 ? "desk.way" : "desk.wayInverse";
  return say(key, { first: currencyOf(graph, way.from), second: currencyOf(graph, way.to), value, low, high });
}

/** In units of the cheaper currency for one of the dearer, three digits; the interval has one digit more. */
function printRate(graph: FlowGraph, { from, to }: Way, { rate, low, high }: RateSpan): LeadRate {
  const [first, second] = [currencyOf(graph, from), currencyOf(graph, to)];
  if (rate >= 1) return { unit: `${second} per ${first}`, value: digits(rate, 3), low: digits(low, 4), high: digits(high, 4) };
  return { unit: `${first} per ${second}`, value: digits(1 / rate, 3), low: digits(1 / high, 4), high: digits(1 / low, 4) };
}

/** So many digits that count, never in powers of ten. */
function digits(value: number, count: number): string {
  const places = Math.max(0, count - 1 - Math.floor(Math.log10(value)));
  return value.toFixed(places);
}

function pValue({ test: { p, shifts } }: Desk): MarkedValue | string {
  if (shifts === 0) return saidValue([say("desk.notTested")]);
  const printed = p.toFixed(3);
  return p * (shifts + 1) < 1.5 ? saidValue([say("desk.leastP", { p: printed })]) : printed;
}

function residueSentences(graph: FlowGraph, { ways }: Desk): readonly Sentence[] {
  const firsts = ways.flatMap(({ residue }) => residue.firsts);
  const seconds = ways.flatMap(({ residue }) => residue.seconds);
  if (firsts.length + seconds.length === 0) return [];
  const into = moneyValue(sumByCurrency(firsts.map((transfer) => receivedOf(graph, transfer))));
  const out = moneyValue(sumByCurrency(seconds.map((transfer) => paidOf(graph, transfer))));
  return [say("desk.residue", { ins: firsts.length, in: into, outs: seconds.length, out })];
}
