import fc from "fast-check";
import type { Link, Placeable } from "../../../frontend/state/canvas/placement.ts";

export interface LayeredMoney {
  readonly placeables: readonly Placeable[];
  readonly links: readonly Link[];
}

/** Random layered money flows: some ends, some unreached, links that skip layers, stay in one and go back. */
export function layeredMoney(accounts: number): fc.Arbitrary<LayeredMoney> {
  const account = fc.record({
    layer: fc.integer({ min: -1, max: 5 }),
    end: fc.integer({ min: 0, max: 9 }),
    at: fc.integer({ min: 0, max: 60 }),
  });
  const pair = fc.tuple(fc.nat(accounts - 1), fc.nat(accounts - 1), fc.integer({ min: 0, max: 60 }));
  return fc
    .tuple(
      fc.array(account, { minLength: Math.floor(accounts * 0.6), maxLength: accounts }),
      fc.array(pair, { minLength: accounts / 2, maxLength: accounts * 2 }),
    )
    .map(([all, pairs]) => ({
      placeables: all.map(({ layer, end, at }, index) => placeable(index, layer, end === 0, at)),
      links: uniqueLinks(pairs.filter(([from, to]) => from !== to && from < all.length && to < all.length)),
    }));
}

function placeable(index: number, layer: number, isEnd: boolean, at: number): Placeable {
  return { id: `n${index}`, layer: layer < 0 ? null : layer, isEnd, arrives: { earliest: at * 1_000, latest: at * 1_000 + 999 } };
}

function uniqueLinks(pairs: readonly (readonly [number, number, number])[]): Link[] {
  const links = new Map<string, Link>();
  for (const [from, to, at] of pairs) {
    const id = `n${from}>n${to}`;
    links.set(id, { id, from: `n${from}`, to: `n${to}`, earliest: at * 1_000 });
  }
  return [...links.values()];
}
