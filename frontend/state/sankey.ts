import { type SankeyNode, sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { MoneyDocument } from "../../backend/api/contract/basics.ts";
import type { RuleTraceDocument, TraceDocument } from "../../backend/api/contract/trace.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { greatestOf } from "../../backend/domain/extremes.ts";
import { moneyFromJson, moneyToJson } from "../../backend/domain/money.ts";
import { sumsOf } from "./traced-money.ts";

export type SankeyBy = "layer" | "time";

/** One account as a bar; x, y: its upper left corner. money: what came in, or went out where nothing came in. */
export interface SankeyPlace {
  readonly account: string;
  /** Reports whose payment it made; empty for all but victims. */
  readonly labels: readonly string[];
  readonly layer: number;
  readonly since: string;
  readonly money: MoneyDocument;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** All traced money from one account to another. path: an SVG line, to be stroked with the width. */
export interface SankeyBand {
  readonly from: string;
  readonly to: string;
  readonly money: MoneyDocument;
  readonly path: string;
  readonly width: number;
}

export interface SankeyPicture {
  readonly width: number;
  readonly height: number;
  readonly places: readonly SankeyPlace[];
  readonly bands: readonly SankeyBand[];
  /** Accounts drawn, largest first, of all that traced money reached. */
  readonly accounts: { readonly shown: number; readonly total: number };
  /** Traced money that goes back to an account which had it earlier: said, not drawn. */
  readonly back: readonly MoneyDocument[];
}

export const BAR = 10;
const MOST_PLACES = 40;
const LABEL = 130;
const ROW = 46;

/**
 * The traced money of one rule in one currency as bands between accounts: columns by layer, or each account at its rank in the
 * order of first arrival. In a column the first arrival stands on top. Only layout is done in floating point.
 */
export function sankeyOf(
  trace: Pick<TraceDocument, "origins">,
  told: Pick<RuleTraceDocument, "transfers">,
  currency: string,
  by: SankeyBy,
  width: number,
): SankeyPicture {
  const all = nodesOf(trace, told, currency);
  const drawn = [...all.values()].sort(largestFirst).slice(0, MOST_PLACES).sort(firstFirst);
  const placeOf = new Map(drawn.map(({ account }, place) => [account, place]));
  const { bands, back } = flowsOf(told, currency, placeOf);
  const fullest = Math.max(1, ...columnSizes(drawn));
  const height = Math.max(180, fullest * ROW);
  const base = { width, height, accounts: { shown: drawn.length, total: all.size }, back };
  if (bands.length === 0) return { ...base, places: [], bands: [] };
  const graph = sankey<Node, Flow>()
    .nodeId(({ account }) => account)
    .nodeWidth(BAR)
    .nodePadding(Math.min(28, height / fullest / 2))
    .nodeAlign(({ layer }) => layer)
    .nodeSort((a, b) => firstFirst(a, b))
    .extent([
      [0, 8],
      [width - LABEL, height - 8],
    ])({
    nodes: drawn
      .filter(({ account }) => bands.some(({ from, to }) => from === account || to === account))
      .map((node) => ({ ...node })),
    links: bands.map((flow) => ({ ...flow, source: flow.from, target: flow.to, value: Number(flow.minor) })),
  });
  if (by === "time") spreadByArrival(graph.nodes, width - LABEL);
  const line = sankeyLinkHorizontal<Node, Flow>();
  return {
    ...base,
    places: graph.nodes.map((node) => placed(node, currency)),
    bands: graph.links.map((link) => ({
      from: link.from,
      to: link.to,
      money: jsonOf(link.minor, currency),
      path: line(link) ?? "",
      width: Math.max(1, link.width ?? 1),
    })),
  };
}

/** Currencies in which money is traced, by code. */
export function currenciesOf(told: Pick<RuleTraceDocument, "transfers">): readonly string[] {
  return [...new Set(told.transfers.map(({ money }) => money.currency))].sort();
}

interface Node {
  readonly account: string;
  readonly labels: readonly string[];
  readonly layer: number;
  readonly since: string;
  readonly came: bigint;
  readonly went: bigint;
}

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly minor: bigint;
}

function nodesOf(
  trace: Pick<TraceDocument, "origins">,
  told: Pick<RuleTraceDocument, "transfers">,
  currency: string,
): Map<string, Node> {
  const labelOf = new Map(trace.origins.map(({ label, transfer }) => [transfer, label]));
  const nodes = new Map<string, Node>();
  const note = (account: string, change: (node: Node) => Partial<Node>, since: string): void => {
    const known = nodes.get(account) ?? { account, labels: [], layer: 0, since, came: 0n, went: 0n };
    nodes.set(account, { ...known, ...change(known) });
  };
  for (const { transfer, from, to, at, money, layer } of told.transfers) {
    if (money.currency !== currency) continue;
    const { minor } = moneyFromJson(money);
    const label = labelOf.get(transfer);
    note(
      from,
      ({ went, labels }) => ({ went: went + minor, labels: label === undefined ? labels : [...new Set([...labels, label])] }),
      at.at,
    );
    note(to, (node) => ({ came: node.came + minor, layer: node.came === 0n ? layer : Math.min(node.layer, layer) }), at.at);
  }
  return nodes;
}

/** One flow a pair in the order drawn; what runs against that order is summed apart. */
function flowsOf(
  told: Pick<RuleTraceDocument, "transfers">,
  currency: string,
  placeOf: ReadonlyMap<string, number>,
): { readonly bands: readonly Flow[]; readonly back: readonly MoneyDocument[] } {
  const flows = new Map<string, Flow>();
  const back: MoneyDocument[] = [];
  for (const { from, to, money } of told.transfers) {
    const [left, right] = [placeOf.get(from), placeOf.get(to)];
    if (money.currency !== currency || left === undefined || right === undefined) continue;
    if (left >= right) {
      back.push(money);
      continue;
    }
    const key = `${from}\u0000${to}`;
    flows.set(key, { from, to, minor: (flows.get(key)?.minor ?? 0n) + moneyFromJson(money).minor });
  }
  return { bands: [...flows.values()], back: sumsOf(back) };
}

function spreadByArrival(nodes: SankeyNode<Node, Flow>[], width: number): void {
  const times = [...new Set(nodes.map(({ since, layer }) => (layer === 0 ? "" : since)))].sort();
  const step = times.length < 2 ? 0 : (width - BAR) / (times.length - 1);
  for (const node of nodes) {
    node.x0 = times.indexOf(node.layer === 0 ? "" : node.since) * step;
    node.x1 = node.x0 + BAR;
  }
}

function placed(
  { account, labels, layer, since, came, went, x0 = 0, y0 = 0, y1 = 0 }: SankeyNode<Node, Flow>,
  currency: string,
): SankeyPlace {
  const money = jsonOf(came > 0n ? came : went, currency);
  return { account, labels, layer, since, money, x: round(x0), y: round(y0), height: round(Math.max(2, y1 - y0)) };
}

function jsonOf(minor: bigint, currency: string): MoneyDocument {
  return moneyToJson({ minor, currency: parseCurrency(currency) });
}

function columnSizes(nodes: readonly Node[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const { layer } of nodes) sizes.set(layer, (sizes.get(layer) ?? 0) + 1);
  return [...sizes.values()];
}

function largestFirst(a: Node, b: Node): number {
  const [left, right] = [greatestOf([a.came, a.went]), greatestOf([b.came, b.went])];
  return left === right ? firstFirst(a, b) : left > right ? -1 : 1;
}

function firstFirst(a: Node, b: Node): number {
  if (a.layer !== b.layer) return a.layer - b.layer;
  return a.since === b.since ? (a.account < b.account ? -1 : 1) : a.since < b.since ? -1 : 1;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
