import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { accountMarks, badgesOf, NO_MARKS } from "../../../frontend/state/canvas/badges.ts";
import { sceneOf } from "../../../frontend/state/canvas/compose-scene.ts";
import { EMPTY_CONTENT, withPart } from "../../../frontend/state/canvas/content.ts";
import {
  tidied,
  withArrangement,
  withFlowToggled,
  withLevel,
  withMoved,
  withPinToggled,
} from "../../../frontend/state/canvas/content-acts.ts";
import { isInsideLoop } from "../../../frontend/state/canvas/inside-loop.ts";
import { laneNames, lanesBy } from "../../../frontend/state/canvas/lanes-by.ts";
import type { Hop } from "../../../frontend/state/canvas/routes.ts";
import { fanOut, isFanned } from "../../../frontend/state/canvas/single-transfers.ts";
import { A1, ACCOUNTS, B1, B2, FLOWS } from "../../e2e/canvas/demo-canvas.ts";
import { PLAIN_WORDS } from "./plain-words.ts";

const flow = `${A1}>${B1}`;
const money = { amount: "100.00", currency: "CNY" };
const single = (index: number): CanvasTransfer => ({
  id: `t${index}`,
  from: A1,
  to: B1,
  paid: money,
  received: money,
  at: { at: `2025-03-14T06:02:${String(59 - index).padStart(2, "0")}Z`, precision: "second" },
  apart: 0,
  memo: null,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => single(index));
const contentWith = (count: number) =>
  withPart(EMPTY_CONTENT, {
    accounts: Object.values(ACCOUNTS),
    flows: FLOWS.map((one) => (one.id === flow ? { ...one, transfers: count } : one)),
    transfers: many(count),
  });
const content = contentWith(3);
const linesOf = (one: typeof content) => sceneOf(one, PLAIN_WORDS).edges.filter((edge) => edge.flow === flow);

describe("moving by hand", () => {
  it("moves only what the hand moved", () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (x, y) => {
        const moved = withMoved(content, { [B2]: { x, y } });
        expect(moved.layout.slots[B2]).toMatchObject({ x, y, zone: "free" });
        const { [B2]: _one, ...others } = moved.layout.slots;
        const { [B2]: _before, ...stayed } = content.layout.slots;
        expect(others).toEqual(stayed);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps a pinned account where it was put when all else is tidied", () => {
    const pinned = withPinToggled(withMoved(content, { [B2]: { x: 40, y: 500 } }), [B2]);
    expect(tidied(pinned).layout.slots[B2]).toMatchObject({ x: 40, y: 500 });
    expect(tidied(withPinToggled(pinned, [B2])).layout).toEqual(content.layout);
    const shown = { id: B2, askFirst: true, tags: ["x"] };
    expect(badgesOf(shown, pinned.pinned, NO_MARKS)).toEqual(["ask-first", "tag", "pin"]);
    const noted = accountMarks(
      undefined,
      { schema: 1, notes: [{ id: "n1", account: B2, text: "x", by: "u1", at: "" }] },
      undefined,
    );
    expect(badgesOf(shown, [], noted)).toEqual(["ask-first", "note", "tag"]);
  });
});

describe("single transfers", () => {
  it("are one curve each in time order at level 3, and their flow's own line at level 2", () => {
    expect(linesOf(content).map(({ kind }) => kind)).toEqual(["flow"]);
    expect(linesOf(withLevel(content, 3)).map(({ id }) => id)).toEqual(["t2", "t1", "t0"]);
    expect(linesOf(withFlowToggled(content, flow)).map(({ kind }) => kind)).toEqual(["transfer", "transfer", "transfer"]);
  });

  it("stay one line over seven until opened, and no line shows more curves than an eye can tell apart", () => {
    const eight = withLevel(contentWith(8), 3);
    expect(linesOf(eight)).toHaveLength(1);
    expect(linesOf(withFlowToggled(eight, flow))).toHaveLength(8);
    expect(linesOf(withFlowToggled(withLevel(contentWith(55), 3), flow))).toHaveLength(41);
  });

  it("move no account, and close again to the very same picture", () => {
    const opened = withFlowToggled(content, flow);
    expect(opened.layout).toBe(content.layout);
    expect(withFlowToggled(opened, flow)).toEqual(content);
    expect(isFanned(content, { transfers: 3, id: flow } as (typeof FLOWS)[number])).toBe(false);
  });

  it("share both ends and lie apart between them", () => {
    const hop: Hop = [0, 0, 40, 0, 60, 0, 100, 0];
    const ways = fanOut([[0, 0, 1, 0, 2, 0, 3, 0], hop], 5);
    const middles = ways.map((way) => way[1]?.[3]);
    expect(new Set(middles).size).toBe(5);
    for (const way of ways)
      expect([way[1]?.slice(0, 2), way[1]?.slice(6)]).toEqual([
        [0, 0],
        [100, 0],
      ]);
  });
});

describe("lanes by bank", () => {
  it("give every account a place of its own, in its bank's lane", () => {
    const banked = {
      ...content,
      accounts: Object.fromEntries(
        Object.values(content.accounts).map((one, index) => [
          one.id,
          { ...one, bank: index % 3 === 0 ? null : `Bank ${index % 3}` },
        ]),
      ),
    };
    const { slots } = lanesBy("lanes", banked);
    expect(laneNames("lanes", Object.values(banked.accounts))).toEqual(["Bank 1", "Bank 2", ""]);
    const places = Object.values(slots).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(Object.keys(banked.accounts).length);
    const ends = Object.values(banked.accounts).filter(({ exit }) => exit !== null);
    expect(ends.map(({ id }) => slots[id]?.zone)).toEqual(ends.map(() => "end"));
    expect(withArrangement(withArrangement(content, "lanes"), "flow").layout).toEqual(content.layout);
  });
});

describe("lanes by country", () => {
  it("hold the accounts of each country, those whose number does not tell last, each lane named", () => {
    const lanes = sceneOf(withArrangement(content, "countries"), PLAIN_WORDS).bands.map(({ text }) => text);
    expect(laneNames("countries", Object.values(content.accounts))).toEqual(["CN", ""]);
    expect(lanes).toEqual(["CN", ""]);
  });
});

it("a lasso holds what lies inside its loop", () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  expect(isInsideLoop({ x: 5, y: 5 }, square)).toBe(true);
  expect(isInsideLoop({ x: 15, y: 5 }, square)).toBe(false);
  expect(isInsideLoop({ x: 5, y: 5 }, square.slice(0, 2))).toBe(false);
});
