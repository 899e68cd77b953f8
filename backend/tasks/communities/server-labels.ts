import type { AccountPairs } from "../../analysis/communities/account-pairs.ts";
import { connectedLabels } from "../../analysis/communities/engines.ts";
import { shuffledPairs } from "../../analysis/communities/shuffled-pairs.ts";
import { weightedGraph } from "../../analysis/communities/weighted-graph.ts";
import type { GroupingAlgorithm } from "../../store/graph-science.ts";
import { stopIfCancelled, type TaskContext } from "../task.ts";
import { libraryOf } from "./engine-choice.ts";

/** A run of an algorithm of the store's server for each of some seeds. */
export interface ServerAsk {
  readonly pairs: AccountPairs;
  readonly algorithm: GroupingAlgorithm;
  readonly resolution: number;
  readonly seeds: readonly number[];
}

/**
 * One labelling a seed, as the program's own engines give them: communities that do not hang together are split. The engine's name
 * says library, version and algorithm. Throws store-unavailable where the store has no such server.
 */
export async function serverLabels(
  { pairs, algorithm, resolution, seeds }: ServerAsk,
  { stores, progress, signal }: Pick<TaskContext, "stores" | "progress" | "signal">,
): Promise<{ readonly engine: string; readonly labels: readonly Int32Array[] }> {
  const { science, library } = await libraryOf(stores.science);
  const graph = weightedGraph(pairs);
  const labels: Int32Array[] = [];
  for (const [run, seed] of seeds.entries()) {
    stopIfCancelled(signal);
    progress({ step: `seed ${run + 1} of ${seeds.length} on the server`, done: run, total: seeds.length, unit: "steps" });
    const groups = await science.groups(shuffledPairs(pairs, seed), { algorithm, resolution, seed });
    labels.push(connectedLabels(graph, groups));
  }
  return { engine: `${library}-${algorithm}+connected`, labels };
}
