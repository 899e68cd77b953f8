import type { GraphScience, GroupingAlgorithm, GroupingOptions, RankOptions, WeightedPairs } from "../graph-science.ts";
import type { Connection, RunScience } from "./connection.ts";
import { list, type Row, told, whole } from "./values.ts";

const PREFIX = "ledgerhound-";

/** Neo4j's Graph Data Science, where the server has it. Its graphs live in the server's memory for one question. */
export function graphScience(connection: Connection, newId: () => string): GraphScience {
  const onGraph = <T>(projection: Projection, pairs: WeightedPairs, ask: (run: RunScience, graph: string) => Promise<T>) =>
    // A transaction stays on one server of a cluster, and so does the graph.
    connection.science((run) => withGraph(run, `${PREFIX}${newId()}`, projection, pairs, ask));
  return {
    library: () => connection.science(libraryOf),
    groups: async (pairs, options) => {
      const groups = new Int32Array(pairs.accounts).fill(-1);
      if (pairs.size === 0) return groups;
      const [row] = await onGraph("project-pairs", pairs, (run, graph) => GROUPED[options.algorithm](run, graph, options));
      return numberedGroups(groups, row);
    },
    ranks: async (payments, options) => {
      const ranks = new Float64Array(payments.accounts);
      if (payments.size === 0) return ranks;
      const [row] = await onGraph("project-payments", payments, (run, graph) => ranked(run, graph, options));
      const scores = list(row?.ranks);
      for (const [place, account] of list(row?.accounts).entries()) ranks[Number(whole(account))] = Number(scores[place]);
      return ranks;
    },
  };
}

type Projection = "project-pairs" | "project-payments";

const GROUPED: Readonly<
  Record<GroupingAlgorithm, (run: RunScience, graph: string, options: GroupingOptions) => Promise<readonly Row[]>>
> = {
  louvain: (run, graph) => run("louvain", { graph }),
  leiden: (run, graph, { resolution, seed }) => run("leiden", { graph, resolution, seed: BigInt(seed) }),
  wcc: (run, graph) => run("wcc", { graph }),
};

async function libraryOf(run: RunScience): Promise<string | null> {
  if ((await run("library", {})).length === 0) return null;
  const [row] = await run("library-version", {});
  return `gds-${told(row?.version)}`;
}

function ranked(run: RunScience, graph: string, { damping, tolerance, mostRounds }: RankOptions): ReturnType<RunScience> {
  return run("page-rank", { graph, damping, tolerance, mostRounds: BigInt(mostRounds) });
}

/** A failed question leaves its transaction broken, and its graph to whoever asks next. */
async function withGraph<T>(
  run: RunScience,
  graph: string,
  projection: Projection,
  { low, high, transfers }: WeightedPairs,
  ask: (run: RunScience, graph: string) => Promise<T>,
): Promise<T> {
  for (const left of await run("left-graphs", { prefix: PREFIX })) await run("drop-graph", { graph: told(left.graph) });
  const wholes = (column: Int32Array): bigint[] => Array.from(column, BigInt);
  await run(projection, { graph, low: wholes(low), high: wholes(high), transfers: wholes(transfers) });
  const answer = await ask(run, graph);
  await run("drop-graph", { graph });
  return answer;
}

/** The server's numbers of groups are any; here they are 0, 1, … as they are met. */
function numberedGroups(groups: Int32Array, row: Row | undefined): Int32Array {
  const numbers = new Map<bigint, number>();
  const found = list(row?.groups).map(whole);
  for (const [place, account] of list(row?.accounts).entries()) {
    const group = whole(found[place]);
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    groups[Number(whole(account))] = number;
  }
  return groups;
}
