import { expect, test } from "vitest";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { parseTime } from "../../../backend/domain/instant.ts";
import { ALL, scopeOf } from "../../../backend/domain/scope.ts";
import type { TransferId } from "../../../backend/domain/transfer.ts";
import type { TransferStore } from "../../../backend/store/transfer-store.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { amount, fact, movementTold } from "../../cases/movement.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { query, scanned } from "./read-all.ts";

const HUB = parseAccountId("bank:014:0000005555");
const LEFT = parseAccountId("bank:004:0000006217");
const RIGHT = parseAccountId("bank:002:6217000001");
const PHONE = { kind: "phone", value: "0812345678" } as const;

const ROWS = [
  movementTold({ from: LEFT, to: HUB, paid: "100.00 THB", at: "2025-03-14T09:00:00+07:00", fromName: "Somchai" }),
  movementTold({
    from: RIGHT,
    to: HUB,
    paid: "300.00 THB",
    at: "2025-03-14T10:00:00+07:00",
    side: "payee",
    toName: "Malee Shop",
  }),
  movementTold({ from: HUB, to: RIGHT, paid: "50.00 USDT", at: "2025-03-14T11:00:00+07:00" }),
  movementTold({ from: HUB, to: HUB, paid: "5.00 THB", at: "2025-03-14T12:00:00+07:00" }),
  movementTold({ from: HUB, to: LEFT, paid: "9.00 THB", at: "2025-03-14T13:00:00+07:00", status: "failed" }),
];

