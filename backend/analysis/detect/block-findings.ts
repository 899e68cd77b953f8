import type { Finding } from "../../domain/finding.ts";
import { say } from "../../domain/sentence.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { transferIdOf } from "../flow-reading.ts";
import type { Suspicion } from "../suspicion/suspicion.ts";
import type { Block, BlockRules } from "./blocks.ts";
import { DAY_MS } from "./durations.ts";
import type { Term } from "./term.ts";

/** Bipartite layers and stacks are looked for alike. Payments of one affair lie within a week. */
export const BLOCK_RULES: BlockRules = { windowMs: 7 * DAY_MS, mostContacts: 20 };

export const BLOCK_PARAMETERS = {
  window: { value: BLOCK_RULES.windowMs / 1_000, unit: "s" },
  mostContacts: { value: BLOCK_RULES.mostContacts, unit: "new contacts in one direction" },
  leastEachSide: { value: 2, unit: "accounts" },
} as const;

/** Transfer numbers of candidates, rising. */
export function transfersOfRows({ hops, candidates }: Suspicion, rows: readonly number[]): readonly number[] {
  return rows
    .flatMap((row) => {
      const hop = cell(candidates.hops, row);
      return [...hops.transfers.subarray(cell(hops.starts, hop), cell(hops.starts, hop + 1))];
    })
    .sort((a, b) => a - b);
}

/** At least half of these transfers are told by the findings already. */
export function isTold(graph: FlowGraph, transfers: readonly number[], told: ReadonlySet<TransferId>): boolean {
  return 2 * transfers.filter((transfer) => told.has(transferIdOf(graph, transfer))).length >= transfers.length;
}

export function toldBy(found: readonly Finding[]): ReadonlySet<TransferId> {
  return new Set(found.flatMap(({ transfers }) => transfers));
}

/** More payments in common are less chance; pay runs and ordinary sums speak against. */
export function blockTerms({ surprise, batch }: Suspicion, { rows }: Pick<Block, "rows">): readonly Term[] {
  const ordinary = rows.filter((row) => cell(surprise, row) <= Math.LN2).length;
  const batched = rows.filter((row) => cell(batch, row) < 0);
  return [
    { nats: rows.length - 3, against: null },
    {
      nats: -ordinary,
      against: ordinary > 0 ? say("amounts.ordinaryBoth", { some: ordinary, all: rows.length }) : null,
    },
    {
      nats: batched.reduce((sum, row) => sum + cell(batch, row), 0),
      against: batched.length > 0 ? say("batch.ofIts", { some: batched.length }) : null,
    },
  ];
}
