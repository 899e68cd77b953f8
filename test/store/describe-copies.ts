import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseId } from "../../backend/domain/case.ts";
import type { LinkDecision } from "../../backend/domain/link.ts";
import { ALL, scopeOf } from "../../backend/domain/scope.ts";
import type { UserId } from "../../backend/domain/user.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { caseNamed, reportOf, uploadOf, userNamed } from "../cases/casework.ts";
import { fileId, fileOf } from "../cases/file.ts";
import { fact, movement, movementTold, PAYER } from "../cases/movement.ts";
import { type Desk, openDesk } from "../commands/machine.ts";
import { everythingSeen } from "./claims/read-all.ts";
import { auditEntry } from "./describe-audit-log.ts";
import type { OpenStores } from "./store-under-test.ts";

const CASE = "2025-0001" as CaseId;
const NEAR = "2025-0001-1" as CaseId;
const SENT = movement({ side: "payer" });
const ARRIVED = movement({ side: "payee", at: "2025-03-14T09:00:05+07:00" });
const WIDE = movementTold({ paid: "10.000000000000000001 ETH", side: "both" });
const FOREIGN = movementTold({ from: "bank:014:7777", fromName: "Malee", paid: "5.00 THB" });
const FACT = fact({ subject: PAYER, facts: [{ attribute: "holder-name", value: "สมชาย" }] });
const APART: LinkDecision = { act: "unlink", payer: SENT.id, payee: ARRIVED.id, basis: "asserted", actor: "u1", at: 1 };

/** A copy from one kind of store into another. */
export function describeCopies(name: string, openFrom: OpenStores, openTo: OpenStores): void {
  describe(`store copy, ${name}`, () => {
    let from: Stores;
    let to: Stores;
    let desk: Desk;
    beforeEach(async () => {
      [from, to] = [await openFrom(), await openTo()];
      desk = await openDesk({ named: { from, to } });
      await fill(from);
    });
    afterEach(async () => {
      for (const stores of [from, to]) await stores.close();
      await desk.close();
    });

    test("a whole store answers every question alike afterwards, with its casework, users and audit chain", async () => {
      const hash = await from.transfers.contentHash();
      const head = await from.audit.head();
      const said = await desk.json("store", "copy", "from", "to");
      expect(said).toMatchObject({ files: 3, records: 6, auditEntries: 2, otherLinks: 0, contentHash: hash });
      expect(await to.transfers.contentHash()).toBe(hash);
      expect(await everythingSeen(to.transfers, ALL)).toEqual(await everythingSeen(from.transfers, ALL));
      expect(await to.transfers.linkDecisions(null, ALL)).toEqual([APART]);
      expect(await to.audit.head()).toEqual(head);
      expect(await to.cases.cases()).toEqual(await from.cases.cases());
      expect(await to.cases.uploadsOfCase(CASE)).toEqual(await from.cases.uploadsOfCase(CASE));
      expect(await to.users.credentials("malee")).toEqual(await from.users.credentials("malee"));
      expect(await to.users.sessionUser("s1", 1)).toBeNull();
    });

    test("a case alone brings nothing of another, whose number begins alike", async () => {
      await desk.json("store", "copy", "from", "to", "--case", CASE);
      expect((await to.transfers.files(ALL)).map(({ id }) => id)).toEqual([fileId("payer's"), fileId("payee's")].sort());
      expect((await to.transfers.findAccounts("7777", 5, ALL)).length).toBe(0);
      expect(await to.cases.cases()).toEqual([caseNamed(CASE, 1)]);
      expect(await to.cases.reports(CASE)).toHaveLength(1);
      expect(await to.cases.reports(NEAR)).toEqual([]);
      expect(await to.cases.uploadsOfFile(fileId("foreign"))).toEqual([]);
      expect(await to.users.users()).toEqual([]);
      expect((await to.audit.head()).number).toBe(0);
      const scope = scopeOf([fileId("payer's"), fileId("payee's")]);
      expect(await everythingSeen(to.transfers, ALL)).toEqual(await everythingSeen(from.transfers, scope));
    });

    test("a copy that broke off is taken up again; a store that holds anything else is refused", async () => {
      await to.transfers.importFile(fileOf("payer's", [SENT, SENT, WIDE]), ALL);
      await desk.json("store", "copy", "from", "to");
      expect(await to.transfers.contentHash()).toBe(await from.transfers.contentHash());
      const again = await desk.run("store", "copy", "from", "to");
      expect(again).toMatchObject({ exit: 1, err: expect.stringContaining("not empty") });
    });
  });
}

async function fill({ transfers, cases, users, audit }: Stores): Promise<void> {
  await transfers.importFile(fileOf("payer's", [SENT, SENT, WIDE]), ALL);
  await transfers.importFile(fileOf("payee's", [ARRIVED, FACT]), ALL);
  await transfers.importFile(fileOf("foreign", [FOREIGN]), ALL);
  await transfers.decideLink(APART);
  for (const id of [CASE, NEAR]) await cases.openCase(caseNamed(id, 1));
  await cases.addUpload(uploadOf("payer's", CASE, 1));
  await cases.addUpload(uploadOf("payee's", CASE, 2));
  await cases.addUpload(uploadOf("foreign", NEAR, 3));
  for (const id of [CASE, NEAR]) await cases.addReports(id, [reportOf("V01", "1200.00 THB", "list")]);
  await users.addUser(userNamed("Malee"), "argon2 hash");
  await users.addSession("Malee" as UserId, { hash: "s1", expiresAt: 100 });
  for (const at of [1, 2]) await audit.append(auditEntry(at));
}
