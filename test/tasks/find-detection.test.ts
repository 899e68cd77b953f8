import { describe, expect, it } from "vitest";
import { detectionHere, findDetection } from "../../backend/tasks/detection/find-detection.ts";
import { Diary, HOUR, on, ordinaryLife } from "../cases/daily-life.ts";
import { flowGraph } from "../cases/transfer.ts";

async function ask() {
  const diary = new Diary();
  ordinaryLife(diary);
  for (const [place, payer] of ["person1", "person21", "stranger", "person9"].entries()) {
    diary.pay(payer, ["person21", "stranger", "person9", "far"][place] ?? "", 60_000 - 500 * place, on(40, 9) + place * 7 * HOUR);
  }
  return { graph: await flowGraph(diary.transfers), facts: [], identifiers: [], only: null, kept: null };
}

const IN_ONE = { mostInPlace: 0, mostInOne: Number.POSITIVE_INFINITY };
const IN_TWO = { mostInPlace: 0, mostInOne: 0 };

describe("a detection in threads of its own", () => {
  it.each([
    ["one", IN_ONE],
    ["two", IN_TWO],
  ])("gives in %s what it gives in this one", async (_, bounds) => {
    const asked = await ask();
    const there = await findDetection(asked, new AbortController().signal, bounds);
    expect(there.detection.findings.length).toBeGreaterThan(0);
    expect(there).toEqual(detectionHere(asked));
  });

  it.each([
    ["one", IN_ONE],
    ["two", IN_TWO],
  ])("in %s ends when it is called off and keeps nothing", async (_, bounds) => {
    const off = new AbortController();
    const running = findDetection(await ask(), off.signal, bounds);
    off.abort();
    await expect(running).rejects.toMatchObject({ kind: "cancelled" });
  });

  it("does not begin when it was called off before", async () => {
    const asked = await ask();
    expect(() => findDetection(asked, AbortSignal.abort())).toThrow("Cancelled.");
  });
});
