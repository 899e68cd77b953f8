import { beforeEach, expect, test } from "vitest";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { ALL, scopeOf } from "../../../backend/domain/scope.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { amount, fact, movement } from "../../cases/movement.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { everythingSeen, query, scanned } from "./read-all.ts";

const OWN = scopeOf([fileId("own bank")]);
const NOTHING = scopeOf([]);
const VICTIM = parseAccountId("bank:014:0000000001");
const MULE = parseAccountId("bank:004:0000000002");
const NEXT = parseAccountId("bank:002:0000000003");
const PHONE = { kind: "phone", value: "0812345678" } as const;

const SENT = movement({
  from: VICTIM,
  to: MULE,
  at: "2025-03-14T09:00:00+07:00",
  identifiers: [{ account: VICTIM, ...PHONE }],
});
const ARRIVED = movement({ from: VICTIM, to: MULE, side: "payee", at: "2025-03-14T09:00:01+07:00", toName: "Secret Holder" });
const PASSED_ON = movement({ from: MULE, to: NEXT, at: "2025-03-14T09:05:00+07:00", identifiers: [{ account: NEXT, ...PHONE }] });
const REFUSED = movement({ from: MULE, to: NEXT, status: "failed" });
const HOLDER = fact({ subject: MULE, facts: [{ attribute: "holder-name", value: "Secret Holder" }] });

export function claimScope(under: StoreUnderTest): void {
  beforeEach(async () => {
    const store = under.store();
    await store.importFile(fileOf("own bank", [SENT]), ALL);
    await store.importFile(fileOf("other bank", [SENT, ARRIVED, PASSED_ON, REFUSED, HOLDER]), ALL);
  });

  test("of a linked transfer only the visible side shows", async () => {
    const [transfer, ...others] = await scanned(under.store(), OWN);
    expect(others).toEqual([]);
    expect(transfer).toMatchObject({ id: SENT.id, payer: { record: SENT.id }, payee: null, toName: null });
    const rows = await under.store().sourceRows(transfer?.id ?? (await missing()), OWN);
    expect(rows).toEqual([{ movement: SENT, sources: [{ file: fileId("own bank"), row: 2, path: null }] }]);
  });

  test("totals, summaries and files count what shows and nothing else", async () => {
    const store = under.store();
    const page = await store.transfersOf(query({ accounts: [VICTIM, MULE, NEXT] }), OWN);
    expect(page).toMatchObject({ total: 1, counterparties: 2, sums: [amount("1200 THB")] });
    expect(await store.summaries([MULE], OWN)).toMatchObject([
      { names: [], out: { transfers: 0 }, in: { transfers: 1 }, ownRows: 0 },
    ]);
    expect(await store.files(OWN)).toHaveLength(1);
    expect(await store.links(OWN)).toEqual([]);
  });

  test("accounts, names, identifiers, facts and failed movements of hidden rows are not found", async () => {
    const store = under.store();
    expect(await store.findAccounts("3", 5, OWN)).toEqual([]);
    expect(await store.findAccounts("secret", 5, OWN)).toEqual([]);
    expect(await store.identifiersOf([VICTIM], OWN)).toEqual([
      { identifier: { account: VICTIM, ...PHONE }, rows: 1, first: SENT.at.at, last: SENT.at.at, others: [] },
    ]);
    expect(await store.identifiersOf([VICTIM], ALL)).toMatchObject([{ others: [NEXT] }]);
    expect(await store.factsOf([MULE], OWN)).toEqual([]);
    expect(await store.failedMovementsOf([MULE], OWN)).toEqual([]);
  });

  test("a hidden row leads to no transfer, and a hidden id to none either", async () => {
    const store = under.store();
    for (const row of [2, 3, 4]) expect(await store.transferAt({ file: fileId("other bank"), row, path: null }, OWN)).toBeNull();
    expect(await store.transfersById([PASSED_ON.id, ARRIVED.id], OWN)).toEqual([]);
    expect(await store.linkDecisions([SENT.id, ARRIVED.id], OWN)).toEqual([]);
  });

  test("a scope of no files shows nothing at all", async () => {
    const seen = await everythingSeen(under.store(), NOTHING);
    expect(seen).toMatchObject({
      transfers: [],
      files: [],
      byId: [],
      links: [],
      found: [],
      facts: [],
      both: { total: 0, sums: [] },
    });
  });
}

async function missing(): Promise<never> {
  throw new Error("no transfer shows");
}
