import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import { ALL, type Scope, scopeOf } from "../../backend/domain/scope.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { fileId, fileOf } from "../cases/file.ts";
import { fact, movementTold } from "../cases/movement.ts";
import { openInFolder } from "../cases/stores.ts";

const BUYER = parseAccountId("card:6222000000000001");
const SHOP = parseAccountId("card:6228000000000002");
const MULE = parseAccountId("card:6229000000000003");
const CASH = parseAccountId("end:cash~card:6229000000000003");
const HOLDER = "holder:ID-TH:1234567890123";

const ROWS = [
  movementTold({ from: BUYER, to: SHOP, memo: "Watch order 2025-77, thanks", toName: "Order House" }),
  movementTold({ from: MULE, to: CASH, memo: "ATM 货款 withdrawal" }),
  fact({ subject: MULE, facts: [{ attribute: "holder", value: HOLDER }] }),
  fact({ subject: HOLDER, facts: [{ attribute: "phone", value: "+66898765432" }] }),
  fact({ subject: "holder:ID-TH:999", facts: [{ attribute: "phone", value: "+66890000000" }] }),
];

describe.each(Object.entries({ memory: openMemoryStores, embedded: openInFolder }))("searching %s stores", (_, open) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await open();
    await stores.transfers.importFile(fileOf("rows", ROWS), ALL);
    await stores.transfers.importFile(fileOf("hidden", [movementTold({ from: BUYER, to: MULE, memo: "hidden words" })]), ALL);
  });
  afterEach(() => stores.close());

  const found = async (text: string, scope: Scope = ALL) =>
    (await stores.transfers.findAccounts(text, 9, scope)).map(({ account, by, why }) => [account, by, why]);

  test("finds both ends of a payment by its text, after whoever is named so", async () => {
    expect(await found("ORDER")).toEqual([
      [SHOP, "name", "name Order House"],
      [BUYER, "memo", "payment text with ORDER"],
    ]);
    expect(await found("货款")).toEqual([[MULE, "memo", "payment text with 货款"]]);
    expect(await found("no such words")).toEqual([]);
  });

  test("finds no payment by a text that the reader may not see", async () => {
    expect((await found("hidden words")).map(([account]) => account)).toEqual([BUYER, MULE]);
    expect(await found("hidden words", scopeOf([fileId("rows")]))).toEqual([]);
  });

  test("finds an account by the telephone that a SIM list tells of its holder alone", async () => {
    expect(await found("0898765432")).toEqual([[MULE, "phone", "phone with 0898765432"]]);
    expect(await found("0890000000")).toEqual([]);
  });
});
