import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AccountId, parseAccountId, partialAccount } from "../../../backend/domain/account.ts";
import { ALL, type Scope, scopeOf } from "../../../backend/domain/scope.ts";
import { openMemoryStores } from "../../../backend/store/memory/open-memory-stores.ts";
import type { TransferStore } from "../../../backend/store/transfer-store.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { fact, movementTold } from "../../cases/movement.ts";
import type { StoreUnderTest } from "../store-under-test.ts";

const BUYER = parseAccountId("card:6222000000000001");
const SHOP = parseAccountId("card:6228000000000002");
const MULE = parseAccountId("card:6229000000000003");
const CASH = parseAccountId("end:cash~card:6229000000000003");
const MASKED = partialAccount(MULE, "62\\22\n**\t88");
const HOLDER = "holder:ID-TH:1234567890123";

const holds = (subject: AccountId, holder: string) => fact({ subject, facts: [{ attribute: "holder", value: holder }] });
const telephone = (subject: string, value: string) => fact({ subject, facts: [{ attribute: "phone", value }] });

const ROWS = [
  movementTold({ from: BUYER, to: SHOP, memo: "Watch order 2025-77,\r\n thanks", toName: "Order House" }),
  movementTold({ from: MULE, to: CASH, memo: "ATM 货款 withdrawal" }),
  movementTold({ from: BUYER, to: MASKED, memo: "" }),
];

const OWNED = [
  holds(MULE, HOLDER),
  telephone(HOLDER, "+66898765432"),
  telephone("holder:ID-TH:999", "+66890000000"),
  holds(SHOP, BUYER),
  telephone(BUYER, "+66897777777"),
];

/** Texts and holders over few words, so that searches find some and not others. */
const WORDS = ["order", "Order 77", "货款", "a\nb", "a  b", "", "ÖL", null] as const;
const ACCOUNTS = [BUYER, SHOP, MULE, CASH, MASKED];
const HOLDERS = [HOLDER, "holder:ID-TH:7", "phone:0812345678"];
const PHONES = ["0898765432", "0812345678"];
const SEARCHES = ["order", "77", "货款", "a b", "öl", "0898765432", "12345678", "6222", "nobody"];

const said = fc.record({
  kind: fc.constant("said" as const),
  from: fc.constantFrom(...ACCOUNTS),
  to: fc.constantFrom(...ACCOUNTS),
  memo: fc.constantFrom(...WORDS),
  status: fc.constantFrom("settled" as const, "settled" as const, "failed" as const),
  toName: fc.constantFrom(null, null, "Order House"),
});
const owned = fc.record({
  kind: fc.constant("owned" as const),
  account: fc.constantFrom(BUYER, SHOP, MULE),
  holder: fc.constantFrom(...HOLDERS),
});
const called = fc.record({
  kind: fc.constant("called" as const),
  of: fc.constantFrom<string>(...HOLDERS, BUYER),
  phone: fc.constantFrom(...PHONES),
});
const someRows = fc.array(fc.oneof(said, owned, called), { minLength: 1, maxLength: 8 });

type Told = (typeof someRows extends fc.Arbitrary<infer T> ? T : never)[number];

function rowOf(told: Told) {
  if (told.kind === "owned") return holds(told.account, told.holder);
  if (told.kind === "called") return telephone(told.of, told.phone);
  const { kind: _, ...movement } = told;
  return movementTold(movement);
}

