import fc from "fast-check";
import type { FlowGraph } from "../../../../backend/analysis/flow-graph.ts";
import { transferIdOf } from "../../../../backend/analysis/flow-reading.ts";
import type { Precision } from "../../../../backend/domain/instant.ts";
import type { Transfer } from "../../../../backend/domain/transfer.ts";
import { START } from "../../../cases/daily-life.ts";
import { accountId, transfer } from "../../../cases/transfer.ts";

/** What random movements are drawn from: few of everything, so that nearly everything ties. */
export interface Draw {
  /** "A B" is a payment from A to B. */
  readonly pairs: readonly string[];
  /** In hundredths of the currency. */
  readonly amounts: readonly number[];
  /** Moments are START and so many steps of stepMs. */
  readonly steps: number;
  readonly stepMs: number;
  readonly currencies?: readonly string[];
  readonly precisions?: readonly Precision[];
  readonly least?: number;
  readonly most: number;
}

const PRECISION_MS: Readonly<Record<Precision, number>> = { second: 1_000, minute: 60_000, day: 86_400_000 };

/** Random transfers, told in no order of time; ids say nothing about it either. */
export function movements(draw: Draw): fc.Arbitrary<readonly Transfer[]> {
  const one = fc.record({
    pair: fc.constantFrom(...draw.pairs),
    amount: fc.constantFrom(...draw.amounts),
    step: fc.nat(draw.steps),
    currency: fc.constantFrom(...(draw.currencies ?? ["CNY"])),
    precision: fc.constantFrom(...(draw.precisions ?? (["second", "second", "minute"] as const))),
  });
  return fc.array(one, { minLength: draw.least ?? 0, maxLength: draw.most }).map((told) =>
    told.map(({ pair, amount, step, currency, precision }, n) => {
      const [from = "", to = ""] = pair.split(" ");
      const length = PRECISION_MS[precision];
      const at = Math.floor((START + step * draw.stepMs) / length) * length;
      return transfer({ id: `t${(n * 7) % 16}-${n}`, from, to, paid: `${(amount / 100).toFixed(2)} ${currency}`, at, precision });
    }),
  );
}

/** One transfer with nothing packed into columns: what definitions are tried on. */
export interface Move {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly minor: bigint;
  readonly earliest: number;
  readonly latest: number;
}

/** The graph's transfers in the order of their numbers, which is that of time. Amounts received are those paid. */
export function movesOf(graph: FlowGraph, transfers: readonly Transfer[]): readonly Move[] {
  const byId = new Map<string, Transfer>(transfers.map((one) => [one.id, one]));
  return Array.from({ length: graph.size }, (_, number) => {
    const row = byId.get(transferIdOf(graph, number));
    if (row === undefined) throw new Error("the graph has a transfer that it was not built from");
    const { at, precision } = row.at;
    return {
      number,
      from: row.from,
      to: row.to,
      currency: row.paid.currency,
      minor: row.paid.minor,
      earliest: at,
      latest: at + PRECISION_MS[precision] - 1,
    };
  });
}

export const account = (name: string): string => accountId(name);

export function distinct<T>(values: readonly T[]): number {
  return new Set(values).size;
}
