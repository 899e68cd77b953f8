import { accountPairs } from "../../analysis/communities/account-pairs.ts";
import { type CommunityOptions, communitiesFrom } from "../../analysis/communities/communities.ts";
import { engineFor } from "../../analysis/communities/engines.ts";
import type { Communities } from "../../domain/community.ts";
import type { Loaded } from "../graph-cache.ts";
import type { TaskContext } from "../task.ts";
import { findLabels } from "./find-labels.ts";

/** Other seeds that stability is read from. */
const OTHER_SEEDS = 10;

/** What a case's canvas and cards show, so that one number means one community everywhere. */
export const SHOWN_OPTIONS: CommunityOptions = { resolution: 1, seed: 1 };

/**
 * The communities of a loaded graph; found once and kept with the graph. With stability known from an earlier run they
 * have it whether asked or not.
 */
export async function foundCommunities(
  context: Pick<TaskContext, "progress" | "signal">,
  { graph, communities: known }: Loaded,
  { resolution, seed, withStability }: CommunityOptions & { readonly withStability: boolean },
): Promise<Communities> {
  const key = `${resolution} ${seed}`;
  const before = known.get(key);
  if (before && (before.seeds > 0 || !withStability)) return before;
  const pairs = accountPairs(graph);
  const engine = engineFor(pairs.size);
  const others = withStability ? Array.from({ length: OTHER_SEEDS }, (_, nth) => seed + nth + 1) : [];
  const [labels, ...runs] = await findLabels({ pairs, engine, resolution, seeds: [seed, ...others] }, context);
  if (!labels) throw new Error("no seed was run");
  const found = communitiesFrom(graph, pairs, { resolution, seed, engine, labels, others: runs });
  known.set(key, found);
  return found;
}
