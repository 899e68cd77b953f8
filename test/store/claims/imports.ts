import { expect, test } from "vitest";
import { ALL, scopeOf } from "../../../backend/domain/scope.ts";
import type { FileContent } from "../../../backend/store/transfer-store.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { amount, fact, movementTold, PAYER } from "../../cases/movement.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { query, scanned } from "./read-all.ts";

const MORNING = movementTold({ at: "2025-03-14T09:00:00+07:00" });
const NOON = movementTold({ at: "2025-03-14T12:00:00+07:00" });
const EVENING = movementTold({ at: "2025-03-14T18:00:00+07:00" });

export function claimImports(under: StoreUnderTest): void {
  test("a statement that overlaps another adds only what is new", async () => {
    const store = under.store();
    await store.importFile(fileOf("march", [MORNING, NOON]), ALL);
    const counts = await store.importFile(fileOf("march again", [NOON, EVENING]), ALL);
    expect(counts).toEqual({ rows: 2, accepted: 1, duplicates: 1, corroborated: 0, rejected: 0 });
    expect(await scanned(store)).toHaveLength(3);
  });

  test("a statement that another one holds whole leaves the content as it is", async () => {
    const store = under.store();
    await store.importFile(fileOf("march", [MORNING, NOON]), ALL);
    const hash = await store.contentHash();
    await store.importFile(fileOf("noon", [NOON]), ALL);
    expect(await store.contentHash()).toBe(hash);
    expect(await store.files(ALL)).toHaveLength(2);
  });

  test("a payment repeated inside one file stays two, and over files the greater number counts", async () => {
    const store = under.store();
    await store.importFile(fileOf("twice", [MORNING, MORNING]), ALL);
    await store.importFile(fileOf("once", [MORNING]), ALL);
    expect(await scanned(store)).toHaveLength(2);
    await store.importFile(fileOf("thrice", [MORNING, MORNING, MORNING]), ALL);
    expect(await scanned(store)).toHaveLength(3);
  });

  test("a file whose reading fails half way stores nothing and can be imported again", async () => {
    const store = under.store();
    const before = [await store.contentHash(), await store.version()];
    await expect(store.importFile(failingAfter(fileOf("march", [MORNING, NOON, EVENING], 1), 2), ALL)).rejects.toThrow(
      "torn page",
    );
    expect([await store.contentHash(), await store.version()]).toEqual(before);
    expect(await store.files(ALL)).toEqual([]);
    expect((await store.importFile(fileOf("march", [MORNING, NOON, EVENING]), ALL)).accepted).toBe(3);
  });

  test("a receipt that does not add up is a fault and stores nothing", async () => {
    const store = under.store();
    const content = { ...fileOf("march", [MORNING]), totals: () => ({ rows: 3, rejected: 1 }) };
    await expect(store.importFile(content, ALL)).rejects.toThrow("3 rows were read");
    expect(await store.files(ALL)).toEqual([]);
  });

  test("rejected rows stand in the receipt and with the file", async () => {
    const store = under.store();
    const content = { ...fileOf("march", [MORNING]), totals: () => ({ rows: 3, rejected: 2 }) };
    expect(await store.importFile(content, ALL)).toEqual({ rows: 3, accepted: 1, duplicates: 0, corroborated: 0, rejected: 2 });
    expect(await store.files(ALL)).toEqual([{ id: fileId("march"), profile: "test", rows: 3, rejected: 2 }]);
  });

  test("undoing one of two files that hold a row keeps the row until the other goes too", async () => {
    const store = under.store();
    await store.importFile(fileOf("one", [MORNING]), ALL);
    await store.importFile(fileOf("other", [MORNING]), ALL);
    await store.undoImport(fileId("one"));
    expect(await scanned(store)).toHaveLength(1);
    await store.undoImport(fileId("other"));
    expect(await scanned(store)).toEqual([]);
  });

  test("undoing a file that is not stored says so", async () => {
    await expect(under.store().undoImport(fileId("nowhere"))).rejects.toMatchObject({ kind: "not-found" });
  });

  test("bytes that only another bank sent answer as new ones", async () => {
    const store = under.store();
    await store.importFile(fileOf("march", [MORNING]), ALL);
    const counts = await store.importFile(fileOf("march", [MORNING]), scopeOf([]));
    expect(counts).toMatchObject({ accepted: 1, duplicates: 0 });
    expect(await store.version()).toBe(1);
  });

  test("amounts past 64 bits stay exact to the last unit, in rows, sums and order", async () => {
    const store = under.store();
    const wide = ["10.000000000000000001 ETH", "9.300000000000000000 ETH", "123456789.000000000000000007 ETH"];
    await store.importFile(
      fileOf(
        "chain",
        wide.map((paid) => movementTold({ paid, side: "both" })),
      ),
      ALL,
    );
    const page = await store.transfersOf(query({ accounts: [PAYER], order: "amount" }), ALL);
    expect(page.transfers.map(({ paid }) => paid)).toEqual([wide[2], wide[0], wide[1]].map((text) => amount(text ?? "")));
    expect(page.sums).toEqual([amount("123456808.300000000000000008 ETH")]);
    const large = await store.transfersOf(query({ accounts: [PAYER], least: amount("10 ETH") }), ALL);
    expect(large.total).toBe(2);
  });

  test("negative and wide balances come back as written", async () => {
    const store = under.store();
    const balances = [amount("-12.50 THB"), amount("99999999999999999999.99 THB")];
    await store.importFile(
      fileOf(
        "march",
        balances.map((balanceAfter) => movementTold({ balanceAfter })),
      ),
      ALL,
    );
    const kept = (await scanned(store)).map(({ payer }) => payer?.balanceAfter?.minor);
    expect(kept.sort()).toEqual(balances.map(({ minor }) => minor).sort());
  });

  test("facts are stored, found by their subject and undone like rows", async () => {
    const store = under.store();
    const holder = fact({ subject: PAYER, facts: [{ attribute: "holder-name", value: "Malee" }] });
    await store.importFile(fileOf("accounts", [holder]), ALL);
    expect(await store.factsOf([PAYER], ALL)).toEqual([holder]);
    expect((await store.findAccounts("malee", 5, ALL)).map(({ account }) => account)).toEqual([PAYER]);
    await store.undoImport(fileId("accounts"));
    expect(await store.factsOf([PAYER], ALL)).toEqual([]);
  });
}

function failingAfter(content: FileContent, batches: number): FileContent {
  return { ...content, batches: torn(content.batches, batches) };
}

async function* torn<T>(batches: AsyncIterable<T>, whole: number): AsyncIterable<T> {
  let read = 0;
  for await (const batch of batches) {
    if (read === whole) throw new Error("torn page");
    read += 1;
    yield batch;
  }
}
