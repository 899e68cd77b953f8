import { describe, expect, it } from "vitest";
import { DETECTORS } from "../../../backend/analysis/detect/catalogue.ts";
import { detectAgain } from "../../../backend/analysis/detect/detect-all.ts";
import { recordsOfAllKinds } from "../../../backend/scenario/changing/all-kinds.ts";
import { changesOf } from "../../../backend/scenario/changing/changes.ts";
import { crowdedRecords } from "../../../backend/scenario/changing/crowded-records.ts";
import { seededRandom } from "../../../backend/scenario/random.ts";
import { detectAgainAndAgain } from "../../../backend/tasks/again-law.ts";
import { shortHash } from "../../../backend/tasks/detection/short-hash.ts";
import { flowGraph } from "../../cases/transfer.ts";
import { fact, used } from "./detected.ts";

const SEED = 20_250_314;

const LISTED = fact("bank:777:platform", "watch-list", "list of platforms");
const IDENTIFIERS = used("phone", "0812345678", "bank:777:mule 1", "bank:777:mule 3");

/** Two accounts of one holder, and licences. */
const HOLDERS = [
  fact("bank:001:00000001", "holder", "Somchai"),
  fact("bank:001:00000002", "holder", "Somchai"),
  fact("bank:001:00000003", "business-licence", "9131"),
  fact("bank:777:mule 1", "business-licence", "9132"),
];

/** What sources say beside the payments: who holds accounts and has licences is known in every other run. */
const beside = (run: number) => ({
  facts: run % 2 === 0 ? [LISTED, ...HOLDERS] : [LISTED],
  identifiers: run % 3 === 0 ? [] : IDENTIFIERS,
});

describe("a detection after another one", () => {
  it("finds and ranks what a whole one does, to the byte, whatever files come or are taken back", async () => {
    let runs = 0;
    for (let world = 0; world < 120; world += 1) {
      const random = seededRandom(SEED).fork(`crowded ${world}`);
      const files = crowdedRecords(random, world % 5 === 0 ? 150 : 25);
      const { breaches, ...tally } = await detectAgainAndAgain(changesOf(files, random, 5), beside);
      expect({ world, breaches }).toEqual({ world, breaches: [] });
      runs += tally.runs;
    }
    expect(runs).toBe(600);
  });

  it("does so where findings of every kind that rules tell come and go, and looks into fewer accounts and pairs", async () => {
    const random = seededRandom(SEED).fork("all kinds");
    const files = await recordsOfAllKinds(random, 40);
    const { breaches, kinds, looked, pairs } = await detectAgainAndAgain(changesOf(files, random, 4), beside);
    expect(breaches).toEqual([]);
    const told = DETECTORS.filter(({ detect }) => detect !== undefined).map(({ kind }) => kind);
    expect(told.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(looked.again).toBeLessThan(looked.whole * 0.6);
    expect(pairs.again).toBeLessThan(pairs.whole);
  });

  it("keeps looks of just those detectors that the catalogue says rest on single accounts or pairs", async () => {
    const { kept } = detectAgain(await flowGraph([]), { hash: shortHash });
    const byAccount = DETECTORS.filter(({ restsOn }) => restsOn === "account").map(({ kind }) => kind);
    const silent = byAccount.filter((kind) => kind !== "dormant-active");
    expect([...kept.looks.keys()].sort()).toEqual([...silent].sort());
  });
});
