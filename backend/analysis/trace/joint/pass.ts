import { byteCell, cell, intCell, realCell } from "../../columns.ts";
import type { FlowGraph } from "../../flow-graph.ts";
import { openingBefore, plainReader } from "./amounts.ts";
import { NOTHING, type Parts, portion, split, together, without } from "./portion.ts";

/** A payment that some victim lost, by its number in the graph, rising; owner: the victim's number. */
export interface Loss {
  readonly transfer: number;
  readonly owner: number;
}

/** An account in one currency: account × number of currencies + currency. */
export type PocketNumber = number;

export interface Arrived {
  hops: number;
  /** The transfer that brought traced money first. */
  first: number;
}

/** What one pass found, in minor units; pockets that traced money never came to are in none of the maps. */
export interface Passed {
  /** Every place that traced money came to. */
  readonly arrived: ReadonlyMap<PocketNumber, Arrived>;
  /** Followed accounts: what stands there in all, and what of it is traced. */
  readonly held: ReadonlyMap<PocketNumber, Standing>;
  /** Traced money where it is not followed, and what was lost on the way as a fee, by the payer's pocket. */
  readonly ended: ReadonlyMap<PocketNumber, Standing>;
  readonly fees: ReadonlyMap<PocketNumber, Standing>;
}

export interface Standing {
  balance: number;
  traced: number;
  /** By victim; nothing where the pass keeps no victims apart. */
  parts: Parts;
}

export interface PassInput {
  readonly graph: FlowGraph;
  readonly losses: readonly Loss[];
  /** 1 for each account that is followed. */
  readonly followed: Uint8Array;
  /** UTC milliseconds; later rows are left out. */
  readonly asOf: number;
  /** Whether victims are kept apart, or traced money is one. */
  readonly apart: boolean;
}

interface Pass extends PassInput {
  readonly arrived: Map<PocketNumber, Arrived>;
  readonly held: Map<PocketNumber, Standing>;
  readonly ended: Map<PocketNumber, Standing>;
  readonly fees: Map<PocketNumber, Standing>;
  readonly paid: (row: number) => number;
  readonly received: (row: number) => number;
  /** What stood in a pocket before the first traced arrival; the same in every pass. */
  readonly openings: Map<string, number>;
}

/**
 * All victims' money in one pass over the rows in their order (time, then id), in proportion: each payment carries the traced
 * share of what stands, split among the victims by largest remainder, so that sums hold of themselves.
 */
export function passOver(input: PassInput, openings: Map<string, number>): Passed {
  const { graph, losses, followed, asOf } = input;
  const maps = { arrived: new Map(), held: new Map(), ended: new Map(), fees: new Map() };
  const pass: Pass = { ...input, ...maps, paid: plainReader(graph.paid), received: plainReader(graph.received), openings };
  let next = 0;
  for (let row = losses[0]?.transfer ?? graph.size; row < graph.size; row += 1) {
    const loss = losses[next]?.transfer === row ? losses[next] : undefined;
    if (loss) next += 1;
    const [payer, payee] = [intCell(graph.from, row), intCell(graph.to, row)];
    const concerned = loss !== undefined || byteCell(followed, payer) === 1 || byteCell(followed, payee) === 1;
    if (concerned && payer !== payee && realCell(graph.earliest, row) <= asOf) advance(pass, row, loss?.owner ?? null);
  }
  return pass;
}

/** What a payment carries. */
interface Carried {
  readonly traced: number;
  readonly parts: Parts;
  readonly hops: number;
}

function advance(pass: Pass, row: number, owner: number | null): void {
  const { graph } = pass;
  const from = pocketOf(graph, graph.from, graph.paidCurrency, row);
  const standing = pass.held.get(from);
  const paid = pass.paid(row);
  const left = standing ? leave(standing, paid) : { traced: 0, parts: NOTHING };
  const hops = owner === null ? (standing ? (pass.arrived.get(from)?.hops ?? 0) : 0) + 1 : 1;
  const carried = { ...(owner === null ? left : claimed(pass, left, owner, paid)), hops };
  arrive(pass, row, arriving(pass, row, from, paid, carried));
}

