import { expect, test } from "vitest";
import type { Precision } from "../../../backend/domain/instant.ts";
import { byPair, type LinkDecision, linkBlock } from "../../../backend/domain/link.ts";
import type { RecordId } from "../../../backend/domain/record.ts";
import { ALL, scopeOf } from "../../../backend/domain/scope.ts";
import type { TransferStore } from "../../../backend/store/transfer-store.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { movement, movementTold } from "../../cases/movement.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { scanned } from "./read-all.ts";

const SENT = movement({ side: "payer", at: "2025-03-14T09:00:00+07:00" });
const ARRIVED = movement({ side: "payee", at: "2025-03-14T09:00:05+07:00" });
const LATER = movement({ side: "payee", at: "2025-03-14T09:01:00+07:00" });
const ELSEWHERE = movementTold({ side: "payee", paid: "77.00 THB" });

function decision(act: "link" | "unlink", payee: RecordId, payer: RecordId = SENT.id): LinkDecision {
  return { act, payer, payee, basis: "asserted", actor: "u1", at: Date.UTC(2025, 2, 20) };
}

const REFERENCES: readonly OneAndOne["references"][] = [
  [null, null],
  ["R1", null],
  ["R1", "R1"],
  ["R1", "R2"],
];

interface OneAndOne {
  readonly gapMs: number;
  readonly precision: Precision;
  readonly references: readonly [payers: string | null, payees: string | null];
}

/** Both sides of the tolerance and of every precision's end, with and without references. */
const ONE_AND_ONE: readonly OneAndOne[] = [-86_500, -86_401, -180, -121, -120, 0, 120, 121, 122, 180, 86_519, 86_521].flatMap(
  (seconds) =>
    (["second", "minute", "day"] as const).flatMap((precision) =>
      REFERENCES.map((references) => ({ gapMs: seconds * 1_000, precision, references })),
    ),
);

function oneAndOne({ gapMs, precision, references: [payers, payees] }: OneAndOne, paid: string) {
  const noon = Date.UTC(2025, 2, 14, 12);
  return {
    payer: movement({ side: "payer", paid, reference: payers, at: { at: noon, precision } }),
    payee: movement({ side: "payee", paid, reference: payees, at: { at: noon + gapMs, precision: "second" } }),
  };
}

