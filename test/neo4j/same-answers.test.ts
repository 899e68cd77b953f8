import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { demoCase } from "../../backend/scenario/demo-case.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { tracesOf } from "../cases/trace-by-hops.ts";
import { type Desk, openDesk } from "../commands/machine.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

const CASE = "2025-0314";
const MOMENT = "2025-03-14T18:00:00+08:00";

const QUESTIONS: readonly (readonly string[])[] = [
  ["detect", "--case", CASE],
  ["trace", "--case", CASE, "--report", "V01", "--as-of", MOMENT],
  ["hold-plan", "--case", CASE, "--report", "V01", "--as-of", MOMENT],
  ["communities", "--case", CASE],
];

onNeo4j((server) => {
  test("the demo case gives the same documents to the byte on Neo4j as in memory", { timeout: 900_000 }, async () => {
    const [memory, neo4j] = [await openDesk(), await openDesk({ stores: await openEmptied(server) })];
    const files = demoCase(7).files.filter(isTaken);
    for (const desk of [memory, neo4j]) await fill(desk, files);
    expect(await neo4j.stores.transfers.contentHash()).toBe(await memory.stores.transfers.contentHash());
    for (const question of QUESTIONS) {
      const expected = await memory.run(...question, "--json");
      expect(expected.exit).toBe(0);
      expect(await neo4j.run(...question, "--json"), question.join(" ")).toEqual(expected);
    }
    const { inMemory } = await tracesOf(memory.stores, caseIdOf(CASE));
    const { byHops } = await tracesOf(neo4j.stores, caseIdOf(CASE));
    expect(inMemory.layers.length).toBeGreaterThan(1);
    expect(byHops, "a trace that asks Neo4j for every hop").toEqual(inMemory);
    await memory.close();
    await neo4j.close();
  });
});

/** Everything but most banks' long statements: both sides of many transfers, and every other kind of file. */
function isTaken({ path, bytes }: ReturnType<typeof demoCase>["files"][number]): boolean {
  return bytes.length < 200_000 || path.includes("江州") || path.includes("东岭");
}

async function fill(desk: Desk, files: ReturnType<typeof demoCase>["files"]): Promise<void> {
  for (const id of new Set(files.map((file) => file.case))) await desk.run("case", "open", id, "--title", id);
  for (const { path, bytes, case: id } of files) {
    const place = join(desk.folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
    const said = await desk.run("import", place, "--case", id);
    if (said.exit > 1) throw new Error(said.err);
  }
}
