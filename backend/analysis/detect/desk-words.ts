import type { Lead, LeadRate } from "../../domain/finding.ts";
import { printMoney, sumByCurrency } from "../../domain/money.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, paidOf, receivedOf, transferIdOf } from "../flow-reading.ts";
import type { Desk, Desks } from "../mirror/desks.ts";
import { SETTINGS } from "../mirror/settings.ts";
import type { Deal, RateSpan, Way } from "../mirror/settle-desk.ts";
import type { Holders } from "./holders.ts";
import { allTransfers } from "./hubs.ts";
import { counted, shortAccount } from "./sentences.ts";
import type { Term } from "./term.ts";

/** What an officer reads of a desk, figure by figure. */
export function deskSentence(graph: FlowGraph, desk: Desk): string {
  const names = (accounts: readonly number[]) => accounts.map((account) => shortAccount(accountOf(graph, account))).join(", ");
  const [there, back] = desk.ways;
  const used = [there, back].filter(({ pairs, splits }) => pairs.length + splits.length > 0);
  const pairs = used.reduce((sum, way) => sum + way.pairs.length, 0);
  const splits = used.reduce((sum, way) => sum + way.splits.length, 0);
  const byChance = used.reduce((sum, way) => sum + way.byChance, 0);
  const rivals = used.reduce((sum, way) => sum + way.pairs.reduce((all, deal) => all + deal.rivals.length, 0), 0);
  return [
    `Compatible with one settlement desk of ${names(desk.near)} and ${names(desk.far)}:`,
    `${used.map((way) => `${currencyOf(graph, way.from)} in, ${currencyOf(graph, way.to)} out at ${rateOfWay(graph, way)}`).join("; ")};`,
    `${counted(pairs, "pair")}, ${byChance.toFixed(1)} expected by chance, p ${printP(desk)}, ${counted(rivals, "rival pairing")}.`,
    ...(splits === 0 ? [] : [`${counted(splits, "further deal")} in two or three parts.`]),
    ...residueSentences(graph, desk),
    "A lead: no path joins the two sides, and no trace goes on here.",
  ].join(" ");
}

/** What speaks against a desk or leaves it open. */
export function againstDesk(
  graph: FlowGraph,
  desk: Desk,
  holders: Holders,
  { ratesFrom, leastCounterparties }: Desks,
): readonly Term[] {
  const members = [...desk.near, ...desk.far].map((account) => accountOf(graph, account));
  const licensed = members.filter((account) => holders.isLicensed(account)).map(shortAccount);
  const known =
    licensed.length > 0
      ? `yes, a source gives a business licence for ${licensed.join(", ")} or its holder`
      : "unknown, no source says so; ask before calling it hidden";
  const further = desk.ways.flatMap((way) => way.furtherRates);
  return [
    { nats: licensed.length > 0 ? -6 : 0, against: `Licensed or published rate: ${known}.` },
    { nats: 0, against: `The market is taken from ${ratesFrom}; no figure is converted by it.` },
    ...(leastCounterparties === SETTINGS.leastCounterparties
      ? []
      : [
          {
            nats: 0,
            against: `Too many amounts to compare: accounts under ${leastCounterparties} counterparties were not looked into.`,
          },
        ]),
    ...(further.length === 0 ? [] : [{ nats: 0, against: `Part of the pairs need ${counted(further.length, "further rate")}.` }]),
  ];
}

/** What a finding on one pool account says. */
export function poolSentence(graph: FlowGraph, desk: Desk, account: number, settled: number): string {
  const all = allTransfers(graph, account);
  const others = new Set(
    Array.from(all, (transfer) => (graph.from[transfer] === account ? graph.to[transfer] : graph.from[transfer])),
  );
  const side = desk.near.includes(account) ? desk.far : desk.near;
  const names = side.map((other) => shortAccount(accountOf(graph, other))).join(", ");
  return [
    `${shortAccount(accountOf(graph, account))} deals with ${counted(others.size, "counterparty", "counterparties")} in both directions;`,
    `${settled} of its ${all.length} payments mirror payments of ${names} at one hidden rate.`,
    "A lead: no path joins them.",
  ].join(" ");
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

/** The rate of the last deal: what the desk asks as far as the records go. */
function rateOfWay(graph: FlowGraph, way: Way): string {
  const deals: readonly Deal[] = [...way.pairs, ...way.splits];
  const last = deals.reduce((a, b) => ((b.firsts[0] ?? 0) > (a.firsts[0] ?? 0) ? b : a));
  const { unit, value, low, high } = printRate(graph, way, last.usual);
  return `${value} ${unit} [${low}–${high}]`;
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

function printP({ test: { p, shifts } }: Desk): string {
  if (shifts === 0) return "not tested: too few days";
  return `${p.toFixed(3)}${p * (shifts + 1) < 1.5 ? " (the least that can be shown)" : ""}`;
}

function residueSentences(graph: FlowGraph, { ways }: Desk): readonly string[] {
  const firsts = ways.flatMap(({ residue }) => residue.firsts);
  const seconds = ways.flatMap(({ residue }) => residue.seconds);
  if (firsts.length + seconds.length === 0) return [];
  const sums = (values: readonly ReturnType<typeof paidOf>[]) => sumByCurrency(values).map(printMoney).join(" + ") || "nothing";
  const into = sums(firsts.map((transfer) => receivedOf(graph, transfer)));
  const out = sums(seconds.map((transfer) => paidOf(graph, transfer)));
  return [
    `Not explained: ${counted(firsts.length, "payment")} in (${into}) and ${seconds.length} out (${out}): netted, settled elsewhere, or other business.`,
  ];
}
