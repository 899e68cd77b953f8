import fc from "fast-check";
import { expect, test } from "vitest";
import { type AccountId, parseAccountId } from "../../../backend/domain/account.ts";
import { ALL, scopeOf } from "../../../backend/domain/scope.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import type { TransferStore } from "../../../backend/store/transfer-store.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { amount, fact, movementTold } from "../../cases/movement.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { query, scanned } from "./read-all.ts";

const CARD = "card:6222000000000000001";
const NUMBER = "bank:cn:0100200300";
const SECOND_CARD = "card:6222000000000000019";
const VICTIM = "card:6217000000000000099";
const NEXT = "bank:cn:0100200777";

const sameAccount = (subject: string, value: string) =>
  fact({
    subject,
    facts: [
      { attribute: "same-account", value },
      { attribute: "holder-name", value: "张伟" },
    ],
  });
const TABLE = fileOf("accounts", [sameAccount(CARD, NUMBER)]);

/** The victim pays to the account's number; the mule's bank books it on the card, which pays on. */
const SENT = movementTold({ from: VICTIM, to: NUMBER, paid: "500.00 CNY", at: "2025-03-14T14:02:11+08:00" });
const BOOKED = movementTold({ from: VICTIM, to: CARD, side: "payee", paid: "500.00 CNY", at: "2025-03-14T14:02:13+08:00" });
const PASSED_ON = movementTold({ from: CARD, to: NEXT, paid: "490.00 CNY", at: "2025-03-14T14:03:00+08:00" });
const FAILED = movementTold({ from: NEXT, to: NUMBER, paid: "9.00 CNY", status: "failed" });

const FILES = [
  () => fileOf("victim's bank", [SENT]),
  () => fileOf("mule's bank", [BOOKED, PASSED_ON, FAILED]),
  () => fileOf("accounts", [sameAccount(CARD, NUMBER)]),
];

/** What a transfer says, without the ids that hang on how its accounts were written. */
function told({ from, to, paid, at, payer, payee }: Transfer) {
  return { from, to, paid, at, payer: payer?.at ?? null, payee: payee?.at ?? null };
}

/** Everything that hangs on which accounts are one. */
async function seenOf(store: TransferStore, accounts: readonly AccountId[]) {
  const page = async (narrowed: Parameters<typeof query>[0]) => {
    const { transfers, ...figures } = await store.transfersOf(query(narrowed), ALL);
    return { ...figures, transfers: transfers.map(told) };
  };
  const [first, second] = accounts;
  return {
    scanned: (await scanned(store)).map(told),
    all: await page({ accounts }),
    of: await Promise.all(accounts.map((account) => page({ accounts: [account], direction: "out", order: "amount", cap: 2 }))),
    between: await page({ accounts: first ? [first] : [], counterparties: second ? [second] : [] }),
    pairs: await page({ accounts: accounts.slice(1, 3), direction: "in", least: amount("200 CNY") }),
    summaries: (await store.summaries(accounts, ALL)).map(({ names, account, ...counted }) => counted),
    stated: (await store.heads(accounts, ALL)).map(({ hasStatement }) => hasStatement),
  };
}

/** Accounts by all their numbers, main one first. */
const WRITTEN: readonly (readonly [string, ...string[]])[] = [
  [CARD, NUMBER, SECOND_CARD],
  [VICTIM, "bank:cn:0100200999"],
  [NEXT],
];
const [INDEX, TIMES] = [fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2)];

const payment = fc
  .record({
    from: INDEX,
    to: INDEX,
    paid: fc.constantFrom("100.00 CNY", "250.00 CNY"),
    sides: fc.constantFrom<readonly ("payer" | "payee")[]>(["payer"], ["payee"], ["payer", "payee"]),
    written: fc.tuple(TIMES, TIMES, TIMES, TIMES),
  })
  .filter(({ from, to }) => from !== to);

type Payment = typeof payment extends fc.Arbitrary<infer P> ? P : never;

/** A payment's rows, ten minutes from the next payment's, so that no two payments can be taken for each other. */
function rowsOf({ from, to, paid, sides, written }: Payment, index: number, isMain: boolean) {
  const numberOf = (account: number, choice: number | undefined) => {
    const numbers = WRITTEN[account] ?? [NEXT];
    return numbers[isMain ? 0 : (choice ?? 0) % numbers.length] ?? NEXT;
  };
  return sides.map((side, row) =>
    movementTold({
      from: numberOf(from, written[row]),
      to: numberOf(to, written[row + 2]),
      side,
      paid,
      at: { at: Date.UTC(2025, 2, 14) + index * 600_000 + row * 2_000, precision: "second" },
    }),
  );
}

