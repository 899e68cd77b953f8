import { describe, expect, it } from "vitest";
import { countedPairs } from "../../backend/analysis/communities/account-pairs.ts";
import { communityLabels, ENGINES } from "../../backend/analysis/communities/engines.ts";
import { circlePairs } from "../../backend/scenario/circle-pairs.ts";
import { seededRandom } from "../../backend/scenario/random.ts";
import { findLabels } from "../../backend/tasks/communities/find-labels.ts";

const MADE = circlePairs({ payments: 24_000, accounts: 6_000, inside: 0.8, exponent: 0 }, seededRandom(1).next);
const ASK = {
  pairs: countedPairs(MADE.low, MADE.high, MADE.accounts),
  engine: ENGINES[1],
  resolution: 1,
  seeds: [1, 2],
} as const;

describe("labels of communities in a thread of their own", () => {
  it("are those that come without one, and tell how far they are", async () => {
    expect(ASK.pairs.size).toBeGreaterThan(20_000);
    const told: number[] = [];
    const found = await findLabels(ASK, { progress: ({ done }) => told.push(done), signal: new AbortController().signal });
    const here = ASK.seeds.map((seed) => communityLabels(ASK.pairs, ASK.engine, { resolution: 1, seed, heed: () => undefined }));
    expect(found).toEqual(here);
    expect(new Set(told)).toEqual(new Set([0, 1]));
  });

  it("end with the thread when called off", async () => {
    const called = new AbortController();
    const run = findLabels(
      { ...ASK, seeds: Array.from({ length: 500 }, (_, seed) => seed) },
      {
        progress: () => called.abort(),
        signal: called.signal,
      },
    );
    await expect(run).rejects.toMatchObject({ kind: "cancelled" });
  });
});
