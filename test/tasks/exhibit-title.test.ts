import { afterAll, beforeAll, expect, test } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import { ENGLISH, printSentences } from "../../backend/domain/print-sentence.ts";
import { SENTENCE_LANGUAGES } from "../../backend/domain/sentences/languages.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { addEvidence, readEvidence } from "../../backend/tasks/collect-evidence.ts";
import { readStatement } from "../../backend/tasks/read-statement.ts";
import { runDetection } from "../../backend/tasks/run-detection.ts";
import { type Desk, openDesk } from "../commands/machine.ts";
import { FIRST, importTinyCase, TINY_CASE } from "../commands/tiny-case.ts";
import { actorOf, contextOf } from "./context.ts";

const CASE = caseIdOf(TINY_CASE);
const first = parseAccountId(FIRST);

let desk: Desk;
let stores: Stores;
beforeAll(async () => {
  stores = await openMemoryStores();
  desk = await openDesk({ stores });
  await importTinyCase(desk);
});
afterAll(() => desk.close());

test("a thing in the tray is called alike by every reader, each in their own language, whoever put it in", async () => {
  const officer = contextOf(stores, actorOf("investigator", [CASE]));
  const [finding] = (await runDetection(officer, { case: CASE, only: null })).findings;
  const [paid] = (await readStatement(officer, CASE, first)).page.transfers;
  if (!finding || !paid) throw new Error("the case has no finding or no payment");
  await addEvidence(officer, CASE, { kind: "trace" });
  await addEvidence(officer, CASE, { kind: "account", account: first });
  await addEvidence(officer, CASE, { kind: "hold-plan", asOf: Date.UTC(2025, 2, 14, 6, 26) });
  await addEvidence(officer, CASE, { kind: "transfers", transfers: [paid.id] });
  await addEvidence(officer, CASE, { kind: "finding", finding: finding.id });
  const items = await readEvidence(contextOf(stores, actorOf("prosecutor", [CASE])), CASE);
  const called = (language: keyof typeof SENTENCE_LANGUAGES) =>
    items.map(({ title = [] }) => printSentences(title, { ...ENGLISH, words: SENTENCE_LANGUAGES[language] }));
  expect(called("en")).toEqual(items.map(({ label }) => label));
  expect(called("en").slice(0, 4)).toEqual([
    "Trace by all rules",
    "Account …0001",
    "Hold plan as of 2025-03-14T06:26:00Z",
    "Transfer CNY 480,000.00, 2025-03-14T06:02:11Z",
  ]);
  expect(called("zh").slice(0, 3)).toEqual(["按全部规则追踪", "账户 …0001", "止付方案，截至 2025-03-14T06:26:00Z"]);
  expect(called("my")[4]).not.toBe(called("en")[4]);
});

test("what the case does not show is not put into the tray", async () => {
  const officer = contextOf(stores, actorOf("investigator", [CASE]));
  const before = await readEvidence(officer, CASE);
  const gone = addEvidence(officer, CASE, { kind: "finding", finding: "none" as never });
  await expect(gone).rejects.toMatchObject({ kind: "not-found" });
  const unseen = addEvidence(officer, CASE, { kind: "transfers", transfers: ["none" as never] });
  await expect(unseen).rejects.toMatchObject({ kind: "not-found" });
  expect(await readEvidence(officer, CASE)).toEqual(before);
});
