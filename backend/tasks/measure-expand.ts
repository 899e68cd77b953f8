import { transferIdOf } from "../analysis/flow-reading.ts";
import { countOf, firstOf, transfersAround } from "../analysis/transfers-around.ts";
import type { AccountId } from "../domain/account.ts";
import { ALL } from "../domain/scope.ts";
import { inMoments } from "../store/moment.ts";
import { ALWAYS, type TransferStore } from "../store/transfer-store.ts";
import type { Loaded } from "./graph-cache.ts";
import { quantile } from "./quantile.ts";

type FlowGraph = Loaded["graph"];

const HUBS = 25;
const ASKED_EACH = 8;
/** So many payments of a hub are asked for. */
export const TOP = 25;
export const AROUND = { direction: "both", period: ALWAYS, least: null } as const;

/** What half and what 95 of 100 answers took or had at most. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** How long totals and the 25 largest transfers of the largest hubs took, and how many transfers these have. */
export interface ExpandTimes {
  /** All of it asked of the store. */
  readonly store: Spread;
  /** Counted and chosen in the flow graph in memory, as the viewer's expansion is; the 25 rows asked of the store. */
  readonly graph: Spread;
  readonly fewest: number;
  readonly most: number;
}

interface Hub {
  readonly account: AccountId;
  readonly transfers: number;
}

/** Asks both ways for each hub in turn; clock: milliseconds. Throws where the two tell different totals. */
export async function expandTimes(transfers: TransferStore, graph: FlowGraph, clock: () => number): Promise<ExpandTimes> {
  const timed = async <T>(times: number[], work: () => Promise<T>): Promise<T> => {
    const began = clock();
    const answer = await work();
    times.push(clock() - began);
    return answer;
  };
  const hubs = largestHubs(graph);
  const [store, inGraph]: [number[], number[]] = [[], []];
  for (const { account, transfers: stored } of Array.from({ length: ASKED_EACH }, () => hubs).flat()) {
    const told = await timed(store, () => askedOfStore(transfers, account));
    const counted = await timed(inGraph, () => inMoments(() => countedInGraph(transfers, graph, account)));
    if (told !== counted || told.split(" ")[0] !== String(stored)) {
      throw new Error(`of a hub with ${stored} transfers the store tells ${told}, the flow graph ${counted}`);
    }
  }
  return { store: spread(store), graph: spread(inGraph), fewest: hubs.at(-1)?.transfers ?? 0, most: hubs[0]?.transfers ?? 0 };
}

/** Totals as text: how many transfers, with how many others, their sums, and how many of the largest came. */
async function askedOfStore(transfers: TransferStore, account: AccountId): Promise<string> {
  const query = { ...AROUND, accounts: [account], counterparties: null, order: "amount", cap: TOP } as const;
  const page = await transfers.transfersOf(query, ALL);
  return [page.total, page.counterparties, ...page.sums.map(({ minor }) => minor), page.transfers.length].join(" ");
}

async function countedInGraph(transfers: TransferStore, graph: FlowGraph, account: AccountId): Promise<string> {
  const numbers = transfersAround(graph, { ...AROUND, account });
  const count = countOf(graph, numbers, account);
  const ids = firstOf(graph, numbers, "amount", TOP).map((number) => transferIdOf(graph, number));
  const rows = await transfers.transfersById(ids, ALL);
  return [count.transfers, count.accounts, ...count.sums.map(({ minor }) => minor), rows.length].join(" ");
}

export function spread(times: readonly number[]): Spread {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** The accounts with the most transfers, the most first. */
export function largestHubs({ accounts, out, in: into }: FlowGraph): readonly Hub[] {
  const degree = ({ starts }: FlowGraph["out"], account: number): number => (starts[account + 1] ?? 0) - (starts[account] ?? 0);
  return accounts
    .map((account, number) => ({ account, transfers: degree(out, number) + degree(into, number) }))
    .sort((a, b) => b.transfers - a.transfers || (a.account < b.account ? -1 : 1))
    .slice(0, HUBS);
}
