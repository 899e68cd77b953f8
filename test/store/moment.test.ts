import { expect, test } from "vitest";
import { changed, inMoments, momentary } from "../../backend/store/moment.ts";

/** Counts how often it is asked of one thing, at a time that the test sets. */
function counted() {
  const thing = {};
  const state = { asked: 0, now: 0 };
  const ask = () =>
    momentary(
      thing,
      async () => ++state.asked,
      () => state.now,
    );
  return { thing, state, ask };
}

test("one piece of work asks once for a moment, then again", async () => {
  const { state, ask } = counted();
  await inMoments(async () => {
    expect([await ask(), await ask()]).toEqual([1, 1]);
    state.now = 49;
    expect(await ask()).toBe(1);
    state.now = 50;
    expect(await ask()).toBe(2);
  });
});

test("no two pieces of work share an answer, and outside of any each asks", async () => {
  const { ask } = counted();
  const inWork = () => inMoments(ask);
  expect([await inWork(), await inWork(), await ask(), await ask()]).toEqual([1, 2, 3, 4]);
});

test("after a change it is asked anew, also by the work around the one that changed it", async () => {
  const { thing, ask } = counted();
  await inMoments(async () => {
    expect(await ask()).toBe(1);
    await inMoments(async () => changed(thing));
    expect(await ask()).toBe(2);
  });
});

test("a failure is not kept", async () => {
  const thing = {};
  const state = { fails: true };
  const ask = () =>
    momentary(thing, async () => {
      if (state.fails) throw new Error("gone");
      return "there";
    });
  await inMoments(async () => {
    await expect(ask()).rejects.toThrow("gone");
    state.fails = false;
    expect(await ask()).toBe("there");
  });
});
