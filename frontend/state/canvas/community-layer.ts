import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import type { CommunityMapDocument } from "../../../backend/api/contract/community-card.ts";
import { bubbleId, type CommunityLayer, communityOf, type OpenBubble, restId } from "./bubbles.ts";
import { type CanvasContent, placed, withPart } from "./content.ts";
import { type Disc, placeDiscs, placeInside } from "./discs.ts";
import type { Point } from "./hop-points.ts";

/** The bubble that an account is drawn in; null where it is in no open one. */
export function hostBubble({ communities }: Pick<CanvasContent, "communities">, account: string): string | null {
  const found = Object.entries(communities?.open ?? {}).find(([, { shown }]) => shown.includes(account));
  return found?.[0] ?? null;
}

/** Numbers of the open communities, rising; with one of them opened or closed. */
export function openNumbers({ communities }: Pick<CanvasContent, "communities">, toggled: number | null = null): number[] {
  const open = Object.keys(communities?.open ?? {}).map((id) => communityOf(id) ?? 0);
  const others = open.filter((id) => id !== toggled);
  const next = toggled === null || others.length < open.length ? others : [...others, toggled];
  return next.sort((a, b) => a - b);
}

/**
 * The content with the map of communities as the server counts it. Discs stay where they are. Accounts of a community
 * that was opened come, those that an opening brought go with its closing unless they are pinned or expanded by now.
 */
export function withMap(
  content: CanvasContent,
  map: CommunityMapDocument,
  kept: Readonly<Record<string, Disc>> = content.communities?.discs ?? {},
): CanvasContent {
  const before = content.communities?.open ?? {};
  const open = Object.fromEntries(
    map.open.map(({ community, shown, rest }): [string, OpenBubble] => {
      const id = bubbleId(community);
      return [id, { shown, rest, brought: before[id]?.brought ?? shown.filter((account) => !content.accounts[account]) }];
    }),
  );
  const closed = Object.entries(before).flatMap(([id, { brought }]) => (open[id] ? [] : brought));
  const layer: CommunityLayer = {
    version: map.version,
    bubbles: Object.fromEntries(map.communities.map((community) => [bubbleId(community.id), community])),
    discs: placeDiscs(
      map.communities.map(({ id, size }) => ({ id: bubbleId(id), size })),
      kept,
    ),
    open,
    lines: Object.fromEntries(map.lines.map((line) => [line.id, line])),
    times: map.times,
    alone: map.alone,
    apart: map.apart,
  };
  return { ...without(withPart(content, map.part), closed), communities: layer };
}

/** The content without these accounts and the flows between them and others; what somebody pinned or expanded stays. */
function without(content: CanvasContent, accounts: readonly string[]): CanvasContent {
  const gone = new Set(accounts.filter((id) => !content.pinned.includes(id) && !content.pills[id]));
  if (gone.size === 0) return content;
  const stays = ({ from, to }: { readonly from: string; readonly to: string }) => !gone.has(from) && !gone.has(to);
  return placed({
    ...content,
    accounts: kept(content.accounts, ({ id }: CanvasAccount) => !gone.has(id)),
    flows: kept(content.flows, stays),
    singles: kept(content.singles, stays),
    failed: kept(content.failed, stays),
    hidden: content.hidden.filter((id) => !gone.has(id)),
  });
}

function kept<T>(items: Readonly<Record<string, T>>, wanted: (item: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(items).filter(([, item]) => wanted(item)));
}

/** Where everything of level 1 stands: bubbles (an open one by its name at the rim), drawn members, pills inside. */
export function placesOf({ discs, open }: CommunityLayer): Readonly<Record<string, Point>> {
  const places: Record<string, Point> = {};
  for (const [id, disc] of Object.entries(discs)) {
    const inside = open[id];
    places[id] = inside ? { x: disc.x, y: disc.y - disc.radius } : { x: disc.x, y: disc.y };
    for (const [nth, account] of (inside?.shown ?? []).entries()) places[account] = placeInside(disc, nth);
    if (inside && inside.rest > 0) places[restId(communityOf(id) ?? 0)] = placeInside(disc, inside.shown.length);
  }
  return places;
}