function leave(standing: Standing, paid: number): Omit<Carried, "hops"> {
  if (paid > standing.balance) standing.balance = paid;
  const { traced, balance, parts } = standing;
  const out = portion(paid, traced, balance);
  standing.balance = balance - paid;
  if (out === 0) return { traced: 0, parts: NOTHING };
  const taken = split(parts, out, traced);
  standing.traced = traced - out;
  standing.parts = without(parts, taken);
  return { traced: out, parts: taken };
}

/** The rest of a loss is the victim's who lost it. */
function claimed({ apart }: Pass, left: Omit<Carried, "hops">, owner: number, paid: number): Omit<Carried, "hops"> {
  if (!apart || paid === left.traced) return { ...left, traced: paid };
  const { owners, minor } = left.parts;
  return { traced: paid, parts: { owners: [...owners, owner], minor: [...minor, paid - left.traced] } };
}

/** Less a fee, or in another currency. */
function arriving(pass: Pass, row: number, from: PocketNumber, paid: number, carried: Carried): Carried {
  const { paidCurrency, receivedCurrency } = pass.graph;
  const received = pass.received(row);
  const exchanged = cell(paidCurrency, row) !== cell(receivedCurrency, row);
  if (carried.traced === 0 || (!exchanged && received >= paid)) return carried;
  const traced = portion(received, carried.traced, paid);
  const parts = split(carried.parts, traced, carried.traced);
  if (!exchanged && traced < carried.traced) {
    const kept = { traced: carried.traced - traced, parts: without(carried.parts, parts), hops: carried.hops };
    put(pass.fees, from, kept);
  }
  return { ...carried, traced, parts };
}

function arrive(pass: Pass, row: number, came: Carried): void {
  const { graph, followed, held, ended } = pass;
  const to = pocketOf(graph, graph.to, graph.receivedCurrency, row);
  const payee = intCell(graph.to, row);
  if (came.traced > 0) note(pass, to, row, came.hops);
  const standing = held.get(to);
  if (standing) {
    standing.balance += pass.received(row);
    if (came.traced > 0) add(standing, came);
  } else if (came.traced > 0 && byteCell(followed, payee) === 1) {
    const balance = openingOf(pass, payee, cell(graph.receivedCurrency, row), row) + pass.received(row);
    held.set(to, { balance, traced: came.traced, parts: byOwner(came.parts) });
  } else if (came.traced > 0) put(ended, to, came);
}

function openingOf({ graph, openings }: Pass, account: number, currency: number, row: number): number {
  const key = `${account} ${currency} ${row}`;
  const known = openings.get(key);
  if (known !== undefined) return known;
  const opening = openingBefore(graph, account, currency, row);
  openings.set(key, opening);
  return opening;
}

function note({ arrived }: Pass, pocket: PocketNumber, row: number, hops: number): void {
  const known = arrived.get(pocket);
  if (!known) arrived.set(pocket, { hops, first: row });
  else if (hops < known.hops) known.hops = hops;
}

function put(places: Map<PocketNumber, Standing>, pocket: PocketNumber, came: Carried): void {
  const known = places.get(pocket);
  if (known) add(known, came);
  else places.set(pocket, { balance: came.traced, traced: came.traced, parts: byOwner(came.parts) });
}

function add(standing: Standing, { traced, parts }: Carried): void {
  standing.traced += traced;
  standing.parts = together(standing.parts, byOwner(parts));
}

/** A loss out of traced money ends with its own victim, who may stand there already. */
function byOwner(parts: Parts): Parts {
  const { owners, minor } = parts.minor.includes(0) ? without(parts, NOTHING) : parts;
  const last = owners.length - 1;
  if (last < 1 || (owners[last - 1] ?? -1) < (owners[last] ?? 0)) return { owners, minor };
  const before = { owners: owners.slice(0, last), minor: minor.slice(0, last) };
  return together(before, { owners: owners.slice(last), minor: minor.slice(last) });
}

function pocketOf(graph: FlowGraph, accounts: Int32Array, currencies: Int16Array, row: number): PocketNumber {
  return intCell(accounts, row) * graph.currencies.length + cell(currencies, row);
}
