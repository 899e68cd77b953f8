import type { TracingRule } from "../../domain/trace.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { RULES } from "./rules.ts";
import { pocketKey, type Step } from "./run-rule.ts";
import type { Walk } from "./walk.ts";

/** What one rule's walk itself says, in minor units of traced money. */
export interface Facts {
  /** What the payer's pocket gave for the step, before an origin claimed the rest. */
  left(key: string, step: Step): bigint;
  arrived(step: Step): bigint;
  /** What the step lost on the way as a fee. */
  fee(step: Step): bigint;
  /** What left unseen just before the step. */
  unseen(key: string, step: Step): bigint;
  /** Of what had gone to the payer, where it is not followed, what the step brings back. */
  cameBack(step: Step): bigint;
}

/** The figures of the walk that was walked: certain wherever no undecided order comes before. */
export function walkedFacts(walk: Walk, rule: TracingRule): Facts {
  const { joint } = RULES[rule];
  const run = walk.runs.get(rule);
  const carried = new Map(run?.carried.map((one) => [one.step.transfer.id, one]));
  const left = new Map<string, bigint>();
  const unseen = new Map<string, bigint>();
  for (const pocket of run?.pockets ?? []) {
    const key = pocketKey(pocket.account, pocket.currency);
    for (const { step, incoming, parts, unseen: gap } of pocket.entries) {
      const place = placeOf(key, step.transfer.id);
      if (gap === "gap") unseen.set(place, joint(parts));
      else if (!incoming) left.set(place, joint(parts));
    }
  }
  const arrived = (step: Step): bigint => joint(carried.get(step.transfer.id)?.arrived ?? []);
  return {
    left: (key, step) => left.get(placeOf(key, step.transfer.id)) ?? 0n,
    arrived,
    fee: (step) => {
      const { paid, received, transfer } = step;
      if (paid.currency !== received.currency || paid.minor <= received.minor) return 0n;
      return joint(carried.get(transfer.id)?.parts ?? []) - arrived(step);
    },
    unseen: (key, step) => unseen.get(placeOf(key, step.transfer.id)) ?? 0n,
    cameBack: (step) => (step.returns === null ? 0n : arrived(step)),
  };
}

function placeOf(key: string, transfer: TransferId): string {
  return `${key} ${transfer}`;
}
