import { beforeEach, describe, expect, it } from "vitest";
import { useSelection } from "../../../frontend/state/selection.ts";

const account = { kind: "account", id: "card:6222021234566217" } as const;
const transfer = { kind: "transfer", id: "t1" } as const;

describe("the one selection", () => {
  beforeEach(() => useSelection.getState().select(null));

  it("goes back the way it came, and closes at the end", () => {
    useSelection.getState().select(account);
    useSelection.getState().select(transfer);
    useSelection.getState().back();
    expect(useSelection.getState().selected).toEqual(account);
    useSelection.getState().back();
    expect(useSelection.getState().selected).toBeNull();
  });

  it("makes no step when the same thing is selected again", () => {
    useSelection.getState().select(account);
    useSelection.getState().select({ ...account });
    expect(useSelection.getState().before).toEqual([]);
  });

  it("forgets the way when nothing is selected", () => {
    useSelection.getState().select(account);
    useSelection.getState().select(transfer);
    useSelection.getState().select(null);
    expect(useSelection.getState()).toMatchObject({ selected: null, before: [] });
  });
});
