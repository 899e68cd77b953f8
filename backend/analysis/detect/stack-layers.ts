import { intCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { float } from "../suspicion/numbers.ts";
import type { Suspicion } from "../suspicion/suspicion.ts";
import { mayFollow, mustFollow } from "../transfer-order.ts";
import type { Block } from "./blocks.ts";

/** Two blocks of which the upper one's payees are the lower one's payers. */
export interface Stack {
  readonly upper: Block;
  readonly lower: Block;
  /** The accounts in the middle, at least two, rising. */
  readonly middle: readonly number[];
}

/** Every pair of blocks with at least two accounts in the middle, the lower layer not begun before the upper one. */
export function stacksOf({ incidents }: Suspicion, blocks: readonly Block[], windowMs: number): readonly Stack[] {
  const payerOf = new Map<number, Block[]>();
  for (const block of blocks) {
    for (const payer of block.payers) payerOf.set(payer, [...(payerOf.get(payer) ?? []), block]);
  }
  const begins = ({ rows }: Block): number => Math.min(...rows.map((row) => float(incidents.start, row)));
  return blocks.flatMap((upper) => {
    const below = new Set(upper.payees.flatMap((payee) => payerOf.get(payee) ?? []));
    return [...below].flatMap((lower): Stack[] => {
      const middle = upper.payees.filter((payee) => lower.payers.includes(payee));
      const wait = begins(lower) - begins(upper);
      return lower !== upper && middle.length >= 2 && wait >= 0 && wait <= windowMs ? [{ upper, lower, middle }] : [];
    });
  });
}

/**
 * Whether each account in the middle pays on some time after (isSure), or perhaps after (isInOrder), it was paid: a payment of
 * the lower layer after one of the upper layer. upper and lower are the layers' transfers.
 */
export function orderOfLayers(
  graph: FlowGraph,
  upper: readonly number[],
  lower: readonly number[],
  middle: readonly number[],
): { readonly isInOrder: boolean; readonly isSure: boolean } {
  const holds = (follows: typeof mayFollow): boolean =>
    middle.every((account) => {
      const came = upper.filter((transfer) => intCell(graph.to, transfer) === account);
      const went = lower.filter((transfer) => intCell(graph.from, transfer) === account);
      return came.some((first) => went.some((second) => follows(graph, first, second)));
    });
  return { isInOrder: holds(mayFollow), isSure: holds(mustFollow) };
}
