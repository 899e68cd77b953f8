import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import type { Hops } from "./hops.ts";
import { float, int } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** Which hops may belong to an affair of strangers, and what their acquaintance says. */
export interface Candidates {
  /** Hop numbers, rising. */
  readonly hops: Int32Array;
  /** By candidate: nats of novelty with the prior. */
  readonly novelty: Float64Array;
  /** Log-odds of a telling contact (a first one; where the sign has turned, a second) before anything else is looked at. */
  readonly prior: number;
  /** Mean over accounts of the share of their hops whose pair never meets otherwise. */
  readonly firstContactShare: number;
  /** Lawful pairs hardly ever deal twice here, so that a first contact says nothing. */
  readonly hasTurned: boolean;
}

/**
 * Hops of pairs that hardly deal otherwise. Novelty is −ln of how common it is in these very records; each other contact
 * within the affair costs one nat, each beyond it one and a half. Where nearly nobody deals twice the sign turns: all hops
 * are candidates, and dealing so often again is the rarity, −ln of the share of hops whose pair does.
 */
export function candidatesOf(graph: FlowGraph, hops: Hops, isSameHolder: (a: string, b: string) => boolean): Candidates {
  const share = firstContactShareOf(graph.accounts.length, hops);
  const hasTurned = share > WEIGHTS.turnsAbove;
  const prior = Math.log(WEIGHTS.prior / (1 - WEIGHTS.prior));
  const first = prior - Math.log(Math.max(WEIGHTS.leastFirstContactShare, share));
  const repeat = hasTurned ? repeatNats(hops) : null;
  const found = new Int32Array(hops.size);
  const novelty = new Float64Array(hops.size);
  let size = 0;
  for (let hop = 0; hop < hops.size; hop += 1) {
    const [near, far] = [int(hops.near, hop), int(hops.far, hop)];
    if (!hasTurned && (near > WEIGHTS.mostNear || far > WEIGHTS.mostFar)) continue;
    if (!joinsStrangers(graph, hops, hop, isSameHolder)) continue;
    found[size] = hop;
    novelty[size] = repeat ? prior + repeat(near + far) : first - WEIGHTS.nearNats * near - WEIGHTS.farNats * far;
    size += 1;
  }
  return {
    hops: found.slice(0, size),
    novelty: novelty.slice(0, size),
    prior: repeat ? prior + repeat(1) : first,
    firstContactShare: share,
    hasTurned,
  };
}

/** −ln of the share of hops whose pair deals at least so often besides. */
function repeatNats({ size, near, far }: Hops): (others: number) => number {
  const counts = new Float64Array(MOST_COUNTED + 1);
  const counted = (others: number): number => Math.min(others, MOST_COUNTED);
  for (let hop = 0; hop < size; hop += 1) {
    const others = counted(int(near, hop) + int(far, hop));
    counts[others] = float(counts, others) + 1;
  }
  for (let others = MOST_COUNTED - 1; others >= 0; others -= 1)
    counts[others] = float(counts, others) + float(counts, others + 1);
  return (others) => -Math.log((float(counts, counted(others)) + 1) / (size + 1));
}

const MOST_COUNTED = 100;

function joinsStrangers(graph: FlowGraph, hops: Hops, hop: number, isSameHolder: (a: string, b: string) => boolean): boolean {
  const [from, to] = [int(hops.from, hop), int(hops.to, hop)];
  if (graph.traversable[from] !== 1 || graph.traversable[to] !== 1) return false;
  return !isSameHolder(accountOf(graph, from), accountOf(graph, to));
}

/** Accounts with fewer hops show no custom of their own. */
const TELLING_HOPS = 4;
const USUAL_SHARE = 0.3;
const PSEUDO_ACCOUNTS = 10;

/** Mean over accounts: the one-time customers of a single busy shop do not speak for everybody. */
function firstContactShareOf(accounts: number, { size, from, to, near, far }: Hops): number {
  const all = new Float64Array(accounts);
  const first = new Float64Array(accounts);
  for (let hop = 0; hop < size; hop += 1) {
    const one = int(near, hop) + int(far, hop) === 0 ? 1 : 0;
    for (const account of [int(from, hop), int(to, hop)]) {
      all[account] = float(all, account) + 1;
      first[account] = float(first, account) + one;
    }
  }
  let shares = USUAL_SHARE * PSEUDO_ACCOUNTS;
  let telling = PSEUDO_ACCOUNTS;
  for (let account = 0; account < accounts; account += 1) {
    if (float(all, account) < TELLING_HOPS) continue;
    shares += float(first, account) / float(all, account);
    telling += 1;
  }
  return shares / telling;
}
