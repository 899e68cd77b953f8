import { float, int } from "../suspicion/numbers.ts";
import type { Suspicion } from "../suspicion/suspicion.ts";

/** Payments of strangers in which several payers pay several payees in common: candidates of the engine, rising. */
export interface Block {
  readonly rows: readonly number[];
  readonly payers: readonly number[];
  readonly payees: readonly number[];
}

export interface BlockRules {
  readonly windowMs: number;
  /** Accounts with more new contacts in that direction are shops, collectors or pay offices, and are told as such. */
  readonly mostContacts: number;
}

/**
 * The blocks: two payers who both pay the same two payees within the window are a block's seed (a butterfly), and seeds
 * that share a payment are one block. Near-linear: only payers and payees with few new contacts are looked at.
 */
export function blocksOf({ incidents }: Suspicion, rules: BlockRules): readonly Block[] {
  const pairs = payeePairs(incidents, rules);
  const groups = new Groups(incidents.from.length);
  for (let first = 0; first < pairs.length; ) {
    let end = first + 1;
    while (end < pairs.length && pairs[end]?.key === pairs[first]?.key) end += 1;
    joinButterflies(incidents, pairs.slice(first, end), rules, groups);
    first = end;
  }
  return groups.done().map((rows) => ({
    rows,
    payers: [...new Set(rows.map((row) => int(incidents.from, row)))].sort((a, b) => a - b),
    payees: [...new Set(rows.map((row) => int(incidents.to, row)))].sort((a, b) => a - b),
  }));
}

type Incidents = Suspicion["incidents"];

/** One payer's payments to two payees; key names the two. */
interface PayeePair {
  readonly key: number;
  readonly payer: number;
  readonly rows: readonly [number, number];
}

function payeePairs(incidents: Incidents, rules: BlockRules): readonly PayeePair[] {
  const { outOf, into, to } = incidents;
  const accounts = outOf.starts.length - 1;
  const isFew = (payee: number): boolean => int(into.starts, payee + 1) - int(into.starts, payee) <= rules.mostContacts;
  const pairs: PayeePair[] = [];
  for (let payer = 0; payer < accounts; payer += 1) {
    const all = outOf.rows.subarray(int(outOf.starts, payer), int(outOf.starts, payer + 1));
    if (all.length < 2 || all.length > rules.mostContacts) continue;
    const rows = [...all].filter((row) => int(incidents.isNew, row) === 1 && isFew(int(to, row)));
    for (const [place, row] of rows.entries()) addPairs(incidents, { payer, row, later: rows.slice(place + 1) }, rules, pairs);
  }
  return pairs.sort((a, b) => a.key - b.key || a.payer - b.payer || a.rows[0] - b.rows[0]);
}

interface Seed {
  readonly payer: number;
  readonly row: number;
  readonly later: readonly number[];
}

function addPairs({ outOf, to, start }: Incidents, seed: Seed, { windowMs }: BlockRules, pairs: PayeePair[]): void {
  const { payer, row, later } = seed;
  const one = int(to, row);
  for (const other of later) {
    const two = int(to, other);
    if (one === two || float(start, other) - float(start, row) > windowMs) continue;
    const key = Math.min(one, two) * outOf.starts.length + Math.max(one, two);
    pairs.push({ key, payer, rows: [row, other] });
  }
}

function joinButterflies({ start }: Incidents, pairs: readonly PayeePair[], { windowMs }: BlockRules, groups: Groups): void {
  const span = (rows: readonly number[]): number => {
    const times = rows.map((row) => float(start, row));
    return Math.max(...times) - Math.min(...times);
  };
  for (const [place, one] of pairs.entries()) {
    for (const other of pairs.slice(place + 1)) {
      const rows = [...one.rows, ...other.rows];
      if (one.payer !== other.payer && span(rows) <= windowMs) groups.join(rows);
    }
  }
}

/** Union–find over rows; a row that was never joined is in no group. */
class Groups {
  readonly #parent: Int32Array;
  readonly #members = new Set<number>();

  constructor(rows: number) {
    this.#parent = new Int32Array(rows).map((_, row) => row);
  }

  join([first = 0, ...others]: readonly number[]): void {
    this.#members.add(first);
    for (const row of others) {
      this.#members.add(row);
      const [a, b] = [this.#root(first), this.#root(row)];
      this.#parent[Math.max(a, b)] = Math.min(a, b);
    }
  }

  /** Each group's rows rising, groups by their first row. */
  done(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const row of [...this.#members].sort((a, b) => a - b)) {
      const root = this.#root(row);
      const group = groups.get(root);
      if (group) group.push(row);
      else groups.set(root, [row]);
    }
    return [...groups.values()];
  }

  #root(row: number): number {
    let root = row;
    while (int(this.#parent, root) !== root) root = int(this.#parent, root);
    this.#parent[row] = root;
    return root;
  }
}
