import { blockKey, type Link, type LinkDecision, linksInForce } from "../../domain/link.ts";
import type { Movement, RecordId } from "../../domain/record.ts";
import { changesBetween, type TransferChange, transfersAmong } from "../transfer-changes.ts";
import { idsOf, type Relation, type Side, sidesOf } from "./relation.ts";

/** Which records count before and after what is being done, as a version or a receipt sees them. */
export interface Standing {
  before(side: Side): boolean;
  after(side: Side): boolean;
  /** Records that the uploader may know of. */
  known(side: Side): boolean;
  /** Records that the file being read has. */
  read(side: Side): boolean;
}

/** What linking blocks anew comes to. */
export interface Relinked {
  /** Relations that are no more. */
  readonly ended: readonly Relation[];
  /** Relations in their place. */
  readonly begun: readonly Omit<Relation, "since">[];
  readonly changes: readonly TransferChange[];
  /** Records read whose other side was known. */
  readonly corroborated: readonly RecordId[];
  /** All records that were looked at. */
  readonly members: readonly RecordId[];
}

/** Links whole blocks anew. Relations of several blocks may come mixed. */
export function relinkBlocks(
  relations: readonly Relation[],
  standing: Standing,
  decisions: readonly LinkDecision[],
): readonly Relinked[] {
  const blocks = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = blockKey(relation.lead.movement);
    const block = blocks.get(key);
    if (block) block.push(relation);
    else blocks.set(key, [relation]);
  }
  return [...blocks.values()].map((block) => relinkOne(block, standing, decisions));
}

function relinkOne(block: readonly Relation[], standing: Standing, decisions: readonly LinkDecision[]): Relinked {
  const members = block.flatMap(sidesOf);
  const had = block.flatMap(linkIn);
  const staying = members.filter((side) => standing.after(side));
  const has = linksInForce(staying.map(movementOf), decisions);
  const now = groupsOf(block, staying, has);
  const [keysBefore, keysNow] = [new Set(block.map(keyOf)), new Set(now.map(keyOf))];
  const before = members.filter((side) => standing.before(side)).map(idOf);
  return {
    ended: block.filter((relation) => !keysNow.has(keyOf(relation))),
    begun: now.filter((relation) => !keysBefore.has(keyOf(relation))),
    changes: changesBetween(transfersAmong(before, had), transfersAmong(staying.map(idOf), has)),
    corroborated: corroboratedIn(members, standing, decisions),
    members: members.map(idOf),
  };
}

/** The relations that the staying records and their links make. */
function groupsOf(
  [first]: readonly Relation[],
  staying: readonly Side[],
  links: readonly Link[],
): readonly Omit<Relation, "since">[] {
  if (!first) return [];
  const { from, to } = first;
  const byId = new Map(staying.map((side) => [idOf(side), side]));
  const linked = links.flatMap(({ payer, payee, basis }) => {
    const [lead, other] = [byId.get(payer), byId.get(payee)];
    return lead && other ? [{ from, to, lead, other, basis }] : [];
  });
  const taken = new Set(links.flatMap(({ payer, payee }) => [payer, payee]));
  const alone = staying.filter((side) => !taken.has(idOf(side)));
  return [...linked, ...alone.map((lead) => ({ from, to, lead, other: null, basis: null }))];
}

/** New records whose other side is known: linking sees known records and the file's own alone. */
function corroboratedIn(
  members: readonly Side[],
  { known, read }: Standing,
  decisions: readonly LinkDecision[],
): readonly RecordId[] {
  const seen = members.filter((side) => known(side) || read(side));
  const knownIds = new Set(members.filter((side) => known(side)).map(idOf));
  return linksInForce(seen.map(movementOf), decisions)
    .filter(({ payer, payee }) => knownIds.has(payer) !== knownIds.has(payee))
    .map(({ payer, payee }) => (knownIds.has(payer) ? payee : payer));
}

function linkIn({ lead, other, basis }: Relation): readonly Link[] {
  return other && basis ? [{ payer: lead.movement.id, payee: other.movement.id, basis }] : [];
}

function keyOf(relation: Omit<Relation, "since">): string {
  return [...idsOf({ ...relation, since: 0n }), relation.basis].join(" ");
}

function movementOf({ movement }: Side): Movement {
  return movement;
}

function idOf({ movement }: Side): RecordId {
  return movement.id;
}
