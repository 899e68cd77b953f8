import { seededRandom } from "../random.ts";
import { MUTATIONS } from "./mutations.ts";
import { type SampleFile, sampleWorkbook, textSamples, zipBomb } from "./samples.ts";

/** A file that is not as its sender made it, and what was done to it. */
export interface MutatedFile extends SampleFile {
  readonly what: string;
}

/** A workbook is read in a process of its own, which costs half a second: every so many files is one. */
const WORKBOOK_EVERY = 50;
const BOMB_EVERY = 2_000;

/** So many files, each fixed by its number: every sample with every mutation in turn, workbooks and zip bombs between them. */
export function* mutatedFiles(count: number): Generator<MutatedFile> {
  const samples = textSamples();
  const workbook = sampleWorkbook();
  for (let number = 0; number < count; number += 1) {
    if (number % BOMB_EVERY === BOMB_EVERY / 2) yield { ...zipBomb(), what: "a zip bomb" };
    else if (number % WORKBOOK_EVERY === WORKBOOK_EVERY - 1) yield mutated(workbook, Math.floor(number / WORKBOOK_EVERY), number);
    else yield mutated(samples[number % samples.length], Math.floor(number / samples.length), number);
  }
}

function mutated(sample: SampleFile | undefined, turn: number, seed: number): MutatedFile {
  const [what, mutate] = MUTATIONS[turn % MUTATIONS.length] ?? [];
  if (!sample || !what || !mutate) throw new Error("there is no sample or no mutation");
  return { name: sample.name, what, bytes: mutate(sample.bytes, seededRandom(seed)) };
}
