import fc from "fast-check";
import { expect, test } from "vitest";
import { clockOffsets } from "../../../backend/analysis/clock-offsets.ts";
import { buildFlowGraph, gatherFlowGraph } from "../../../backend/analysis/flow-graph.ts";
import { balanceAfter } from "../../../backend/analysis/flow-reading.ts";
import type { FlowBatch, ToldTwice } from "../../../backend/domain/flow-batch.ts";
import { ALL, type Scope, scopeOf } from "../../../backend/domain/scope.ts";
import type { TransferStore } from "../../../backend/store/transfer-store.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { amount, movementTold } from "../../cases/movement.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { asContent, someFiles } from "./arbitrary-files.ts";
import { scanned } from "./read-all.ts";

const [ONE, OTHER, THIRD] = ["card:6222000000000001", "card:6228000000000002", "alipay:astral@𠮷.example"];

/** One movement told by both statements 3 s apart, with balances; amounts past 64 bits; a ledger; a balance in another currency. */
const ROWS = [
  movementTold({ from: ONE, to: OTHER, paid: "480.00 CNY", balanceAfter: amount("20.00 CNY"), at: "2025-03-14T09:00:03+08:00" }),
  movementTold({
    from: ONE,
    to: OTHER,
    paid: "480.00 CNY",
    side: "payee",
    balanceAfter: amount("500.00 CNY"),
    at: "2025-03-14T09:00:00+08:00",
  }),
  movementTold({ from: ONE, to: THIRD, paid: "10.000000000000000001 ETH", side: "both", at: "2025-03-14T08:00:00+08:00" }),
  movementTold({ from: THIRD, to: "alipay:first@ﬀ.example", paid: "7 JPY", side: "payee", balanceAfter: amount("1.00 CNY") }),
  movementTold({ from: OTHER, to: "end:cash~card:6228000000000002", paid: "5.00 CNY", at: { at: 0, precision: "day" } }),
  movementTold({ from: OTHER, to: ONE, paid: "5.00 CNY", status: "failed" }),
];

export function claimFlows(under: StoreUnderTest): void {
  test("transfers as columns make the graph that the transfers themselves make, whole and by scope", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        const store = await under.another();
        for (const file of files) await store.importFile(asContent(file), ALL);
        const first = scopeOf(files.slice(0, 1).map(({ name }) => fileId(name)));
        for (const scope of [ALL, first, scopeOf([])]) await expectSame(store, scope);
      }),
      { numRuns: under.runs },
    );
  });

  test("columns keep both sides' balances, exact amounts, days and the order of accounts", async () => {
    const store = under.store();
    await store.importFile(fileOf("mixed", ROWS), ALL);
    await expectSame(store, ALL);
    const graph = await gatherFlowGraph(store.scanFlows(ALL), 1);
    const told = [...graph.paid.keys()].find((number) => balanceAfter(graph, number, 0) !== null) ?? -1;
    expect([balanceAfter(graph, told, 0), balanceAfter(graph, told, 1)]).toEqual([2_000n, 50_000n]);
    expect([...graph.wide.values()]).toEqual([{ paid: 10_000_000_000_000_000_001n, received: 10_000_000_000_000_000_001n }]);
    expect(graph.size).toBe(4);
  });
}

async function expectSame(store: TransferStore, scope: Scope): Promise<void> {
  const toldTwice: ToldTwice[] = [];
  async function* noted(): AsyncGenerator<FlowBatch> {
    for await (const batch of store.scanFlows(scope)) {
      toldTwice.push(...batch.toldTwice);
      yield batch;
    }
  }
  expect(await gatherFlowGraph(noted(), 1)).toEqual(await buildFlowGraph(store.scan(scope), 1));
  expect(clockOffsets(toldTwice)).toEqual(
    clockOffsets((await scanned(store, scope)).filter(({ payer, payee }) => payer && payee)),
  );
}
