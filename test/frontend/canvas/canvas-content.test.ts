import { describe, expect, it } from "vitest";
import { createCanvasStore } from "../../../frontend/state/canvas/canvas-store.ts";
import {
  type CanvasContent,
  EMPTY_CONTENT,
  type Pill,
  shownAccounts,
  shownFlows,
  withAllShown,
  withHidden,
  withPart,
} from "../../../frontend/state/canvas/content.ts";
import { tidied } from "../../../frontend/state/canvas/content-acts.ts";
import { pillId } from "../../../frontend/state/canvas/placeables.ts";
import { A1, ACCOUNTS, B1, B2, C1, C2, CASH, FLOWS, MASKED, START } from "../../e2e/canvas/demo-canvas.ts";

const partOf = (ids: readonly string[]) => ({
  accounts: ids.flatMap((id) => ACCOUNTS[id] ?? []),
  flows: FLOWS.filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
  transfers: [],
});

const started = withPart(EMPTY_CONTENT, partOf(START));

describe("what is on a canvas", () => {
  it("stays where it is when the next layer comes", () => {
    const grown = withPart(started, partOf([...START, C1, C2, CASH]));
    for (const id of START) expect(grown.layout.slots[id]).toEqual(started.layout.slots[id]);
    expect(grown.layout.slots[C1]?.y).toBe(started.layout.slots[B1]?.y);
  });

  it("is the same when the same part comes twice", () => {
    expect(withPart(started, partOf(START))).toEqual(started);
  });

  it("keeps a hidden account and its place, and shows neither it nor its flows", () => {
    const hidden = withHidden(started, [B2]);
    expect(shownAccounts(hidden).map(({ id }) => id)).not.toContain(B2);
    expect(shownFlows(hidden).some(({ from, to }) => from === B2 || to === B2)).toBe(false);
    expect(hidden.layout).toEqual(started.layout);
    expect(withAllShown(hidden)).toEqual(started);
  });

  it("holds what waits in one pill an account, gone when nothing waits", () => {
    const pill = (transfers: number): Pill => ({
      account: A1,
      transfers,
      accounts: 1,
      sums: [],
      ask: {
        account: A1,
        direction: "out",
        from: null,
        until: null,
        least: null,
        kinds: [],
        roles: [],
        order: "amount",
        top: 25,
      },
    });
    const waiting = withPart(started, partOf(START), pill(8_287));
    expect(waiting.layout.slots[pillId(A1)]?.column).toBe(2);
    expect(withPart(waiting, partOf(START), pill(0)).pills).toEqual({});
  });

  it("puts an account off the money's way beneath the columns", () => {
    const grown = withPart(started, partOf([...START, MASKED]));
    expect(grown.layout.slots[MASKED]?.zone).toBe("band");
  });

  it("is laid out anew only by Tidy, as if it had come at once", () => {
    const all = [...START, C1, C2, CASH];
    const grown = withPart(withPart(started, partOf([...START, CASH])), partOf(all));
    expect(tidied(grown).layout).toEqual(withPart(EMPTY_CONTENT, partOf(all)).layout);
  });
});

describe("undo", () => {
  it("brings back content, places, camera and selection exactly, and redo goes forth again", () => {
    const store = createCanvasStore();
    store.getState().change(() => started);
    store.temporal.getState().clear();
    store.getState().remember({ view: { x: 1, y: 2, zoom: 0.8 }, selected: { kind: "account", id: B1 } });
    store.getState().change((content) => withPart(content, partOf([...START, C1, C2])));
    const grown = store.getState().content;
    store.getState().remember({ view: { x: 900, y: 0, zoom: 2 }, selected: null });
    store.temporal.getState().undo();
    const { content, view, selected } = store.getState();
    expect({ content, view, selected }).toEqual({
      content: started,
      view: { x: 1, y: 2, zoom: 0.8 },
      selected: { kind: "account", id: B1 },
    });
    store.temporal.getState().redo();
    expect(store.getState().content).toEqual(grown);
  });

  it("does not count looking round as a step", () => {
    const store = createCanvasStore();
    store.getState().remember({ view: { x: 5, y: 5, zoom: 1 } });
    store.getState().remember({ selected: { kind: "account", id: A1 } });
    expect(store.temporal.getState().pastStates).toEqual([]);
  });

  it("takes back one act after the other", () => {
    const store = createCanvasStore();
    const seen: CanvasContent[] = [];
    for (const id of Object.keys(ACCOUNTS)) {
      seen.push(store.getState().content);
      store.getState().change((content) => withPart(content, partOf([...Object.keys(content.accounts), id])));
    }
    for (const before of seen.reverse()) {
      store.temporal.getState().undo();
      expect(store.getState().content).toBe(before);
    }
  });
});
