import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { openInFolder } from "../cases/stores.ts";
import { SIGNER } from "../evidence/pack-fixture.ts";
import { expectGolden } from "../golden/against-golden.ts";
import { type Desk, openDesk } from "./machine.ts";
import { FIRST, importTinyCase, TINY_CASE, UNSEEN, VICTIM } from "./tiny-case.ts";

/** Every command that answers about the tiny case, in the order of the work, under the name of its golden document. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  case: ["case", "list"],
  quality: ["quality", "--case", TINY_CASE],
  detect: ["detect", "--case", TINY_CASE],
  communities: ["communities", "--case", TINY_CASE, "--seed", "1"],
  central: ["central", "--case", TINY_CASE, "--most", "5"],
  search: ["search", "0000 0001", "--case", TINY_CASE],
  paths: ["paths", VICTIM, UNSEEN, "--case", TINY_CASE],
  reach: ["reach", VICTIM, "--case", TINY_CASE],
  patterns: ["patterns", "--case", TINY_CASE],
  trace: ["trace", "--case", TINY_CASE, "--report", "V01", "--as-of", "2025-03-14T14:26:00+08:00"],
  "trace-account": ["trace", "--account", FIRST, "--since", "2025-03-14T00:00:00+08:00", "--until", "2025-03-15T00:00:00+08:00"],
  advance: ["advance", "--case", TINY_CASE],
  "hold-plan": ["hold-plan", "--case", TINY_CASE, "--as-of", "2025-03-14T14:26:00+08:00"],
  endings: ["endings", "--case", TINY_CASE, "--as-of", "2025-03-14T14:26:00+08:00"],
  return: ["return", "--case", TINY_CASE, "--as-of", "2025-03-14T14:26:00+08:00"],
  export: ["export", "--case", TINY_CASE, "--out", "pack", "--at", "2025-03-15T09:00:00+08:00"],
  verify: ["verify", "pack", "--signer", SIGNER.fingerprint],
  user: ["user", "list"],
  doctor: ["doctor"],
};

const STORES = { memory: openMemoryStores, embedded: openInFolder };

describe.each(Object.entries(STORES))("on the tiny case in %s stores", (_, openStores) => {
  let desk: Desk;
  let receipts: unknown;
  beforeAll(async () => {
    desk = await openDesk({ stores: await openStores() });
    receipts = await importTinyCase(desk);
  });
  afterAll(() => desk.close());

  test("import answers with a receipt a file, row by row accounted for", async () => {
    await expectGolden("tiny/import", placeless(receipts, desk));
  });

  test.each(Object.entries(CALLS))("%s answers to the letter", async (name, argv) => {
    await expectGolden(`tiny/${name}`, placeless(await desk.json(...argv), desk));
  });

  test("kept communities come back as they were found", async () => {
    const found = await desk.json("communities", "--case", TINY_CASE, "--engine", "parts", "--keep");
    expect(await desk.json("communities", "--case", TINY_CASE, "--kept")).toEqual(found);
  });

  test("what people read says the same as what programs read", async () => {
    const said = await desk.run("hold-plan", "--case", TINY_CASE);
    expect(said.exit).toBe(0);
    expect(said.out).toContain("CNY 182,260.00 can be held. An amount is held, never an account.");
    expect(said.out).toContain(`Ask for the statement of ${UNSEEN}: CNY 279,000.00 went there.`);
    const traced = await desk.run("trace", "--case", TINY_CASE, "--report", "V01");
    expect(traced.out).toMatch(
      /held in all +CNY 182,260\.00 +CNY 181,782\.81 +CNY 182,260\.00 +CNY 181,000\.00 +CNY 182,260\.00/,
    );
  });
});

/** Without what a folder's place or a library's PDF bytes decide: the desk's own path, and the hash over the payload. */
function placeless(document: unknown, { folder }: Desk): unknown {
  const text = JSON.stringify(document).replaceAll(folder, "DESK");
  const read = JSON.parse(text) as Record<string, unknown>;
  return "exhibits" in read ? { ...read, sha256: "HASH OF THE MANIFEST" } : read;
}
