import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { type CommunityLayer, restId } from "./bubbles.ts";
import { usualCurrency } from "./compact-money.ts";
import type { Lit } from "./graph-port.ts";
import { type Bar, extentOf, histogram } from "./histogram.ts";
import type { Stretch } from "./stretch.ts";

const BARS = 96;

/** What the time line draws: bars of equal width over the whole time. */
export interface TimeChart {
  readonly extent: Stretch;
  readonly bars: readonly Bar[];
  /** Whose amounts the bars add up; null where no money moved. */
  readonly currency: string | null;
  /** Transfers in other currencies. */
  readonly others: number;
}

/** The chart of some transfers in time order; null for none. */
export function chartOf(transfers: readonly CanvasTransfer[]): TimeChart | null {
  const extent = extentOf(transfers);
  if (extent === null) return null;
  const currency = usualCurrency(transfers.map(({ paid }) => paid));
  const others = transfers.filter(({ paid }) => paid.currency !== currency).length;
  return { extent, bars: histogram(transfers, extent, BARS, currency), currency, others };
}

/** The chart of every transfer among communities and inside them; null for none. */
export function chartOfMap({ times }: CommunityLayer): TimeChart | null {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return null;
  const counts = new Map<string, number>();
  for (const { transfers, sum } of times.flatMap(({ paid }) => paid)) {
    counts.set(sum.currency, (counts.get(sum.currency) ?? 0) + transfers);
  }
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const currency = usual?.[0] ?? null;
  const bars = times.map(({ from, until, paid }) => ({
    from: Date.parse(from),
    until: Date.parse(until),
    transfers: paid.reduce((sum, { transfers }) => sum + transfers, 0),
    units: paid.reduce((sum, part) => sum + (part.sum.currency === currency ? Math.abs(Number(part.sum.amount)) : 0), 0),
  }));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    extent: { from: Date.parse(first.from), until: Date.parse(last.until) },
    bars,
    currency,
    others: all - (usual?.[1] ?? 0),
  };
}

/** What may stand on the map beside communities, by id. */
interface Drawn {
  readonly accounts: Readonly<Record<string, Spanned>>;
  readonly flows: Readonly<Record<string, Spanned>>;
}

type Spanned = { readonly first: { readonly at: string } | null; readonly last: { readonly at: string } | null };

/** Whether something was seen in a stretch, from its first moment to its last; all of it where no stretch is asked for. */
export function isSeenIn({ first, last }: Spanned, stretch: Stretch | null): boolean {
  if (stretch === null) return true;
  return first !== null && last !== null && Date.parse(first.at) <= stretch.until && Date.parse(last.at) >= stretch.from;
}

/** What a stretch of time lights up on the map: communities, accounts and lines that were seen in it. */
export function litOnMap({ accounts, flows }: Drawn, { bubbles, lines, open }: CommunityLayer, stretch: Stretch): Lit {
  const seen = <T extends Spanned>(things: Readonly<Record<string, T>>) =>
    Object.entries(things).flatMap(([id, thing]) => (isSeenIn(thing, stretch) ? [id] : []));
  const communities = seen(bubbles);
  const rests = Object.values(bubbles).flatMap(({ id, ...bubble }) => (isSeenIn(bubble, stretch) ? [restId(id)] : []));
  const drawn = new Set(Object.values(open).flatMap(({ shown }) => shown));
  return {
    nodes: new Set([...communities, ...rests, ...seen(accounts).filter((id) => drawn.has(id))]),
    edges: new Set([...seen(lines), ...seen(flows)]),
  };
}
