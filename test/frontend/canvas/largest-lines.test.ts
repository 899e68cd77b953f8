import { describe, expect, it } from "vitest";
import type { CanvasFlow } from "../../../backend/api/contract/canvas.ts";
import { largestLines } from "../../../frontend/state/canvas/largest-lines.ts";

const AT = { at: "2025-03-14T06:00:00Z", precision: "second" } as const;
const line = (from: string, to: string, amount: number): CanvasFlow => ({
  id: `${from}>${to}`,
  from,
  to,
  transfers: 1,
  sums: [{ amount: `${amount}.00`, currency: "CNY" }],
  first: AT,
  last: AT,
  basis: "computed",
});

describe("lines between communities", () => {
  const hub = [1, 2, 3, 4, 5].map((other) => line("community|9", `community|${other}`, other));
  const small = line("community|1", "community|2", 1);

  it("are drawn where they are among the two largest of either end, so that every community keeps its own", () => {
    const drawn = largestLines([...hub, small]).map(({ id }) => id);
    expect(drawn).toEqual([...hub, small].map(({ id }) => id));
    const full = [
      ...hub,
      ...[1, 2, 3, 4, 5].flatMap((one) => [6, 7].map((far) => line(`community|${one}`, `community|${far}`, 100))),
    ];
    expect(
      largestLines(full)
        .filter(({ from }) => from === "community|9")
        .map(({ to }) => to),
    ).toEqual(["community|4", "community|5"]);
  });

  it("with an account at one end are all drawn", () => {
    const members = ["a", "b", "c", "d"].map((account, index) => line("community|9", account, index + 1));
    expect(largestLines(members)).toEqual(members);
  });
});
