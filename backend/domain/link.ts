import { earliest, latest } from "./instant.ts";
import type { Movement, RecordId } from "./record.ts";

/** Why two records are one transfer. "time" and "reference" are computed, "asserted" is an officer's act. */
export type LinkBasis = "time" | "reference" | "asserted";

/** The payer's and the payee's record of one movement. */
export interface Link {
  readonly payer: RecordId;
  readonly payee: RecordId;
  readonly basis: LinkBasis;
}

/** One entry of the append-only list. actor is null where the program decided. */
export interface LinkDecision extends Link {
  readonly act: "link" | "unlink";
  readonly actor: string | null;
  readonly at: number;
}

/** How far two banks' clocks and a clearing delay may stand apart before rows are two movements. */
export const LINK_TOLERANCE_MS = 120_000;

/** Records can only be linked inside one block: the same two accounts, currency and amount. */
export function blockKey({ from, to, paid }: Pick<Movement, "from" | "to" | "paid">): string {
  return `${from}\u0000${to}\u0000${paid.currency}\u0000${paid.minor}`;
}

/**
 * Pairs the payer's with the payee's records of one block, one to one. A shared reference wins; records whose references
 * contradict never pair; the rest pair by time, as many as possible with the least sum of gaps.
 * The answer depends on the set alone, never on its order. Records on side "both" and failed ones take no part.
 */
export function linkBlock(records: readonly Movement[]): readonly Link[] {
  const settled = records.filter(({ status }) => status === "settled").sort(byTimeThenId);
  const payers = settled.filter(({ side }) => side === "payer");
  const payees = settled.filter(({ side }) => side === "payee");
  const byReference = pairByReference(payers, payees);
  const taken = new Set(byReference.flatMap(({ payer, payee }) => [payer, payee]));
  const byTime = pairByTime(
    payers.filter(({ id }) => !taken.has(id)),
    payees.filter(({ id }) => !taken.has(id)),
  );
  return [...byReference, ...byTime];
}

function byTimeThenId(a: Movement, b: Movement): number {
  return a.at.at - b.at.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function pairByReference(payers: readonly Movement[], payees: readonly Movement[]): Link[] {
  const open = [...payees];
  return payers.flatMap((payer) => {
    if (payer.reference === null) return [];
    const index = open.findIndex((payee) => payee.reference === payer.reference && gapMs(payer, payee) <= LINK_TOLERANCE_MS);
    const [payee] = index < 0 ? [] : open.splice(index, 1);
    return payee ? [{ payer: payer.id, payee: payee.id, basis: "reference" as const }] : [];
  });
}

interface Best {
  readonly pairs: number;
  readonly cost: number;
  readonly take: boolean;
}

/** Both sides are in time order, so the best assignment never crosses: a table over prefixes finds it. */
function pairByTime(payers: readonly Movement[], payees: readonly Movement[]): Link[] {
  const none: Best = { pairs: 0, cost: 0, take: false };
  const table: Best[][] = [...Array(payers.length + 1)].map(() => Array(payees.length + 1).fill(none));
  const cell = (i: number, j: number): Best => table[i]?.[j] ?? none;
  for (const [i, payer] of payers.entries()) {
    for (const [j, payee] of payees.entries()) {
      const skip = better(cell(i, j + 1), cell(i + 1, j));
      const cost = cell(i, j).cost + Math.abs(payer.at.at - payee.at.at);
      const pair = { pairs: cell(i, j).pairs + 1, cost, take: true };
      const row = table[i + 1];
      if (row) row[j + 1] = canPair(payer, payee) ? better(pair, skip) : { ...skip, take: false };
    }
  }
  return walkBack(payers, payees, cell);
}

function better(a: Best, b: Best): Best {
  if (a.pairs !== b.pairs) return a.pairs > b.pairs ? a : { ...b, take: false };
  return a.cost <= b.cost ? a : { ...b, take: false };
}

function walkBack(payers: readonly Movement[], payees: readonly Movement[], cell: (i: number, j: number) => Best): Link[] {
  const links: Link[] = [];
  let i = payers.length;
  let j = payees.length;
  while (i > 0 && j > 0) {
    const here = cell(i, j);
    const [payer, payee] = [payers[i - 1], payees[j - 1]];
    if (here.take && payer && payee) {
      links.push({ payer: payer.id, payee: payee.id, basis: "time" });
      i -= 1;
      j -= 1;
    } else if (same(cell(i - 1, j), here)) i -= 1;
    else j -= 1;
  }
  return links.reverse();
}

function same(a: Best, b: Best): boolean {
  return a.pairs === b.pairs && a.cost === b.cost;
}

function canPair(payer: Movement, payee: Movement): boolean {
  const contradict = payer.reference !== null && payee.reference !== null && payer.reference !== payee.reference;
  return !contradict && gapMs(payer, payee) <= LINK_TOLERANCE_MS;
}

/** Milliseconds between the two intervals; 0 where they overlap. */
function gapMs(a: Movement, b: Movement): number {
  return Math.max(0, earliest(a.at) - latest(b.at), earliest(b.at) - latest(a.at));
}
