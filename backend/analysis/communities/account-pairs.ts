import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";

/** Two different accounts with the number of transfers between them in either direction. low < high. */
export interface AccountPair {
  readonly low: number;
  readonly high: number;
  readonly transfers: number;
}

/**
 * Every pair of accounts that money moved between, ordered by low, then high. Clearing, aliases, partials and ends take
 * no part: half a country would be one neighbour of a payment company. Self-transfers join nobody.
 */
export function accountPairs(graph: FlowGraph): readonly AccountPair[] {
  const counts = new Map<number, number>();
  const accounts = graph.accounts.length;
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const from = cell(graph.from, transfer);
    const to = cell(graph.to, transfer);
    if (from === to || cell(graph.traversable, from) === 0 || cell(graph.traversable, to) === 0) continue;
    const key = Math.min(from, to) * accounts + Math.max(from, to);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = Float64Array.from(counts.keys()).sort();
  return Array.from(keys, (key) => ({
    low: Math.floor(key / accounts),
    high: key % accounts,
    transfers: counts.get(key) ?? 0,
  }));
}

/**
 * Splits every set of accounts that does not hang together into its connected parts. Takes and gives a label for each
 * account; -1 is "in none". New labels are 0, 1, … by smallest account.
 */
export function connectedParts(pairs: readonly AccountPair[], labels: Int32Array): Int32Array {
  const parent = Int32Array.from(labels, (_, account) => account);
  for (const { low, high } of pairs) {
    if (cell(labels, low) >= 0 && cell(labels, low) === cell(labels, high)) unite(parent, low, high);
  }
  const parts = new Int32Array(labels.length).fill(-1);
  let next = 0;
  for (let account = 0; account < labels.length; account += 1) {
    if (cell(labels, account) < 0) continue;
    const root = rootOf(parent, account);
    if (cell(parts, root) < 0) {
      parts[root] = next;
      next += 1;
    }
    parts[account] = cell(parts, root);
  }
  return parts;
}

/** Accounts of each label, each list rising. */
export function membersByLabel(labels: Int32Array): readonly (readonly number[])[] {
  const members: number[][] = [];
  for (let account = 0; account < labels.length; account += 1) {
    const label = cell(labels, account);
    if (label < 0) continue;
    if (label >= members.length) members.push([]);
    entry(members, label).push(account);
  }
  return members;
}

/** The smaller account stays the root, so that a part is met first at its root. */
function unite(parent: Int32Array, a: number, b: number): void {
  const left = rootOf(parent, a);
  const right = rootOf(parent, b);
  parent[Math.max(left, right)] = Math.min(left, right);
}

function rootOf(parent: Int32Array, account: number): number {
  let root = account;
  while (cell(parent, root) !== root) {
    parent[root] = cell(parent, cell(parent, root));
    root = cell(parent, root);
  }
  return root;
}
