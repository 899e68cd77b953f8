import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CaseId } from "../../backend/domain/case.ts";
import { ALL, type Scope } from "../../backend/domain/scope.ts";
import { readingAhead } from "../../backend/reading-ahead.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { casePicture } from "../../backend/tasks/case-picture.ts";
import { caseScope } from "../../backend/tasks/case-scope.ts";
import { assignOfficers, caseIdOf, openCase } from "../../backend/tasks/cases.ts";
import { importFile } from "../../backend/tasks/import-file.ts";
import { readAhead } from "../../backend/tasks/read-ahead.ts";
import { addUser } from "../../backend/tasks/users.ts";
import { MULES_BANK, REPORT, tinyFile, VICTIMS_BANK } from "../commands/tiny-case.ts";
import { inChunks } from "../ingest/sample-files.ts";
import { actorOf, contextOf } from "./context.ts";

const FIRST = caseIdOf("2025-0001");
const SECOND = caseIdOf("2025-0002");
const THIRD = caseIdOf("2025-0003");
const CASES = [FIRST, SECOND, THIRD, caseIdOf("2025-0004")];
const officer = actorOf("investigator", CASES);

describe("reading ahead", () => {
  let stores: Stores;
  let reads = 0;
  let looks = 0;
  const take = (name: string, into: CaseId, at: number) =>
    importFile({ ...contextOf(stores, officer), now: () => at }, { name, bytes: inChunks(tinyFile(name)), case: into });

  beforeEach(async () => {
    const { transfers, ...others } = await openMemoryStores();
    reads = 0;
    // A graph is read whole as flows; once it is known, what an added file tells is read alone.
    const counting =
      <T>(read: (scope: Scope) => T) =>
      (scope: Scope): T => {
        reads += 1;
        return read(scope);
      };
    const transfersById: Stores["transfers"]["transfersById"] = (ids, scope) => {
      looks += 1;
      return transfers.transfersById(ids, scope);
    };
    const counted = { transfersById, scanFlows: counting(transfers.scanFlows), scan: counting(transfers.scan) };
    stores = { ...others, transfers: { ...transfers, ...counted } };
    for (const id of CASES) await openCase(contextOf(stores, officer), { id, title: "Case" });
  });
  afterEach(() => stores.close());

  test("reads the cases whose files came last, and who opens one then waits for nothing", async () => {
    await take(VICTIMS_BANK, FIRST, 3);
    await take(MULES_BANK, SECOND, 1);
    await take(VICTIMS_BANK, THIRD, 2);
    const context = contextOf(stores, officer);
    expect(await readAhead(context)).toEqual([FIRST, THIRD]);
    const before = reads;
    const { graph } = await context.graphs.loaded(stores.transfers, await caseScope(context, FIRST));
    expect([graph.size > 0, reads]).toEqual([true, before]);
  });

  test("follows the victims' money as an officer sees it, so that the canvas is there at once", async () => {
    const administrator = contextOf(stores, actorOf("administrator", []));
    await addUser(administrator, { name: "somchai", password: "long enough a word", role: "investigator", bank: null });
    const [user] = await stores.users.users();
    if (!user) throw new Error("nobody was invited");
    await assignOfficers(contextOf(stores, actorOf("supervisor", [])), FIRST, [user.id]);
    for (const name of [VICTIMS_BANK, MULES_BANK, REPORT]) await take(name, FIRST, 1);
    const context = contextOf(stores, { id: user.id, role: "investigator", bank: null, cases: new Set([FIRST]) });
    await readAhead(context);
    looks = 0;
    const { trace } = await casePicture(context, FIRST);
    expect(trace.origins.map(({ label }) => label)).toEqual(["V01"]);
    expect(looks).toBe(0);
    await casePicture(contextOf(stores, context.actor), FIRST);
    expect(looks).toBeGreaterThan(0);
  });

  test("goes on as records come, and ends when it is stopped", async () => {
    await take(VICTIMS_BANK, FIRST, 1);
    const context = contextOf(stores, officer);
    const ahead = readingAhead(context, pino({ level: "silent" }), 1);
    await vi.waitFor(() => expect(reads).toBe(1), { timeout: 120_000, interval: 1 });
    await take(MULES_BANK, FIRST, 2);
    await vi.waitFor(() => expect(reads).toBe(2), { timeout: 120_000, interval: 1 });
    await ahead.stop();
    const [first] = await stores.transfers.files(ALL);
    if (first) await stores.transfers.undoImport(first.id);
    expect(reads).toBe(2);
  });
});
