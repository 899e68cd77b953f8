import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { seededRandom } from "../scenario/random.ts";
import { AMLWORLD_PIECE, amlworldFile } from "../scenario/writers/amlworld.ts";

const SEED = 20_220_901;

/** One file that a store holds before, and the one to be measured: so many of its rows the earlier file has too. */
export interface BenchFiles {
  readonly folder: string;
  readonly earlier: string;
  readonly path: string;
  readonly rows: number;
  readonly again: number;
}

/** Writes both into a folder of their own. The earlier file is a twentieth of the size, in whole pieces. */
export async function writeBenchFiles(folder: string, rows: number): Promise<BenchFiles> {
  await mkdir(folder, { recursive: true });
  const again = Math.min(rows, AMLWORLD_PIECE * Math.max(1, Math.round(rows / 40 / AMLWORLD_PIECE)));
  const files = { folder, earlier: join(folder, "earlier.csv"), path: join(folder, "measured.csv"), rows, again };
  await writeRows(files.earlier, 0, 2 * again);
  await writeRows(files.path, again, rows);
  return files;
}

function writeRows(path: string, first: number, count: number): Promise<void> {
  const pieces = amlworldFile({ first, count }, (piece) => seededRandom(SEED + piece));
  return pipeline(Readable.from(pieces), createWriteStream(path));
}
