import type { Currency } from "../../domain/currency.ts";
import { exponentOf } from "../../domain/currency.ts";
import { bigCell, cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import type { Holders } from "./holders.ts";
import type { ReportingRule } from "./structuring-rules.ts";

/** What one person moved in one direction under one rule: transfer numbers in time order. */
export interface NearLimit {
  /** The holder's name in the sources, or the account where no holder is known. */
  readonly person: string;
  /** A source names the holder. */
  readonly isNamed: boolean;
  readonly isIncoming: boolean;
  /** In [share·L, L). */
  readonly below: readonly number[];
  /** The others in [L/2, 2L): what the same person moves without regard to the limit. */
  readonly around: readonly number[];
}

interface Growing extends NearLimit {
  readonly below: number[];
  readonly around: number[];
}

/** Limits are compared in minor units as doubles: exact up to 2^53. */
interface Bounds {
  readonly half: number;
  readonly least: number;
  readonly limit: number;
  readonly twice: number;
}

/** Everyone who moved anything near the limit, all accounts of a holder merged; in the order of their first transfer. */
export function nearLimit(
  graph: FlowGraph,
  { currency, limit, subject }: ReportingRule,
  leastShare: number,
  holders: Holders,
): readonly NearLimit[] {
  const number = graph.currencies.indexOf(currency as Currency);
  if (number < 0) return [];
  const whole = limit * 10 ** exponentOf(entry(graph.currencies, number));
  const bounds = { half: whole / 2, least: whole * leastShare, limit: whole, twice: whole * 2 };
  const sides = subject === "cash" ? cashSides(graph) : null;
  if (sides?.every((side) => side === 0)) return [];
  const people = new Map<string, Growing>();
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    if (cell(graph.paidCurrency, transfer) !== number) continue;
    // Past 64 bits the column holds a number below zero: such an amount is above every limit.
    const band = bandOf(Number(bigCell(graph.paid, transfer)), bounds);
    const mover = band === null ? null : moverOf(graph, transfer, sides);
    if (band !== null && mover !== null) entryOf(people, accountOf(graph, mover.account), mover, holders)[band].push(transfer);
  }
  return [...people.values()];
}

/** Maximal stretches of transfers, in time order, in which each lies in a window with at least so many of them. The window's end is not in it. */
export function crowded(
  graph: FlowGraph,
  transfers: readonly number[],
  { windowMs, least }: { readonly windowMs: number; readonly least: number },
): readonly (readonly number[])[] {
  const found: { first: number; end: number }[] = [];
  let end = 0;
  for (const [first, transfer] of transfers.entries()) {
    const until = cell(graph.earliest, transfer) + windowMs;
    while (end < transfers.length && cell(graph.earliest, cell(transfers, end)) < until) end += 1;
    if (end - first < least) continue;
    const open = found.at(-1);
    if (open !== undefined && first < open.end) open.end = end;
    else found.push({ first, end });
  }
  return found.map((one) => transfers.slice(one.first, one.end));
}

function entryOf(people: Map<string, Growing>, account: string, { isIncoming }: Mover, holders: Holders): Growing {
  const holder = holders.holderOf(account);
  const person = holder ?? account;
  const key = `${isIncoming ? "in" : "out"} ${person}`;
  const known = people.get(key) ?? { person, isNamed: holder !== null, isIncoming, below: [], around: [] };
  people.set(key, known);
  return known;
}

function bandOf(minor: number, { half, least, limit, twice }: Bounds): "below" | "around" | null {
  if (minor < half || minor >= twice) return null;
  return minor >= least && minor < limit ? "below" : "around";
}

interface Mover {
  readonly account: number;
  readonly isIncoming: boolean;
}

/** Of cash: whose account it is; of a transfer: who pays. null: the transfer is nothing that the rule looks at. */
function moverOf(graph: FlowGraph, transfer: number, cash: Uint8Array | null): Mover | null {
  const [from, to] = [cell(graph.from, transfer), cell(graph.to, transfer)];
  if (cash === null) {
    const isBetween = cell(graph.traversable, from) === 1 && cell(graph.traversable, to) === 1 && from !== to;
    return isBetween ? { account: from, isIncoming: false } : null;
  }
  if (cell(cash, from) === cell(cash, to)) return null;
  return cell(cash, from) === 1 ? { account: to, isIncoming: true } : { account: from, isIncoming: false };
}

/** 1 for the cash end of an account. */
function cashSides(graph: FlowGraph): Uint8Array {
  return Uint8Array.from(graph.accounts, (id) => (id.startsWith("end:cash") ? 1 : 0));
}
