import type { Transfer } from "../../domain/transfer.ts";
import type { Random } from "../random.ts";
import { type FileOfTransfers, toldBy } from "./file-of-transfers.ts";

/**
 * The records of a case into which one file after another comes and from which some are taken back: one set for each step. The first
 * file comes first; a file that is there is taken back when it is drawn again.
 */
export function changesOf(files: readonly FileOfTransfers[], random: Random, steps: number): readonly (readonly Transfer[])[] {
  const inCase = new Set<number>([0]);
  const records = [toldBy(files.slice(0, 1))];
  for (let step = 0; step < steps; step += 1) {
    const file = random.int(0, files.length - 1);
    if (!inCase.delete(file)) inCase.add(file);
    records.push(toldBy([...inCase].sort((a, b) => a - b).map((number) => files[number] ?? [])));
  }
  return records;
}
