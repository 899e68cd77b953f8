import { accountPairs } from "../../analysis/communities/account-pairs.ts";
import { type CommunityOptions, communitiesFrom } from "../../analysis/communities/communities.ts";
import { engineFor } from "../../analysis/communities/engines.ts";
import type { Communities } from "../../domain/community.ts";
import type { Loaded } from "../graph-cache.ts";
import type { TaskContext } from "../task.ts";
import type { EngineChoice } from "./engine-choice.ts";
import { findLabels } from "./find-labels.ts";
import { type ServerAsk, serverLabels } from "./server-labels.ts";

/** Other seeds that stability is read from. */
const OTHER_SEEDS = 10;

/** What a case's canvas and cards show, so that one number means one community everywhere. */
export const SHOWN_OPTIONS: CommunityOptions = { resolution: 1, seed: 1 };

/** What is asked of a graph; without an engine the one that fits its size answers. */
export interface CommunitiesAsk extends CommunityOptions {
  readonly withStability: boolean;
  readonly engine?: EngineChoice;
}

/**
 * The communities of a loaded graph; found once and kept with the graph. With stability known from an earlier run they
 * have it whether asked or not.
 */
export async function foundCommunities(
  context: AskedWith,
  { graph, communities: known }: Loaded,
  { resolution, seed, withStability, engine: choice }: CommunitiesAsk,
): Promise<Communities> {
  const key = `${resolution} ${seed} ${choice === undefined ? "" : JSON.stringify(choice)}`;
  const before = known.get(key);
  if (before && (before.seeds > 0 || !withStability)) return before;
  const pairs = accountPairs(graph);
  const others = withStability ? Array.from({ length: OTHER_SEEDS }, (_, nth) => seed + nth + 1) : [];
  const { engine, labels: found } = await labelsBy(choice, { pairs, resolution, seeds: [seed, ...others] }, context);
  const [labels, ...runs] = found;
  if (!labels) throw new Error("no seed was run");
  const communities = communitiesFrom(graph, pairs, { resolution, seed, engine, labels, others: runs });
  known.set(key, communities);
  return communities;
}

type AskedWith = Pick<TaskContext, "stores" | "progress" | "signal">;

async function labelsBy(
  choice: EngineChoice | undefined,
  ask: Omit<ServerAsk, "algorithm">,
  context: AskedWith,
): ReturnType<typeof serverLabels> {
  if (choice?.kind === "science") return serverLabels({ ...ask, algorithm: choice.algorithm }, context);
  const engine = choice?.engine ?? engineFor(ask.pairs.size);
  return { engine, labels: await findLabels({ ...ask, engine }, context) };
}
