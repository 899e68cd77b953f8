import { earliest, latest } from "./instant.ts";
import { type MovementPair, pairByTime } from "./pair-by-time.ts";
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
 * contradict never pair; the rest pair by time, as many as possible with the least sum of differences between their times.
 * The answer depends on the set alone, never on its order. Records on side "both" and failed ones take no part.
 */
export function linkBlock(records: readonly Movement[]): readonly Link[] {
  const settled = records.filter(({ status }) => status === "settled").sort(byTimeThenId);
  const payers = settled.filter(({ side }) => side === "payer");
  const payees = settled.filter(({ side }) => side === "payee");
  if (payers.length === 0 || payees.length === 0) return [];
  const byReference = pairByReference(payers, payees);
  const taken = new Set(byReference.flat());
  const open = (movement: Movement): boolean => !taken.has(movement);
  const byTime = pairByTime(payers.filter(open), payees.filter(open), mayBeOne, LINK_TOLERANCE_MS);
  return [...byReference.map(linked("reference")), ...byTime.map(linked("time"))];
}

/**
 * The links in force in one block: an officer's links stand, the rest is computed without their records, and pairs that an
 * officer took apart stay apart. Of two decisions on one record the later counts. Decisions on records that are not among
 * these, or that are not a settled payer's and payee's, have no force.
 */
export function linksInForce(records: readonly Movement[], decisions: readonly LinkDecision[]): readonly Link[] {
  const { asserted, apart } = standingDecisions(records, decisions);
  const taken = new Set(asserted.flatMap(({ payer, payee }) => [payer, payee]));
  const computed = linkBlock(records.filter(({ id }) => !taken.has(id)));
  return [...asserted, ...computed.filter((link) => !apart.has(pairKey(link)))].sort(byPair);
}

/** Whether two records can be told one movement: a settled payer's and a settled payee's of one block. */
export function isLinkable(payer: Movement, payee: Movement): boolean {
  const settled = payer.status === "settled" && payee.status === "settled";
  return settled && payer.side === "payer" && payee.side === "payee" && blockKey(payer) === blockKey(payee);
}

/** The total order of links: by payer, then payee. */
export function byPair(a: Link, b: Link): number {
  return compare(a.payer, b.payer) || compare(a.payee, b.payee);
}

function standingDecisions(
  records: readonly Movement[],
  decisions: readonly LinkDecision[],
): { readonly asserted: readonly Link[]; readonly apart: ReadonlySet<string> } {
  if (decisions.length === 0) return { asserted: [], apart: new Set() };
  const byId = new Map(records.map((record) => [record.id, record]));
  const apart = new Set<string>();
  let asserted: Link[] = [];
  for (const { act, payer, payee } of decisions) {
    const [from, to] = [byId.get(payer), byId.get(payee)];
    if (!from || !to || !isLinkable(from, to)) continue;
    if (act === "unlink") {
      apart.add(pairKey({ payer, payee }));
      asserted = asserted.filter((link) => link.payer !== payer || link.payee !== payee);
    } else {
      apart.delete(pairKey({ payer, payee }));
      asserted = asserted.filter((link) => link.payer !== payer && link.payee !== payee);
      asserted.push({ payer, payee, basis: "asserted" });
    }
  }
  return { asserted, apart };
}

function pairKey({ payer, payee }: Pick<Link, "payer" | "payee">): string {
  return `${payer} ${payee}`;
}

function byTimeThenId(a: Movement, b: Movement): number {
  return a.at.at - b.at.at || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function linked(basis: LinkBasis): (pair: MovementPair) => Link {
  return ([payer, payee]) => ({ payer: payer.id, payee: payee.id, basis });
}

function pairByReference(payers: readonly Movement[], payees: readonly Movement[]): readonly MovementPair[] {
  const receiving = groupByReference(payees);
  return [...groupByReference(payers)].flatMap(([reference, group]) =>
    pairByTime(group, receiving.get(reference) ?? [], mayBeOne, LINK_TOLERANCE_MS),
  );
}

function groupByReference(movements: readonly Movement[]): ReadonlyMap<string, readonly Movement[]> {
  const groups = new Map<string, Movement[]>();
  for (const movement of movements) {
    if (movement.reference === null) continue;
    const group = groups.get(movement.reference);
    if (group) group.push(movement);
    else groups.set(movement.reference, [movement]);
  }
  return groups;
}

function mayBeOne(payer: Movement, payee: Movement): boolean {
  const contradict = payer.reference !== null && payee.reference !== null && payer.reference !== payee.reference;
  return !contradict && gapMs(payer, payee) <= LINK_TOLERANCE_MS;
}

/** Milliseconds between the two intervals; 0 where they overlap. */
function gapMs(a: Movement, b: Movement): number {
  return Math.max(0, earliest(a.at) - latest(b.at), earliest(b.at) - latest(a.at));
}
