import { describe, expect, test } from "vitest";
import { inLanes } from "../../backend/store/neo4j/in-lanes.ts";

describe("works in two lanes", () => {
  test("go beside each other, and in one lane after each other", async () => {
    const works = held();
    const lanes = inLanes(["left", "right"]);
    await lanes.start(works.work("first"), false);
    await lanes.start(works.work("second"), false);
    const third = lanes.start(works.work("third"), false);
    await turns();
    expect(works.begun).toEqual(["first left", "second right"]);
    works.done("first");
    await third;
    expect(works.begun).toEqual(["first left", "second right", "third left"]);
    works.done("second");
    works.done("third");
    await lanes.end();
  });

  test("let one that must be alone wait for all, and the next for it", async () => {
    const works = held();
    const lanes = inLanes(["left", "right"]);
    await lanes.start(works.work("first"), false);
    const alone = lanes.start(works.work("alone"), true);
    await turns();
    expect(works.begun).toEqual(["first left"]);
    works.done("first");
    await alone;
    const next = lanes.start(works.work("next"), false);
    await turns();
    expect(works.begun).toEqual(["first left", "alone right"]);
    works.done("alone");
    await next;
    expect(works.begun).toEqual(["first left", "alone right", "next left"]);
    works.done("next");
    await lanes.end();
  });

  test("throw what one of them threw where its lane is asked for next, and at the end", async () => {
    const lanes = inLanes(["left", "right"]);
    const works = held();
    await lanes.start(() => Promise.reject(new Error("the disk is full")), false);
    await lanes.start(works.work("second"), false);
    await expect(lanes.start(works.work("third"), false)).rejects.toThrow("the disk is full");
    works.done("second");
    await expect(lanes.end()).rejects.toThrow("the disk is full");
    await lanes.settled();
    expect(works.begun).toEqual(["second right"]);
  });
});

/** Works that are done when the test says so, and which of them began. */
function held() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => (lane: string) => {
    begun.push(`${name} ${lane}`);
    return new Promise<void>((end) => void ends.set(name, end));
  };
  return { begun, work, done: (name: string) => ends.get(name)?.() };
}

/** Lets everything run on that waits for nothing but its turn. */
function turns(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}
