import { expect, test } from "vitest";
import { ALL } from "../../backend/domain/scope.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { caseIdOf, openCase } from "../../backend/tasks/cases.ts";
import { decideLink } from "../../backend/tasks/decide-link.ts";
import { importFile } from "../../backend/tasks/import-file.ts";
import { MULES_BANK, tinyFile, VICTIMS_BANK } from "../commands/tiny-case.ts";
import { inChunks } from "../ingest/sample-files.ts";
import { actorOf, contextOf } from "./context.ts";

const [CASE, OTHER] = [caseIdOf("2025-0001"), caseIdOf("2025-0002")];

test("an officer takes two rows of a transfer apart with a reason, and puts them together again", async () => {
  const stores = await openMemoryStores();
  const context = contextOf(stores, actorOf("investigator", [CASE, OTHER]));
  for (const id of [CASE, OTHER]) await openCase(context, { id, title: "Case" });
  for (const name of [VICTIMS_BANK, MULES_BANK]) {
    await importFile(context, { name, bytes: inChunks(tinyFile(name)), case: CASE });
  }
  const before = await stores.transfers.links(ALL);
  const [link, ...others] = before;
  if (!link) throw new Error("nothing is linked");
  const rows = { payer: link.payer, payee: link.payee };
  const apart = await decideLink(context, CASE, { act: "unlink", ...rows, reason: "two payments" });
  expect(apart).toHaveLength(2);
  expect(await stores.transfers.links(ALL)).toEqual(others);
  expect(await decideLink(context, CASE, { act: "link", ...rows, reason: "one after all" })).toHaveLength(1);
  expect(await stores.transfers.links(ALL)).toEqual([{ ...rows, basis: "asserted" }, ...others]);
  expect((await stores.cases.notes(CASE)).map(({ text }) => text).sort()).toEqual(["one after all", "two payments"]);
  const elsewhere = decideLink(context, OTHER, { act: "unlink", ...rows, reason: "not its file" });
  await expect(elsewhere).rejects.toMatchObject({ kind: "not-found" });
  await stores.close();
});
