import type { ByChance } from "../../domain/finding.ts";
import { intCell } from "../columns.ts";
import { seededRandom } from "../communities/seeded-random.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { DETECTORS } from "./catalogue.ts";
import { detectAll } from "./detect-all.ts";
import type { DetectOptions } from "./halves.ts";
import { stretchOf } from "./stretch.ts";

/** A stretch of time from the middle of the records, so that it costs next to nothing beside a large detection. */
const MOST_SAMPLED = 20_000;
const SHUFFLES = 3;
const SEED = 1;

/** The structures alone: what stands beside them is told by rules whose number says nothing of chance. */
const STRUCTURES = DETECTORS.filter(({ layer }) => layer === undefined).map(({ kind }) => kind);

/**
 * How many structures the detectors find in a stretch of the records as they are, and with the instants of its payments dealt
 * out anew a few times: who pays whom and how much stays, order and haste are chance. It is a check of sanity and calibrates
 * nothing. null where there is nothing to look at.
 */
export function byChanceOf(graph: FlowGraph, { hash, facts = [], identifiers = [] }: DetectOptions): ByChance | null {
  if (graph.size === 0) return null;
  const size = Math.min(graph.size, MOST_SAMPLED);
  const first = Math.floor((graph.size - size) / 2);
  const numbers = Int32Array.from({ length: size }, (_, place) => first + place);
  const found = (moments: Int32Array): number =>
    detectAll(stretchOf(graph, numbers, moments), { hash, facts, identifiers, only: STRUCTURES }).findings.length;
  const random = seededRandom(SEED);
  return {
    transfers: size,
    found: found(numbers),
    shuffled: Array.from({ length: SHUFFLES }, () => found(shuffledOf(numbers, random))),
  };
}

/** Fisher and Yates: every order is as likely. */
function shuffledOf(numbers: Int32Array, random: () => number): Int32Array {
  const dealt = numbers.slice();
  for (let last = dealt.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = intCell(dealt, last);
    dealt[last] = intCell(dealt, other);
    dealt[other] = moved;
  }
  return dealt;
}
