import { describe, expect, it } from "vitest";
import { compareViews } from "../../../frontend/state/canvas/compare-views.ts";

describe("two views of a case compared", () => {
  it("names what only one of them shows, hidden accounts left out", () => {
    const here = { accounts: ["a", "b", "c", "d"], hidden: ["d"] };
    const there = { accounts: ["e", "c", "b", "d"], hidden: ["b"] };
    expect(compareViews(here, there)).toEqual({ both: ["c"], onlyHere: ["a", "b"], onlyThere: ["d", "e"] });
  });

  it("finds no difference of a view from itself", () => {
    const view = { accounts: ["a", "b"], hidden: [] };
    expect(compareViews(view, view)).toEqual({ both: ["a", "b"], onlyHere: [], onlyThere: [] });
  });
});
