import { describe, expect, it } from "vitest";
import { buildFlowGraph } from "../../../backend/analysis/flow-graph.ts";
import { transferIdOf } from "../../../backend/analysis/flow-reading.ts";
import { type Desks, desksOf } from "../../../backend/analysis/mirror/desks.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { seededRandom } from "../../../backend/scenario/random.ts";
import { f1Of, measureUnderground, medianOf } from "../../../backend/scenario/underground/measure.ts";
import { PLAIN_BANK } from "../../../backend/scenario/underground/plant-bank.ts";
import {
  makeUnderground,
  UNDERGROUND_DEFAULTS,
  type UndergroundOptions,
  undergroundTransfers,
} from "../../../backend/scenario/underground/underground.ts";
import { measureDesks } from "../../../backend/tasks/measure-desks.ts";

const BANK = {
  ...PLAIN_BANK,
  name: "bank",
  deals: 90,
  foreign: 1,
  accounts: [2, 2],
  spread: 0.015,
  split: 0.2,
  netted: 0.1,
} as const;

const SMALL: Omit<UndergroundOptions, "seed"> = {
  ...UNDERGROUND_DEFAULTS,
  days: 40,
  transfers: [3_000, 2_000, 1_000],
  priceListFirms: 2,
  moneyChangers: 1,
  banks: [BANK],
};

function made(seed: number, change: Partial<UndergroundOptions> = {}) {
  return makeUnderground({ ...SMALL, ...change, seed });
}

async function measured(ledger: ReturnType<typeof makeUnderground>) {
  const { desks } = await measureDesks(
    undergroundTransfers(ledger),
    ledger.market.published,
    () => 0,
    () => 0,
  );
  return { desks, figures: measureUnderground(ledger, desks) };
}

describe("an underground bank in a small ledger", () => {
  it("is found with all its pools, its rate, its pairs and its deals in parts", async () => {
    const { desks, figures } = await measured(made(1));
    const [bank] = figures.banks;
    expect(desks).toHaveLength(1);
    expect(bank?.accounts).toEqual({ right: 4, named: 4, planted: 4 });
    expect(f1Of(bank?.pairs ?? { right: 0, named: 0, planted: 0 })).toBeGreaterThan(0.95);
    expect(f1Of(bank?.splits ?? { right: 0, named: 0, planted: 0 })).toBeGreaterThan(0.7);
    expect(medianOf(bank?.rateErrors ?? [])).toBeLessThan(0.001);
    expect(desks[0]?.p).toBeLessThan(0.05);
  });

  it("is not found where there is none, price lists and money changers notwithstanding", async () => {
    for (const seed of [2, 3]) {
      const { desks } = await measured(made(seed, { banks: [], priceListFirms: 4 }));
      expect(desks).toEqual([]);
    }
  });

  it("is still found when the published rate is half a per cent off", async () => {
    const { figures } = await measured(made(5, { publishedError: 0.005 }));
    expect(figures.banks[0]?.found).toBe(true);
  });

  it("shows friends' rates beside the usual one", async () => {
    const ledger = made(6, { banks: [{ ...BANK, deals: 200, split: 0, friends: { share: 0.2, bonus: 0.012 } }] });
    const { desks } = desksOf(await buildFlowGraph(undergroundTransfers(ledger), 1), {
      source: "made up",
      worth: ledger.market.published,
    });
    const further = desks.flatMap(({ ways }) => ways.flatMap(({ furtherRates }) => furtherRates));
    expect(further.length).toBeGreaterThan(0);
    expect(Math.min(...further.map((offset) => Math.abs(offset - 0.012)))).toBeLessThan(0.002);
  });
});

describe("the search for desks", () => {
  it("gives the same answer in any order of the transfers", async () => {
    const ledger = made(1);
    const all: Transfer[] = [];
    for await (const batch of undergroundTransfers(ledger)) all.push(...batch);
    const shuffled = seededRandom(9).sample(all, all.length);
    const rates = { source: "made up", worth: ledger.market.published };
    const answers = [];
    for (const order of [all, shuffled]) {
      const graph = await buildFlowGraph(oneBatch(order), 1);
      answers.push(told(desksOf(graph, rates), (transfer) => transferIdOf(graph, transfer)));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).not.toEqual("[]");
  });

  it("names the currencies that it knows no rate of, and looks at the others", async () => {
    const ledger = made(1);
    const worth = (code: string, at: number) => (code === "THB" ? null : ledger.market.published(code, at));
    const answer = desksOf(await buildFlowGraph(undergroundTransfers(ledger), 1), { source: "made up", worth });
    expect(answer.withoutRate).toEqual(["THB"]);
    expect(answer.desks).toEqual([]);
  });

  it("finds nothing in no transfers", async () => {
    expect(desksOf(await buildFlowGraph(oneBatch([]), 1), { source: "none", worth: () => 0 }).desks).toEqual([]);
  });
});

async function* oneBatch(transfers: readonly Transfer[]): AsyncGenerator<readonly Transfer[]> {
  yield transfers;
}

function told({ desks }: Desks, idOf: (transfer: number) => string): string {
  return JSON.stringify(
    desks.map(({ near, far, fit, ways }) => [
      near,
      far,
      fit,
      ways.flatMap(({ pairs, splits }) =>
        [...pairs, ...splits].map(({ firsts, seconds, usual }) => [firsts.map(idOf), seconds.map(idOf), usual]),
      ),
    ]),
  );
}
