import { LedgerhoundError } from "../domain/errors.ts";
import { blockKey, type Link, linkBlock } from "../domain/link.ts";
import type { Movement } from "../domain/record.ts";
import { linkingSet, scoreLinks } from "../scenario/linking-set.ts";
import { seededRandom } from "../scenario/random.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";

const SIZES: Readonly<Record<string, number>> = { small: 20_000, "200k": 200_000 };
const SEED = 20_250_314;

/** How many of the pairs that a made set is known to hold are found, and how many of those found are right. */
export async function benchLinking(context: CommandContext, { options }: Call): Promise<BenchResult> {
  const name = textOption(options, "size") ?? "small";
  const payments = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  if (payments === undefined) {
    throw new LedgerhoundError("bad-input", `bench linking has the sizes ${Object.keys(SIZES).join(", ")}, not "${name}".`);
  }
  context.progress({ step: "made-up payments", done: 0, total: payments, unit: "transfers" });
  const set = linkingSet(payments, seededRandom(SEED));
  const began = performance.now();
  const links = linkAll(set.records);
  const seconds = (performance.now() - began) / 1000;
  const { precision, recall, known, right } = scoreLinks(set, links);
  const figure = (what: string, value: number) => ({ of: "linking", figure: what, value });
  return {
    notes: [
      `${payments} made-up payments, seed ${SEED}: five clocks up to 35 s apart, clearing up to 40 s, equal amounts within minutes, a third told by one side alone.`,
      "Synthetic; not a field error rate.",
    ],
    figures: [
      figure("known pairs", known),
      figure("links", links.length),
      figure("right links", right),
      figure("precision", precision),
      figure("recall", recall),
      figure("rows a second", Math.round(set.records.length / seconds)),
    ],
    lines: [
      `precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  (${right} of ${links.length} links, ${known} known pairs)`,
    ],
  };
}

/** Block by block, as a store links after a file's last row. */
function linkAll(records: readonly Movement[]): readonly Link[] {
  const blocks = new Map<string, Movement[]>();
  for (const record of records) {
    const block = blocks.get(blockKey(record));
    if (block) block.push(record);
    else blocks.set(blockKey(record), [record]);
  }
  return [...blocks.values()].flatMap(linkBlock);
}
