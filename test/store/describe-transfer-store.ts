import { afterEach, beforeEach, describe } from "vitest";
import type { Stores } from "../../backend/store/stores.ts";
import type { TransferStore } from "../../backend/store/transfer-store.ts";
import { claimFlows } from "./claims/flows.ts";
import { claimFollows } from "./claims/follows.ts";
import { claimImports } from "./claims/imports.ts";
import { claimJoins } from "./claims/joins.ts";
import { claimLaws } from "./claims/laws.ts";
import { claimLinks } from "./claims/links.ts";
import { claimReads } from "./claims/reads.ts";
import { claimScope } from "./claims/scope.ts";
import { claimSearches } from "./claims/searches.ts";
import type { OpenStores, StoreUnderTest } from "./store-under-test.ts";

/** The contract of a transfer store: every store passes the same claims. */
export function describeTransferStore(name: string, open: OpenStores, runs: number): void {
  describe(`${name}: transfer store`, () => {
    const opened: Stores[] = [];
    const fresh = async (): Promise<TransferStore> => {
      const stores = await open();
      opened.push(stores);
      return stores.transfers;
    };
    let current: TransferStore | null = null;
    beforeEach(async () => {
      current = await fresh();
    });
    afterEach(async () => {
      for (const stores of opened.splice(0)) await stores.close();
    });
    const under: StoreUnderTest = {
      store: () => {
        if (current === null) throw new Error("no store is open");
        return current;
      },
      another: fresh,
      runs,
    };
    describe("imports", () => claimImports(under));
    describe("links", () => claimLinks(under));
    describe("reads", () => claimReads(under));
    describe("flows", () => claimFlows(under));
    describe("following", () => claimFollows(under));
    describe("scope", () => claimScope(under));
    describe("searches", () => claimSearches(under));
    describe("joins", () => claimJoins(under));
    describe("laws", () => claimLaws(under));
  });
}
