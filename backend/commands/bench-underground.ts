import { LedgerhoundError } from "../domain/errors.ts";
import { measureUnderground } from "../scenario/underground/measure.ts";
import { optionsOf, TRIALS, type Trial } from "../scenario/underground/trials.ts";
import { makeUnderground, undergroundTransfers } from "../scenario/underground/underground.ts";
import { measureDesks } from "../tasks/measure-desks.ts";
import type { BenchResult } from "./bench-result.ts";
import { figuresOfTrials, type TrialRun, trialLines } from "./bench-underground-lines.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { processorSeconds } from "./processor-clock.ts";

/** Lawful traffic against the full ledger of about 370,000 transfers. */
const SIZES: Readonly<Record<string, number>> = { small: 0.1, full: 1, "300k": 1 };

/** Sizes at which the pace is measured, which takes its ledger whole; at the last of them it alone. */
const WITH_PACE: ReadonlySet<string> = new Set(["full", "300k"]);

const NOTES = [
  "Synthetic; not a field error rate. Nothing was tuned on these seeds.",
  "counted: banks of 60 deals or more with at most 3 x 3 accounts and a noise of 0.1 % at most.",
  "The yardstick of time is loading the same transfers into a flow graph in the same run.",
];

/** Underground banks hidden in made-up ledgers: found, how exactly, and what is found where there is none. */
export async function benchUnderground(context: CommandContext, { options }: Call): Promise<BenchResult> {
  const size = textOption(options, "size") ?? "small";
  const factor = Object.hasOwn(SIZES, size) ? SIZES[size] : undefined;
  if (factor === undefined) {
    throw new LedgerhoundError("bad-input", `bench underground has the sizes ${Object.keys(SIZES).join(", ")}, not "${size}".`, {
      size,
    });
  }
  const runs: TrialRun[] = [];
  for (const [group, trials] of Object.entries(TRIALS)) {
    if (group === "pace" ? !WITH_PACE.has(size) : size === "300k") continue;
    for (const trial of trials) runs.push(await runTrial(context, group as keyof typeof TRIALS, trial, factor));
  }
  return { notes: NOTES, figures: figuresOfTrials(runs), lines: trialLines(runs) };
}

async function runTrial(context: CommandContext, group: keyof typeof TRIALS, trial: Trial, factor: number): Promise<TrialRun> {
  context.progress({ step: trial.name, done: 0, total: null, unit: "transfers" });
  const made = makeUnderground(optionsOf(trial, factor));
  const timed = await measureDesks(undergroundTransfers(made), made.market.published, context.now, processorSeconds);
  return {
    group,
    name: trial.name,
    timed,
    figures: measureUnderground(made, timed.desks),
    banks: made.banks.map(({ terms }) => terms),
  };
}
