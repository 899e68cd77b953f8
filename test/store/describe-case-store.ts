import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseId } from "../../backend/domain/case.ts";
import type { GroupAct, GroupId } from "../../backend/domain/group.ts";
import type { UserId } from "../../backend/domain/user.ts";
import type { CaseStore } from "../../backend/store/case-store.ts";
import type { Stores } from "../../backend/store/stores.ts";
import {
  caseNamed,
  communitiesOf,
  detectionOf,
  evidenceItem,
  keptAdvance,
  reportOf,
  requestOf,
  uploadOf,
} from "../cases/casework.ts";
import { fileId } from "../cases/file.ts";
import { PAYEE, PAYER } from "../cases/movement.ts";
import type { OpenStores } from "./store-under-test.ts";

const CASE = "2025-0314" as CaseId;
const OFFICER = "u1" as UserId;

/** The contract of a case store. */
export function describeCaseStore(name: string, open: OpenStores): void {
  describe(`${name}: case store`, () => {
    let stores: Stores | null = null;
    let store: CaseStore;
    beforeEach(async () => {
      stores = await open();
      store = stores.cases;
      await store.openCase(caseNamed(CASE, 100));
    });
    afterEach(async () => stores?.close());

    test("a case number is given once, even to two who ask at the same moment", async () => {
      const both = ["first", "second"].map((title) => store.openCase({ ...caseNamed("2025-0001" as CaseId, 50), title }));
      const outcomes = await Promise.allSettled(both);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      await expect(store.openCase(caseNamed(CASE, 200))).rejects.toMatchObject({ kind: "conflict" });
      expect((await store.cases()).map(({ id }) => id)).toEqual(["2025-0001", CASE]);
    });

    test("officers are set on a case that exists, and on no other", async () => {
      await store.setOfficers(CASE, [OFFICER]);
      expect(await store.case(CASE)).toEqual({ ...caseNamed(CASE, 100), officers: [OFFICER] });
      await expect(store.setOfficers("none" as CaseId, [])).rejects.toMatchObject({ kind: "not-found" });
      expect(await store.case("none" as CaseId)).toBeNull();
    });

    test("uploads are listed by case, sender, bank and file, in the order sent", async () => {
      const uploads = [uploadOf("b", CASE, 2), uploadOf("a", CASE, 1), uploadOf("a", null, 3)];
      for (const upload of uploads) await store.addUpload(upload);
      expect(await store.uploadsOfCase(CASE)).toEqual([uploads[1], uploads[0]]);
      expect(await store.uploadsBy({ bank: "014" })).toHaveLength(3);
      expect(await store.uploadsBy({ user: "u2" as UserId })).toEqual([]);
      expect(await store.uploadsOfFile(fileId("a"))).toEqual([uploads[1], uploads[2]]);
      await store.removeUploads(fileId("a"), CASE);
      expect(await store.uploadsOfFile(fileId("a"))).toEqual([uploads[2]]);
    });

    test("a mapping is kept as the next version of its name with its bank; the same content has the version it had", async () => {
      const mapping = { name: "village-bank", content: "{}", by: OFFICER, bank: null, at: 1 };
      expect(await store.saveMapping(mapping)).toBe(1);
      expect(await store.saveMapping({ ...mapping, content: '{"zone":"UTC"}', at: 2 })).toBe(2);
      expect(await store.saveMapping({ ...mapping, at: 3 })).toBe(1);
      expect(await store.saveMapping({ ...mapping, bank: "014", at: 4 })).toBe(1);
      expect((await store.mappings()).map(({ version, bank }) => [version, bank])).toEqual([
        [1, null],
        [2, null],
        [1, "014"],
      ]);
    });

    test("a report is told once; a number that tells something else is refused and nothing of the file is kept", async () => {
      await store.addReports(CASE, [reportOf("V01", "1200.00 THB", "list")]);
      await store.addReports(CASE, [reportOf("V01", "1200.00 THB", "list again")]);
      const conflicting = [reportOf("V02", "5.00 THB", "other"), reportOf("V01", "9.00 THB", "other")];
      await expect(store.addReports(CASE, conflicting)).rejects.toMatchObject({ kind: "conflict" });
      expect((await store.reports(CASE)).map(({ number }) => number)).toEqual(["V01"]);
      await store.removeReports(CASE, fileId("list again"));
      expect(await store.reports(CASE)).toEqual([]);
    });

    test("the latest detection comes back exact, to the last unit of its amounts", async () => {
      expect(await store.detection(CASE)).toBeNull();
      await store.saveDetection(CASE, detectionOf("0.01 THB"));
      await store.saveDetection(CASE, detectionOf("10.000000000000000001 ETH"));
      expect(await store.detection(CASE)).toEqual(detectionOf("10.000000000000000001 ETH"));
    });

    test("what imports changed in the trace comes in the order of time, the same files once", async () => {
      expect(await store.advances(CASE)).toEqual([]);
      for (const kept of [keptAdvance(["b"], 2), keptAdvance(["a"], 1), keptAdvance(["b"], 3)])
        await store.keepAdvance(CASE, kept);
      expect(await store.advances(CASE)).toEqual([keptAdvance(["a"], 1), keptAdvance(["b"], 3)]);
      expect(await store.advances(`${CASE}-1` as CaseId)).toEqual([]);
    });

    test("the communities kept last come back, and a case that kept none has none", async () => {
      expect(await store.keptCommunities(CASE)).toBeNull();
      for (const seed of [1, 2]) await store.keepCommunities(CASE, communitiesOf([[PAYER, PAYEE]], seed));
      expect(await store.keptCommunities(CASE)).toEqual(communitiesOf([[PAYER, PAYEE]], 2));
      expect(await store.keptCommunities(`${CASE}-1` as CaseId)).toBeNull();
    });

    test("decisions, tags, notes and views come in the order of time", async () => {
      const by = OFFICER;
      const decision = { finding: "f1" as never, verdict: "later", reason: "", by } as const;
      await store.decide(CASE, { ...decision, at: 2 });
      await store.decide(CASE, { ...decision, verdict: "confirmed", at: 1 });
      expect((await store.decisions(CASE)).map(({ at }) => at)).toEqual([1, 2]);
      await store.addTag(CASE, { account: PAYEE, tag: "mule", basis: "statement", by, at: 2 });
      await store.addTag(CASE, { account: PAYER, tag: "victim", basis: "report", by, at: 1 });
      await store.removeTag(CASE, PAYEE, "no such tag");
      expect((await store.tags(CASE)).map(({ tag }) => tag)).toEqual(["victim", "mule"]);
      await store.addNote(CASE, { id: "n1", about: PAYER, text: "ไม่เกี่ยวข้อง", by, at: 1 });
      expect(await store.notes(CASE)).toHaveLength(1);
      await store.saveView(CASE, { id: "v1", name: "first", version: 1, body: "{}", by, at: 1 });
      await store.saveView(CASE, { id: "v1", name: "renamed", version: 2, body: "{}", by, at: 2 });
      expect((await store.views(CASE)).map(({ name: called }) => called)).toEqual(["renamed"]);
    });

    test("requests come in the order drafted, and a request put in anew takes its own place", async () => {
      const requests = [requestOf("r2", 20, "180000.00 CNY"), requestOf("r1", 10, "10.000000000000000001 ETH")];
      for (const request of requests) await store.saveRequest(CASE, request);
      expect(await store.requests(CASE)).toEqual([requests[1], requests[0]]);
      const sent = { ...requestOf("r1", 10, "10.000000000000000001 ETH"), sentAt: 30, expiresAt: 40 };
      await store.saveRequest(CASE, sent);
      expect(await store.requests(CASE)).toEqual([sent, requests[0]]);
      expect(await store.requests(`${CASE}-1` as CaseId)).toEqual([]);
    });

    test("acts on groups come in the order appended, and two at one moment lose neither", async () => {
      const step = { kind: "put-member", account: PAYEE, role: "collector", basis: "statement" } as const;
      const acts = ["b", "a", "c"].map((id): GroupAct => ({ id, group: "g1" as GroupId, by: OFFICER, at: 5, step }));
      for (const act of acts.slice(0, 1)) await store.addGroupAct(CASE, act);
      await Promise.all(acts.slice(1).map((act) => store.addGroupAct(CASE, act)));
      expect(await store.groupActs(CASE)).toEqual(acts);
      expect(await store.groupActs(`${CASE}-1` as CaseId)).toEqual([]);
    });

    test("the tray keeps the officer's order, whatever it is", async () => {
      const items = ["a", "b", "c", "d"];
      for (const id of items) await store.addEvidence(CASE, evidenceItem(id));
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(items, { minLength: items.length }), async (order) => {
          await store.orderEvidence(CASE, order);
          expect((await store.evidence(CASE)).map(({ id }) => id)).toEqual(order);
        }),
        { numRuns: 5 },
      );
      await store.orderEvidence(CASE, ["c"]);
      await store.removeEvidence(CASE, "a");
      expect((await store.evidence(CASE))[0]?.id).toBe("c");
      expect(await store.evidence(CASE)).toHaveLength(3);
    });

    test("what hangs on one case never shows in another whose number begins alike", async () => {
      const near = `${CASE}-1` as CaseId;
      await store.openCase(caseNamed(near, 200));
      await store.addNote(near, { id: "n1", about: PAYER, text: "", by: OFFICER, at: 1 });
      await store.addReports(near, [reportOf("V01", "1.00 THB", "list")]);
      expect(await store.notes(CASE)).toEqual([]);
      expect(await store.reports(CASE)).toEqual([]);
    });
  });
}
