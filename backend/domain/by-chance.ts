import type { ByChance } from "./finding.ts";
import { type Sentence, say } from "./sentence.ts";

/** The check of sanity in a sentence, with the count of each dealing: "0, 1, 0". */
export function byChanceSentence({ transfers, found, shuffled }: ByChance): Sentence {
  return say("byChance.told", { transfers, found, shuffled: shuffled.join(", ") });
}