export function claimJoins(under: StoreUnderTest): void {
  const [card, number] = [parseAccountId(CARD), parseAccountId(NUMBER)];

  test("a card and its account are one: rows of either are one account's, and meet as one transfer", async () => {
    for (const order of [FILES, FILES.toReversed()]) {
      const store = await under.another();
      for (const file of order) await store.importFile(file(), ALL);
      const [arrived, ...others] = await scanned(store);
      expect(arrived).toMatchObject({ from: VICTIM, to: CARD, payer: { at: SENT.at }, payee: { at: BOOKED.at } });
      expect(others.map(told)).toMatchObject([{ from: CARD, to: NEXT }]);
      expect(await store.summaries([number], ALL)).toMatchObject([
        { account: NUMBER, names: ["张伟"], in: { transfers: 1 }, out: { transfers: 1 }, ownRows: 2 },
      ]);
      expect(await store.heads([number], ALL)).toEqual([{ account: NUMBER, names: ["张伟"], hasStatement: true }]);
      expect(await store.findAccounts("0100200300", 5, ALL)).toMatchObject([{ account: CARD, names: ["张伟"], transfers: 2 }]);
      expect((await store.failedMovementsOf([card], ALL)).map(({ to }) => to)).toEqual([CARD]);
      expect(await store.identifiersOf([number], ALL)).toMatchObject([
        { identifier: { account: CARD, kind: "account-number", value: NUMBER }, rows: 1, others: [] },
      ]);
      expect(await store.factsOf([number], ALL)).toMatchObject([{ subject: CARD }]);
    }
  });

  test("a transfer of two numbers opens with both rows and every place, under any of its records", async () => {
    const store = under.store();
    for (const file of FILES) await store.importFile(file(), ALL);
    const [arrived] = await scanned(store);
    if (!arrived) throw new Error("nothing arrived");
    const rows = await store.sourceRows(arrived.id, ALL);
    expect(rows.map(({ movement }) => [movement.side, movement.to])).toEqual([
      ["payer", CARD],
      ["payee", CARD],
    ]);
    for (const { movement, sources } of rows) {
      expect(await store.transfersById([movement.id], ALL)).toEqual([arrived]);
      expect(await store.transferAt(sources[0], ALL)).toBe(arrived.id);
    }
    expect((await store.movementsOf([arrived.id], ALL)).get(arrived.id)).toHaveLength(2);
    expect((await store.sourcesOf([arrived.id], ALL)).get(arrived.id)).toHaveLength(2);
    expect(await store.links(ALL)).toMatchObject([{ payer: arrived.payer?.record, payee: arrived.payee?.record, basis: "time" }]);
  });

  test("who does not see the bank's table sees two accounts, and undoing its import parts them again", async () => {
    const store = under.store();
    for (const file of FILES.slice(0, 2)) await store.importFile(file(), ALL);
    const before = { hash: await store.contentHash(), seen: await scanned(store) };
    expect(before.seen.map(({ to }) => to)).toEqual([NUMBER, CARD, NEXT]);
    await store.importFile(TABLE, ALL);
    const banks = scopeOf(["victim's bank", "mule's bank"].map(fileId));
    expect(await scanned(store, banks)).toEqual(before.seen);
    expect(await scanned(store)).toHaveLength(2);
    await store.undoImport(fileId("accounts"));
    expect({ hash: await store.contentHash(), seen: await scanned(store) }).toEqual(before);
  });

  test("whichever number each row writes, everything reads as if all had written the main one", async () => {
    const tables = () =>
      fileOf("tables", [sameAccount(NUMBER, SECOND_CARD), sameAccount(CARD, NUMBER), sameAccount(VICTIM, "bank:cn:0100200999")]);
    const mains = WRITTEN.map(([main]) => parseAccountId(main));
    const property = fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 8 }), async (payments) => {
      const [mixed, plain] = [await under.another(), await under.another()];
      for (const [store, isMain] of [
        [mixed, false],
        [plain, true],
      ] as const) {
        await store.importFile(
          fileOf(
            "rows",
            payments.flatMap((one, index) => rowsOf(one, index, isMain)),
          ),
          ALL,
        );
        await store.importFile(tables(), ALL);
      }
      expect(await seenOf(mixed, mains)).toEqual(await seenOf(plain, mains));
    });
    await fc.assert(property, { numRuns: Math.ceil(under.runs / 3) });
  });
}
