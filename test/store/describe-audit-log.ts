import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditEntry } from "../../backend/domain/audit.ts";
import type { UserId } from "../../backend/domain/user.ts";
import type { AuditLog } from "../../backend/store/audit-log.ts";
import type { Stores } from "../../backend/store/stores.ts";
import type { OpenStores } from "./store-under-test.ts";

export function auditEntry(at: number): AuditEntry {
  return { at, actor: "u1" as UserId, act: "read-case", case: null, outcome: "done", subjects: ["f1"] };
}

/** The contract of an audit log. */
export function describeAuditLog(name: string, open: OpenStores): void {
  describe(`${name}: audit log`, () => {
    let stores: Stores | null = null;
    let log: AuditLog;
    beforeEach(async () => {
      stores = await open();
      log = stores.audit;
    });
    afterEach(async () => stores?.close());

    test("an empty log is whole and starts at number 0", async () => {
      expect(await log.head()).toMatchObject({ number: 0 });
      expect(await log.firstBreak()).toBeNull();
      expect(await log.entries(null, 10)).toEqual([]);
    });

    test("entries written at the same moment form one unbroken chain", async () => {
      const start = await log.head();
      const written = await Promise.all([1, 2, 3, 4, 5].map((at) => log.append(auditEntry(at))));
      expect(written.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      expect(written.map(({ previous }) => previous)).toEqual([start.hash, ...written.slice(0, -1).map(({ hash }) => hash)]);
      expect(await log.head()).toEqual({ number: 5, hash: written.at(-1)?.hash });
      expect(await log.firstBreak()).toBeNull();
    });

    test("entries come newest first, below a number, up to a cap", async () => {
      for (const at of [1, 2, 3, 4]) await log.append(auditEntry(at));
      expect((await log.entries(null, 2)).map(({ number }) => number)).toEqual([4, 3]);
      expect((await log.entries(3, 10)).map(({ number }) => number)).toEqual([2, 1]);
    });
  });
}
