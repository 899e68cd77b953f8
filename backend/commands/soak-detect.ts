import { recordsOfAllKinds } from "../scenario/changing/all-kinds.ts";
import { changesOf } from "../scenario/changing/changes.ts";
import { crowdedRecords } from "../scenario/changing/crowded-records.ts";
import { type Random, seededRandom } from "../scenario/random.ts";
import { type AgainTally, detectAgainAndAgain } from "../tasks/again-law.ts";
import { type Call, type CommandContext, wholeOption } from "./command.ts";
import type { SoakResult } from "./soak-result.ts";
import { table } from "./table.ts";

const SEED = 20_250_314;
const STEPS = 6;
const MOST_ROWS = 200;
/** One set of records in so many is a large one in which every kind is planted. */
const LARGE_EACH = 250;
const FILES = 40;

/** Lets files come and go and holds each detection that uses the one before against a whole one, to the byte. */
export async function soakDetect(context: CommandContext, { options }: Call): Promise<SoakResult> {
  const graphs = wholeOption(options, "graphs");
  const failures: string[] = [];
  const sums = { runs: 0, looked: { whole: 0, again: 0 }, pairs: { whole: 0, again: 0 } };
  for (let number = 0; number < graphs; number += 1) {
    if (number % 50 === 0) context.progress({ step: "changing records", done: number, total: graphs, unit: "steps" });
    const tally = await tryRecords(number, seededRandom(SEED).fork(`records ${number}`));
    for (const run of tally.breaches) failures.push(`records ${number}: run ${run} is another than a whole one`);
    sums.runs += tally.runs;
    for (const of of ["looked", "pairs"] as const) {
      sums[of].whole += tally[of].whole;
      sums[of].again += tally[of].again;
    }
  }
  const figures = [
    { of: "detections after another one", figure: "runs", value: sums.runs },
    { of: "accounts looked into", figure: "share of whole runs", value: sums.looked.again / Math.max(1, sums.looked.whole) },
    { of: "pairs compared as desks", figure: "share of whole runs", value: sums.pairs.again / Math.max(1, sums.pairs.whole) },
  ];
  return {
    notes: [
      `${graphs} sets of records with ${STEPS} changes each, seed ${SEED}; every ${LARGE_EACH}th has findings of every kind.`,
    ],
    figures,
    lines: [
      table(
        ["what", "figure", "value"],
        figures.map(({ of, figure, value }) => [of, figure, Number.isInteger(value) ? String(value) : value.toFixed(3)]),
        2,
      ),
    ],
    failures,
  };
}

async function tryRecords(number: number, random: Random): Promise<AgainTally> {
  const isLarge = number % LARGE_EACH === LARGE_EACH - 1;
  const files = isLarge ? await recordsOfAllKinds(random, FILES) : crowdedRecords(random, random.int(5, MOST_ROWS));
  return detectAgainAndAgain(changesOf(files, random, STEPS));
}
