import { RELEASES } from "../scenario/neo4j-server/releases.ts";
import { whatIsMissing } from "../scenario/neo4j-server/server-files.ts";
import { type Call, type CommandContext, wholeOption } from "./command.ts";
import { type KillTally, killImports } from "./soak-kills.ts";
import { importMutated, type MutationTally } from "./soak-mutations.ts";
import { killIntoNeo4j, NEO4J_KILLS_NOTE, neo4jKillFigures } from "./soak-neo4j.ts";
import type { SoakResult } from "./soak-result.ts";
import { table } from "./table.ts";

const MOST_MS = 10_000;
const MOST_GROWN_BYTES = 805_306_368;

/**
 * Imports killed at random moments, into DuckDB and into Neo4j, which importing again must mend to one content; then mutated files through the real import: none may crash
 * it, take over 10 s or let memory grow.
 */
export async function soakIngest(context: CommandContext, { options, root }: Call): Promise<SoakResult> {
  const [kills, rows] = [wholeOption(options, "kills"), wholeOption(options, "rows")];
  const killed = await killImports(context, root, { kills, rows });
  const missing = whatIsMissing(RELEASES[0]);
  const onNeo4j = missing === null ? await killIntoNeo4j(context, root, { kills, rows, want: killed.content }) : null;
  const mutated = await importMutated(wholeOption(options, "files"), async () => ({
    ...context,
    stores: await root.openMemoryStores(),
  }));
  const figures = [
    ...killFigures(killed).map(([figure, value]) => ({ of: "killed imports", figure, value })),
    ...(onNeo4j === null ? [] : neo4jKillFigures(onNeo4j)).map(([figure, value]) => ({ of: "killed on Neo4j", figure, value })),
    ...mutationFigures(mutated).map(([figure, value]) => ({ of: "mutated files", figure, value })),
  ];
  const cells = figures.map(({ of, figure, value }) => [of, figure, String(value)]);
  return {
    notes: [
      "Killed imports run into DuckDB by the command line, each in a process and a data folder of its own.",
      onNeo4j === null ? `NOT RUN on Neo4j: no server can be started here: ${missing}.` : NEO4J_KILLS_NOTE,
      "Mutated files go through the import task into stores in memory; rows are accepted, duplicates, corroborated and rejected ones.",
    ],
    figures,
    lines: [table(["soak", "figure", "value"], cells, 2)],
    failures: [...killed.failures, ...(onNeo4j?.failures ?? []), ...mutationFailures(mutated)],
  };
}

type Figures = readonly (readonly [figure: string, value: number])[];

function killFigures({ kills, empty, whole, equal }: KillTally): Figures {
  return [
    ["killed by SIGKILL at a random moment", kills],
    ["stores that held nothing of the file", empty],
    ["stores that held the whole file", whole],
    ["content equal to an undisturbed import after importing again", equal],
  ];
}

function mutationFigures(tally: MutationTally): Figures {
  return [
    ["files", tally.files],
    ["read", tally.read],
    ["refused with a reason", tally.refused],
    ...Object.entries(tally.counts),
    ["faults", tally.faults.length],
    ["slowest, seconds", Math.round(tally.slowestMs) / 1000],
    ["most processor time, seconds", Math.round(tally.mostCpuMs) / 1000],
    ["memory grown at most, MiB", Math.round(tally.grownBytes / 1_048_576)],
  ];
}

function mutationFailures({ faults, slowestMs, grownBytes }: MutationTally): readonly string[] {
  const slow = slowestMs > MOST_MS ? [`A file took ${Math.round(slowestMs)} ms; none may take over ${MOST_MS}.`] : [];
  const large = grownBytes > MOST_GROWN_BYTES ? [`The process grew by ${grownBytes} bytes.`] : [];
  return [...faults, ...slow, ...large];
}
