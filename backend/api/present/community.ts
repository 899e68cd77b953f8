import { instantToJson } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import type { MappedCommunities } from "../../tasks/communities/map-communities.ts";
import type { CommunityView } from "../../tasks/communities/read-community.ts";
import { moneyListJson, optionalInstant } from "../contract/basics.ts";
import type { CanvasFlow } from "../contract/canvas.ts";
import type { CommunityCard, CommunityMapDocument } from "../contract/community-card.ts";
import { canvasPartJson } from "./canvas.ts";

type Line = MappedCommunities["lines"][number];

/** Accounts that a role of a card names; all are counted. */
const NAMED = 5;
/** Bridges that a card names, the most even splits. */
const NAMED_BRIDGES = 3;

export function communityMapJson(map: MappedCommunities): CommunityMapDocument {
  const { version, engine, within, apart, alone } = map;
  return {
    schema: 1,
    version,
    engine,
    within,
    apart,
    alone,
    communities: map.communities.map(({ victims, ...community }) => ({
      ...community,
      ...figuresJson(community),
      victims: [...victims],
    })),
    open: map.open.map((each) => ({ ...each, shown: [...each.shown] })),
    lines: map.lines.filter(({ from, to }) => from.kind !== "account" || to.kind !== "account").map(lineJson),
    times: map.times.map(({ from, until, paid }) => ({
      from: isoMs(from),
      until: isoMs(until),
      paid: paid.map(({ transfers, sum }) => ({ transfers, sum: moneyToJson(sum) })),
    })),
    part: canvasPartJson(map.part),
  };
}

export function communityCardJson(view: CommunityView): CommunityCard {
  const { version, engine, id, accounts, stability, countries, roles, identifiers, hub, bridges } = view;
  return {
    schema: 1,
    version,
    engine,
    id,
    size: accounts.length,
    stability,
    ...figuresJson(view),
    countries: countries.map((each) => ({ ...each })),
    roles: roles.map(({ role, accounts: all }) => ({ role, accounts: all.length, some: all.slice(0, NAMED) })),
    identifiers: identifiers.map(({ kind, accounts: users }) => ({ kind, accounts: [...users] })),
    hub,
    bridges: { total: bridges.length, some: bridges.slice(0, NAMED_BRIDGES).map((bridge) => ({ ...bridge })) },
  };
}

function figuresJson({ in: into, out, inside, first, last }: Pick<CommunityView, "in" | "out" | "inside" | "first" | "last">) {
  const amounts = ({ transfers, sums }: CommunityView["in"]) => ({ transfers, sums: moneyListJson(sums) });
  return {
    in: amounts(into),
    out: amounts(out),
    inside: amounts(inside),
    first: optionalInstant(first),
    last: optionalInstant(last),
  };
}

function lineJson({ from, to, transfers, sums, first, last }: Line): CanvasFlow {
  const [payer, payee] = [placeId(from), placeId(to)];
  return {
    id: `${payer}>${payee}`,
    from: payer,
    to: payee,
    transfers,
    sums: moneyListJson(sums),
    first: instantToJson(first),
    last: instantToJson(last),
    basis: "computed",
  };
}

function placeId(place: Line["from"]): string {
  return place.kind === "account" ? place.account : `${place.kind}|${place.community}`;
}

/** Bars of equal width begin between two milliseconds. */
function isoMs(at: number): string {
  return new Date(Math.round(at)).toISOString();
}