export function claimReads(under: StoreUnderTest): void {
  const filled = async (): Promise<TransferStore> => {
    const store = under.store();
    await store.importFile(fileOf("hub", ROWS), ALL);
    return store;
  };

  test("an empty store answers with nothing, not with an error", async () => {
    const store = under.store();
    expect(await scanned(store)).toEqual([]);
    expect(await store.transfersOf(query({ accounts: [HUB] }), ALL)).toEqual({
      transfers: [],
      total: 0,
      counterparties: 0,
      sums: [],
    });
    expect(await store.summaries([HUB], ALL)).toMatchObject([{ account: HUB, names: [], first: null, last: null, ownRows: 0 }]);
    expect([await store.version(), await store.links(ALL), await store.findAccounts("1", 5, ALL)]).toEqual([0, [], []]);
  });

  test("transfers come in time order, and failed movements are none", async () => {
    const transfers = await scanned(await filled());
    expect(transfers.map(({ paid }) => paid)).toEqual(["100 THB", "300 THB", "50 USDT", "5 THB"].map(amount));
    const failed = await under.store().failedMovementsOf([HUB], ALL);
    expect(failed.map(({ paid }) => paid)).toEqual([amount("9 THB")]);
  });

  test("a capped page still has exact totals", async () => {
    const store = await filled();
    const page = await store.transfersOf(query({ accounts: [HUB], cap: 1, order: "amount" }), ALL);
    expect(page.transfers.map(({ paid }) => paid)).toEqual([amount("300 THB")]);
    expect(page).toMatchObject({ total: 4, counterparties: 3, sums: [amount("405 THB"), amount("50 USDT")] });
  });

  test("direction, period, counterparty and least amount narrow what comes back", async () => {
    const store = await filled();
    const total = async (narrowed: Parameters<typeof query>[0]): Promise<number> =>
      (await store.transfersOf(query(narrowed), ALL)).total;
    const ten = parseTime("2025-03-14T10:00:00+07:00");
    expect(await total({ accounts: [HUB], direction: "in" })).toBe(3);
    expect(await total({ accounts: [HUB], direction: "out" })).toBe(2);
    expect(await total({ accounts: [HUB], period: { from: ten, until: null } })).toBe(3);
    expect(await total({ accounts: [HUB], period: { from: null, until: ten } })).toBe(1);
    expect(await total({ accounts: [HUB], counterparties: [RIGHT] })).toBe(2);
    expect(await total({ accounts: [HUB], least: amount("100 THB") })).toBe(2);
  });

  test("a summary counts each way, by currency, with the rows of the account's own statement", async () => {
    const [summary] = await (await filled()).summaries([HUB], ALL);
    expect(summary).toEqual({
      account: HUB,
      names: ["Malee Shop"],
      in: { transfers: 3, sums: [amount("405 THB")] },
      out: { transfers: 2, sums: [amount("5 THB"), amount("50 USDT")] },
      first: parseTime("2025-03-14T09:00:00+07:00"),
      last: parseTime("2025-03-14T12:00:00+07:00"),
      ownRows: 4,
    });
  });

  test("heads have the names of summaries, and a statement where these count own rows, as the scope shows it", async () => {
    const store = await filled();
    const refused = parseAccountId("bank:002:0000000777");
    const heard = parseAccountId("bank:002:0000000888");
    const more = [
      movementTold({ from: refused, to: LEFT, status: "failed" }),
      movementTold({ from: HUB, to: heard, side: "both", paid: "7.00 THB" }),
      movementTold({ from: LEFT, to: HUB, side: "payee", paid: "100.00 THB", at: "2025-03-14T09:00:02+07:00" }),
    ];
    await store.importFile(fileOf("more", more), ALL);
    const accounts = [HUB, LEFT, RIGHT, refused, heard, parseAccountId("bank:002:nobody")];
    for (const scope of [ALL, scopeOf([fileId("hub")]), scopeOf([fileId("more")]), scopeOf([])]) {
      const summaries = await store.summaries(accounts, scope);
      const expected = summaries.map(({ account, names, ownRows }) => ({ account, names, hasStatement: ownRows > 0 }));
      expect(await store.heads(accounts, scope)).toEqual(expected);
    }
    expect((await store.heads(accounts, ALL)).map(({ hasStatement }) => hasStatement)).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  test("the last digits of a number find it before a number that only contains them, and names find theirs", async () => {
    const store = await filled();
    const byNumber = await store.findAccounts("…6217", 5, ALL);
    expect(byNumber.map(({ account }) => account)).toEqual([LEFT, RIGHT]);
    expect((await store.findAccounts("6217", 1, ALL)).map(({ account }) => account)).toEqual([LEFT]);
    expect(await store.findAccounts("malee", 5, ALL)).toEqual([
      { account: HUB, names: ["Malee Shop"], transfers: 4, by: "name", why: "name Malee Shop" },
    ]);
  });

  test("names are found as they are read aloud and misspelt, best first, and each hit says what fitted", async () => {
    const store = under.store();
    const names = ["张伟", "ZHANG WEI", "สมชาย ใจดี", "SOMCHAY JAIDEE", "អ៊ុំ សុភាព", "ສົມພອນ", "အောင်ကျော်", "Malee"];
    const account = (index: number) => `bank:014:99${index}`;
    const rows = names.map((fromName, index) => movementTold({ from: account(index), to: HUB, fromName }));
    await store.importFile(fileOf("names", rows), ALL);
    const found = async (text: string) => (await store.findAccounts(text, 9, ALL)).map(({ account: id, why }) => [id, why]);
    const [chinese, latin, thai, thaiLatin, khmer, lao, burmese, malee] = names.map((_, index) => account(index));
    expect(await found("zhang wei")).toEqual([
      [latin, "name ZHANG WEI"],
      [chinese, "zhang wei ~ 张伟"],
    ]);
    expect(await found("zw")).toEqual([
      [chinese, "zw ~ 张伟"],
      [latin, "zw ~ ZHANG WEI"],
    ]);
    expect(await found("张伟")).toEqual([
      [chinese, "name 张伟"],
      [latin, "张伟 ~ ZHANG WEI"],
    ]);
    expect((await found("Somchai")).map(([id]) => id)).toEqual([thai, thaiLatin]);
    expect((await found("สมชาย")).map(([id]) => id)).toEqual([thai, thaiLatin]);
    expect(await found("sopheap")).toEqual([[khmer, "sopheap ~ អ៊ុំ សុភាព"]]);
    expect(await found("Somphone")).toEqual([[lao, "Somphone ~ ສົມພອນ"]]);
    expect(await found("aung kyaw")).toEqual([[burmese, "aung kyaw ~ အောင်ကျော်"]]);
    expect(await found("mali")).toEqual([[malee, "mali ~ Malee"]]);
    expect(await found("wxyz")).toEqual([]);
  });

  test("what lists say of telephones and places is found with its subject, and is no account", async () => {
    const store = under.store();
    const said = (subject: string) => fact({ subject, facts: [{ attribute: "note", value: "seen" }] });
    await store.importFile(fileOf("lists", [said("phone:+66812345678"), said("place:terminal:ATM0812345678"), said(HUB)]), ALL);
    expect(await store.factsOf(["place:terminal:ATM0812345678"], ALL)).toHaveLength(1);
    expect(await store.findAccounts("0812345678", 5, ALL)).toEqual([]);
    expect(await store.findAccounts("0000005555", 5, ALL)).toMatchObject([{ account: HUB, transfers: 0 }]);
  });

  test("a row leads to its transfer and the transfer to its row", async () => {
    const store = await filled();
    const source = { file: fileId("hub"), row: 3, path: null };
    const id = await store.transferAt(source, ALL);
    expect(id).not.toBeNull();
    if (id === null) return;
    expect(await store.sourceRows(id, ALL)).toMatchObject([{ movement: { from: RIGHT }, sources: [source] }]);
    expect((await store.sourcesOf([id], ALL)).get(id)).toEqual([source]);
    expect((await store.movementsOf([id], ALL)).get(id)).toMatchObject([{ from: RIGHT, side: "payee" }]);
    expect(await store.movementsOf(["nobody's" as TransferId], ALL)).toEqual(new Map());
    expect(await store.transfersById([id], ALL)).toMatchObject([{ id }]);
    expect(await store.transferAt({ ...source, row: 99 }, ALL)).toBeNull();
    expect(await store.transferAt({ ...source, row: 6 }, ALL)).toBeNull();
  });

  test("an identifier leads to the other accounts it was used with", async () => {
    const store = under.store();
    const used = (from: string, at: string) =>
      movementTold({ from, at, identifiers: [{ account: parseAccountId(from), ...PHONE }] });
    const [early, late] = ["2025-03-14T09:00:00+07:00", "2025-03-16T09:00:00+07:00"];
    await store.importFile(fileOf("phones", [used(LEFT, late), used(LEFT, early), used(RIGHT, late)]), ALL);
    const [first, last] = [parseTime(early), parseTime(late)];
    expect(await store.identifiersOf([LEFT], ALL)).toEqual([
      { identifier: { account: LEFT, ...PHONE }, rows: 2, first, last, others: [RIGHT] },
    ]);
    const found = async (text: string) => (await store.findAccounts(text, 5, ALL)).map(({ account, why }) => [account, why]);
    expect(await found("081-234 5678")).toEqual([
      [RIGHT, "phone with 081-234 5678"],
      [LEFT, "phone with 081-234 5678"],
    ]);
    expect(await found("+66812345678")).toEqual([]);
    expect((await found("5678")).map(([account]) => account)).toEqual([RIGHT, LEFT]);
    expect(await found("678")).toEqual([]);
  });

  test("an identifier's period takes in what facts say, and is open where nobody said", async () => {
    const store = under.store();
    const [since, seen] = ["2024-01-02T00:00:00+07:00", "2025-03-14T09:00:00+07:00"].map(parseTime);
    const registered = fact({
      subject: LEFT,
      facts: [{ attribute: PHONE.kind, value: PHONE.value }],
      from: { at: since ?? 0, precision: "day" },
    });
    const undated = fact({ subject: RIGHT, facts: [{ attribute: PHONE.kind, value: PHONE.value }] });
    await store.importFile(fileOf("operator", [registered, undated]), ALL);
    const period = async () =>
      (await store.identifiersOf([LEFT, RIGHT], ALL)).map(({ identifier: { account }, first, last }) => [account, first, last]);
    expect(await period()).toEqual([
      [RIGHT, null, null],
      [LEFT, since, null],
    ]);
    const used = movementTold({ from: LEFT, at: "2025-03-14T09:00:00+07:00", identifiers: [{ account: LEFT, ...PHONE }] });
    await store.importFile(fileOf("bank", [used]), ALL);
    expect(await period()).toEqual([
      [RIGHT, null, null],
      [LEFT, since, seen],
    ]);
  });
}