export function claimLinks(under: StoreUnderTest): void {
  test("the payee's statement corroborates a transfer that the payer's told", async () => {
    const store = under.store();
    await store.importFile(fileOf("payer's", [SENT]), ALL);
    const counts = await store.importFile(fileOf("payee's", [ARRIVED]), ALL);
    expect(counts).toEqual({ rows: 1, accepted: 0, duplicates: 0, corroborated: 1, rejected: 0 });
    const [transfer, ...others] = await scanned(store);
    expect(others).toEqual([]);
    expect(transfer).toMatchObject({ payer: { record: SENT.id }, payee: { record: ARRIVED.id }, at: SENT.at });
  });

  test("one payer's and one payee's row are one transfer exactly where time and references allow", async () => {
    const store = under.store();
    const pairs = ONE_AND_ONE.map((told, index) => oneAndOne(told, `${index + 1}.00 THB`));
    await store.importFile(
      fileOf(
        "payers'",
        pairs.map(({ payer }) => payer),
      ),
      ALL,
    );
    const links = pairs.flatMap(({ payer, payee }) => linkBlock([payer, payee]));
    const counts = await store.importFile(
      fileOf(
        "payees'",
        pairs.map(({ payee }) => payee),
      ),
      ALL,
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.length).toBeLessThan(pairs.length - 10);
    expect(await store.links(ALL)).toEqual(links.toSorted(byPair));
    expect(counts).toMatchObject({ accepted: pairs.length - links.length, corroborated: links.length });
    expect(await store.changesSince(0)).toMatchObject({ removed: [], relinked: [] });
  });

  test("a corroboration by a row that the uploader may not see is counted as accepted", async () => {
    const store = under.store();
    await store.importFile(fileOf("payer's", [SENT]), ALL);
    const counts = await store.importFile(fileOf("payee's", [ARRIVED]), scopeOf([]));
    expect(counts).toMatchObject({ accepted: 1, corroborated: 0 });
    expect(await scanned(store)).toHaveLength(1);
  });

  test("a nearer row that comes later takes the place of the one linked before", async () => {
    const store = under.store();
    await store.importFile(fileOf("payer's", [SENT]), ALL);
    await store.importFile(fileOf("later", [LATER]), ALL);
    const version = await store.version();
    await store.importFile(fileOf("nearer", [ARRIVED]), ALL);
    expect(await store.links(ALL)).toEqual([{ payer: SENT.id, payee: ARRIVED.id, basis: "time" }]);
    const { added, removed, relinked } = await store.changesSince(version);
    expect(added.length + removed.length + relinked.length).toBeGreaterThan(0);
    await store.undoImport(fileId("nearer"));
    expect(await store.links(ALL)).toEqual([{ payer: SENT.id, payee: LATER.id, basis: "time" }]);
    expect(await store.changesSince(version)).toMatchObject({ added: [], removed: [], relinked: [] });
  });

  test("an officer takes two rows apart and puts them together again", async () => {
    const store = await linked(under);
    const version = await store.version();
    await store.decideLink(decision("unlink", ARRIVED.id));
    expect(await store.links(ALL)).toEqual([]);
    expect(await scanned(store)).toHaveLength(2);
    expect(await store.version()).toBe(version + 1);
    await store.decideLink(decision("link", ARRIVED.id));
    expect(await store.links(ALL)).toEqual([{ payer: SENT.id, payee: ARRIVED.id, basis: "asserted" }]);
    const decisions = await store.linkDecisions([SENT.id], ALL);
    expect(decisions.map(({ act }) => act)).toEqual(["unlink", "link"]);
    expect(await store.linkDecisions([SENT.id], scopeOf([fileId("payer's")]))).toEqual([]);
  });

  test("an officer's link outlives the undoing of its file and holds when the file comes back", async () => {
    const store = await linked(under);
    await store.importFile(fileOf("later", [LATER]), ALL);
    await store.decideLink(decision("link", LATER.id));
    const hash = await store.contentHash();
    await store.undoImport(fileId("later"));
    expect(await store.links(ALL)).toMatchObject([{ payee: ARRIVED.id, basis: "time" }]);
    await store.importFile(fileOf("later", [LATER]), ALL);
    expect(await store.contentHash()).toBe(hash);
  });

  test("a decision that changes nothing is kept and makes no new version", async () => {
    const store = await linked(under);
    await store.importFile(fileOf("later", [LATER]), ALL);
    const version = await store.version();
    await store.decideLink(decision("unlink", LATER.id));
    expect(await store.version()).toBe(version);
    expect(await store.linkDecisions([LATER.id], ALL)).toHaveLength(1);
  });

  test("a decision on an unknown record, or across two blocks, is refused", async () => {
    const store = await linked(under);
    await store.importFile(fileOf("elsewhere", [ELSEWHERE]), ALL);
    const foreign = movement({ ...ELSEWHERE, paid: "77.00 THB", received: "77.00 THB", at: ELSEWHERE.at });
    await expect(store.decideLink(decision("link", "unknown" as RecordId))).rejects.toMatchObject({ kind: "not-found" });
    await expect(store.decideLink(decision("link", foreign.id))).rejects.toMatchObject({ kind: "bad-input" });
    expect(await store.linkDecisions([SENT.id], ALL)).toEqual([]);
  });
}

async function linked(under: StoreUnderTest): Promise<TransferStore> {
  const store = under.store();
  await store.importFile(fileOf("payer's", [SENT]), ALL);
  await store.importFile(fileOf("payee's", [ARRIVED]), ALL);
  return store;
}
