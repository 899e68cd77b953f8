import { buildFlowGraph } from "../analysis/flow-graph.ts";
import { accountOf, transferIdOf } from "../analysis/flow-reading.ts";
import { type Desk, desksOf } from "../analysis/mirror/desks.ts";
import type { Deal } from "../analysis/mirror/settle-desk.ts";
import type { AccountId } from "../domain/account.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";

/** A desk as it is held against the truth: by ids, without the engine's numbers. */
export interface NamedDesk {
  readonly near: readonly AccountId[];
  readonly far: readonly AccountId[];
  readonly deals: readonly NamedDeal[];
  readonly p: number;
}

export interface NamedDeal {
  readonly firsts: readonly TransferId[];
  readonly seconds: readonly TransferId[];
  /** The desk's usual rate at the deal's time, second for first, and its 5 % and 95 %. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

export interface TimedDesks {
  readonly desks: readonly NamedDesk[];
  readonly transfers: number;
  /** To load the transfers into a flow graph, and then to find the desks. */
  readonly loadSeconds: number;
  readonly seconds: number;
  /** Of all threads, to find the desks: on a busy machine it says what a quiet one would take at most. */
  readonly processorSeconds: number;
}

/** Looks for desks in made-up transfers that are in no store: nobody's data is read, so nobody is asked. */
export async function measureDesks(
  transfers: AsyncIterable<readonly Transfer[]>,
  worth: (code: string, at: number) => number | null,
  now: () => number,
  processorClock: () => number,
): Promise<TimedDesks> {
  const began = now();
  const graph = await buildFlowGraph(transfers, 1);
  const [started, processorBefore] = [now(), processorClock()];
  const { desks } = desksOf(graph, { source: "made-up rates", worth });
  const [seconds, processorSeconds] = [(now() - started) / 1000, processorClock() - processorBefore];
  const ids = (numbers: readonly number[]): TransferId[] => numbers.map((number) => transferIdOf(graph, number));
  const named = ({ firsts, seconds: outs, usual }: Deal): NamedDeal => ({ firsts: ids(firsts), seconds: ids(outs), ...usual });
  const accounts = (numbers: readonly number[]): AccountId[] => numbers.map((number) => accountOf(graph, number));
  const desk = ({ near, far, ways, test }: Desk): NamedDesk => ({
    near: accounts(near),
    far: accounts(far),
    deals: ways.flatMap(({ pairs, splits }) => [...pairs, ...splits].map(named)),
    p: test.p,
  });
  return {
    desks: desks.map(desk),
    transfers: graph.size,
    loadSeconds: (started - began) / 1000,
    seconds,
    processorSeconds,
  };
}
