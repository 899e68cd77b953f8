import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import { MOST_NOTE, parseNoteText } from "../../backend/domain/note-text.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { addNote, readNotes } from "../../backend/tasks/account-notes.ts";
import { caseIdOf, openCase } from "../../backend/tasks/cases.ts";
import { addEvidence } from "../../backend/tasks/collect-evidence.ts";
import { type Desk, NOW, openDesk } from "../commands/machine.ts";
import { FIRST, importTinyCase, TINY_CASE } from "../commands/tiny-case.ts";
import { actorOf, contextOf } from "./context.ts";

const [CASE, OTHER] = [caseIdOf(TINY_CASE), caseIdOf("2025-0099")];
const first = parseAccountId(FIRST);
const WORDS = "Rang the holder, 14:40: <b>knows nothing</b> of it.\nAsk again on Monday.";

let desk: Desk;
let stores: Stores;
beforeAll(async () => {
  stores = await openMemoryStores();
  desk = await openDesk({ stores });
  await importTinyCase(desk);
});
afterAll(() => desk.close());

describe("a note on an account", () => {
  test("says who wrote it and when, for who reads the case, and is told oldest first", async () => {
    const officer = contextOf(stores, actorOf("investigator", [CASE]));
    await addNote(officer, CASE, { account: first, text: `  ${WORDS} ` });
    const own = { account: first, by: "u-investigator", at: NOW };
    expect(await addNote(officer, CASE, { account: first, text: "Called back." })).toEqual([
      { ...own, id: "y1", text: WORDS },
      { ...own, id: "y2", text: "Called back." },
    ]);
    const prosecutor = contextOf(stores, actorOf("prosecutor", [CASE]));
    expect((await readNotes(prosecutor, CASE)).map(({ text }) => text)).toEqual([WORDS, "Called back."]);
    const written = addNote(prosecutor, CASE, { account: first, text: "mine" });
    await expect(written).rejects.toMatchObject({ kind: "not-allowed" });
    const bank = contextOf(stores, actorOf("uploader", [CASE], { bank: "014" }));
    await expect(readNotes(bank, CASE)).rejects.toMatchObject({ kind: "not-allowed" });
  });

  test("is in the audit log by its id, never by its words", async () => {
    const entries = (await stores.audit.entries(null, 100)).filter(({ act }) => act === "note-account");
    expect(entries.map(({ subjects, outcome }) => [...subjects, outcome])).toContainEqual(["y1", "done"]);
    expect(JSON.stringify(entries)).not.toContain("holder");
  });

  test("stays in its case, and takes only accounts that a record of the case shows", async () => {
    const both = contextOf(stores, actorOf("investigator", [CASE, OTHER]));
    await openCase(both, { id: OTHER, title: "Other" });
    expect(await readNotes(both, OTHER)).toEqual([]);
    const elsewhere = addNote(both, OTHER, { account: first, text: "not of this case" });
    await expect(elsewhere).rejects.toMatchObject({ kind: "not-found" });
    const stranger = contextOf(stores, actorOf("investigator", [OTHER]));
    await expect(readNotes(stranger, CASE)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("is not the reason of a decision on a link, which is a note of the case too", async () => {
    const by = actorOf("investigator", [CASE]);
    const before = await readNotes(contextOf(stores, by), CASE);
    await stores.cases.addNote(CASE, { id: "l1", about: "unlink p q", text: "two payments", by: by.id, at: NOW });
    expect(await readNotes(contextOf(stores, by), CASE)).toEqual(before);
  });

  test("is written by command line too, and no file of a pack has its words", async () => {
    await desk.json("case", "note", TINY_CASE, "--account", FIRST, "--text", "Neighbour-says-he-moved");
    const officer = contextOf(stores, actorOf("investigator", [CASE]));
    expect((await readNotes(officer, CASE)).map(({ text, by }) => `${by}: ${text}`)).toContain(
      "operator: Neighbour-says-he-moved",
    );
    await addEvidence(officer, CASE, { kind: "account", account: first });
    await desk.json("export", "--case", TINY_CASE, "--out", "pack");
    const pack = join(desk.folder, "pack");
    const files = (await readdir(pack, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = (await readFile(join(file.parentPath, file.name))).toString("utf8");
      expect(text, file.name).not.toMatch(/Neighbour-says|knows nothing|note-account/);
    }
  });
});

describe("the words of a note", () => {
  test("are kept as typed, in any script, up to their most", () => {
    expect(parseNoteText("\tกด ATM แล้ว\r\nသွားပြီ ")).toBe("กด ATM แล้ว\nသွားပြီ");
    expect(parseNoteText("x".repeat(MOST_NOTE))).toHaveLength(MOST_NOTE);
  });

  test.each([
    ["none", " \n\t"],
    ["too many", "x".repeat(MOST_NOTE + 1)],
    ["control characters, which a terminal obeys", "red\u001b[31m"],
  ])("are refused: %s", (_, text) => {
    expect(() => parseNoteText(text)).toThrow(/note/i);
  });
});
