import { type Call, type CommandContext, wholeOption } from "./command.ts";
import { importMutated, type MutationTally } from "./soak-mutations.ts";
import type { SoakResult } from "./soak-result.ts";
import { table } from "./table.ts";

const MOST_MS = 10_000;
const MOST_GROWN_BYTES = 805_306_368;

/** Mutated files through the real import: none may crash it, take over 10 s or let memory grow. */
export async function soakIngest(context: CommandContext, { options, root }: Call): Promise<SoakResult> {
  const files = wholeOption(options, "files");
  const tally = await importMutated(files, async () => ({ ...context, stores: await root.openMemoryStores() }));
  const figures = figuresOf(tally);
  return {
    notes: [],
    figures: figures.map(([figure, value]) => ({ of: "mutated files", figure, value })),
    lines: [
      table(
        ["mutated files", ""],
        figures.map(([figure, value]) => [figure, String(value)]),
        1,
      ),
    ],
    failures: failuresOf(tally),
  };
}

function figuresOf(tally: MutationTally): readonly (readonly [figure: string, value: number])[] {
  return [
    ["files", tally.files],
    ["read", tally.read],
    ["refused with a reason", tally.refused],
    ["rows read", tally.rows],
    ["faults", tally.faults.length],
    ["slowest, seconds", Math.round(tally.slowestMs) / 1000],
    ["memory grown at most, MiB", Math.round(tally.grownBytes / 1_048_576)],
  ];
}

function failuresOf({ faults, slowestMs, grownBytes }: MutationTally): readonly string[] {
  const slow = slowestMs > MOST_MS ? [`A file took ${Math.round(slowestMs)} ms; none may take over ${MOST_MS}.`] : [];
  const large = grownBytes > MOST_GROWN_BYTES ? [`The process grew by ${grownBytes} bytes.`] : [];
  return [...faults, ...slow, ...large];
}