export function claimSearches(under: StoreUnderTest): void {
  const filled = async (): Promise<TransferStore> => {
    const store = under.store();
    await store.importFile(fileOf("rows", ROWS), ALL);
    await store.importFile(fileOf("owned", OWNED), ALL);
    await store.importFile(fileOf("hidden", [movementTold({ from: BUYER, to: MULE, memo: "hidden words" })]), ALL);
    return store;
  };
  const found = async (store: TransferStore, text: string, scope: Scope = ALL) =>
    (await store.findAccounts(text, 9, scope)).map(({ account, by, why }) => [account, by, why]);

  describe("payments' texts", () => {
    test("both ends of a payment are found by its text, after whoever is named so", async () => {
      const store = await filled();
      expect(await found(store, "ORDER")).toEqual([
        [SHOP, "name", "name Order House"],
        [BUYER, "memo", "payment text with ORDER"],
      ]);
      expect(await found(store, "货款")).toEqual([[MULE, "memo", "payment text with 货款"]]);
      expect(await found(store, "no such words")).toEqual([]);
      expect(await found(store, "")).toEqual([]);
      expect(await store.findAccounts("order", 1, ALL)).toMatchObject([{ account: SHOP, by: "name" }]);
    });

    test("a text that is broken into lines is found as one that is not, and no text is found across two", async () => {
      const store = await filled();
      expect((await found(store, "2025-77, thanks")).map(([account]) => account)).toEqual([BUYER, SHOP]);
      expect((await found(store, "2025-77,\nthanks")).map(([account]) => account)).toEqual([BUYER, SHOP]);
      await store.importFile(fileOf("two", [movementTold({ memo: "first" }), movementTold({ memo: "second" })]), ALL);
      expect(await found(store, "first\nsecond")).toEqual([]);
      expect(await found(store, "first second")).toEqual([]);
    });

    test("no payment is found by a text that the reader may not see, nor after its import is undone", async () => {
      const store = await filled();
      expect((await found(store, "hidden words")).map(([account]) => account)).toEqual([BUYER, MULE]);
      expect(await found(store, "hidden words", scopeOf([fileId("rows")]))).toEqual([]);
      await store.undoImport(fileId("hidden"));
      expect(await found(store, "hidden words")).toEqual([]);
    });

    test("a text of any length is stored, and found at its beginning, in its middle and at its end", async () => {
      const store = under.store();
      const long = `begun ${Array.from({ length: 9_000 }, (_, index) => `第${index}页`).join("")} ended`;
      await store.importFile(fileOf("long", [movementTold({ from: BUYER, to: SHOP, memo: long })]), ALL);
      for (const text of ["begun 第0页", "第1332页第1333页", "第4500页", "第8999页 ended", long.slice(7_000, 8_000)]) {
        expect((await found(store, text)).map(([account]) => account)).toEqual([BUYER, SHOP]);
      }
      expect(await found(store, long.slice(0, 1_001))).toEqual([]);
    });
  });

  describe("identifiers of holders", () => {
    test("an account is found by the telephone that a SIM list tells of its holder alone", async () => {
      const store = await filled();
      expect(await found(store, "0898765432")).toEqual([[MULE, "phone", "phone with 0898765432"]]);
      expect(await found(store, "0890000000")).toEqual([]);
    });

    test("an account's own telephone is not that of an account which names it as its holder", async () => {
      expect((await found(await filled(), "0897777777")).map(([account]) => account)).toEqual([BUYER]);
    });

    test("whoever sees only the account's list or only the SIM list finds nothing", async () => {
      const store = under.store();
      await store.importFile(fileOf("accounts", [holds(MULE, HOLDER)]), ALL);
      await store.importFile(fileOf("SIMs", [telephone(HOLDER, "+66898765432")]), ALL);
      expect(await found(store, "0898765432")).toHaveLength(1);
      for (const name of ["accounts", "SIMs"]) expect(await found(store, "0898765432", scopeOf([fileId(name)]))).toEqual([]);
      await store.undoImport(fileId("SIMs"));
      expect(await found(store, "0898765432")).toEqual([]);
      await store.importFile(fileOf("SIMs", [telephone(HOLDER, "+66898765432")]), ALL);
      expect(await found(store, "0898765432")).toHaveLength(1);
    });
  });

  test("the same search answers as in memory, whole, by scope and capped, and after an import is undone", async () => {
    const property = fc.asyncProperty(someRows, someRows, async (one, other) => {
      const stores = [(await openMemoryStores()).transfers, await under.another()];
      const answers = await Promise.all(stores.map((store) => answersOf(store, one, other)));
      expect(answers[1]).toEqual(answers[0]);
    });
    await fc.assert(property, { numRuns: under.runs });
  });
}

async function answersOf(store: TransferStore, one: readonly Told[], other: readonly Told[]) {
  const ask = async (cap: number, scope: Scope) => Promise.all(SEARCHES.map((text) => store.findAccounts(text, cap, scope)));
  await store.importFile(fileOf("one", one.map(rowOf), 3), ALL);
  await store.importFile(fileOf("other", other.map(rowOf), 3), ALL);
  const first = scopeOf([fileId("one")]);
  const answers = [await ask(9, ALL), await ask(9, first), await ask(2, ALL), await ask(9, scopeOf([]))];
  await store.undoImport(fileId("one"));
  return [...answers, await ask(9, ALL), await ask(9, first)];
}
