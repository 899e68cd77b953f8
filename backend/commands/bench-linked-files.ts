import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { seededRandom } from "../scenario/random.ts";
import { type ToldPayments, TWO_SIDES_PIECE, twoSidesFile } from "../scenario/writers/two-sides.ts";
import type { ImportRequest } from "../tasks/import-file.ts";
import type { BenchFiles } from "./bench-ingest-files.ts";

const SEED = 20_250_314;

/** How the made statements are read: as those of any bank without a profile of its own. */
export const TWO_SIDES_MAPPING: NonNullable<ImportRequest["mapping"]> = {
  schema: 1,
  name: "two-sides",
  version: 1,
  title: "Made-up statements of both sides",
  zone: "UTC",
  encoding: "utf-8",
  delimiter: ",",
  required: ["Time", "Own account", "Mark", "Other account", "Amount", "Currency", "Kind"],
  layout: {
    institution: "bank:made",
    own: { kind: "column", column: "Own account" },
    ownName: null,
    time: { columns: ["Time"], shape: { order: "year-month-day", era: "gregorian" } },
    money: { kind: "marked", column: "Amount", mark: "Mark", into: ["in"], out: ["out"] },
    currency: { column: "Currency" },
    decimalComma: false,
    balance: null,
    otherName: null,
    otherNumber: "Other account",
    otherInstitution: "bank:made",
    reference: null,
    sequence: null,
    memo: [],
    channel: ["Kind"],
    place: [],
  },
};

/**
 * Statements in which every row has its other side: the earlier file's rows, payers' all, in the measured one; the rest inside the
 * measured one itself, payers' rows first. rows is rounded to whole pieces; so many of the measured rows meet an earlier one.
 */
export async function writeLinkedFiles(folder: string, asked: number): Promise<BenchFiles & { readonly links: number }> {
  await mkdir(folder, { recursive: true });
  const pieces = (rows: number): number => TWO_SIDES_PIECE * Math.max(1, Math.round(rows / TWO_SIDES_PIECE));
  const earlierOnly = pieces(asked / 20);
  const both = pieces((asked - earlierOnly) / 2);
  const files = { folder, earlier: join(folder, "earlier.csv"), path: join(folder, "measured.csv") };
  await writeStatements(files.earlier, [{ first: 0, count: earlierOnly, side: "payer" }]);
  await writeStatements(files.path, [
    { first: earlierOnly, count: both, side: "payer" },
    { first: 0, count: earlierOnly + both, side: "payee" },
  ]);
  return { ...files, rows: 2 * both + earlierOnly, again: earlierOnly, links: earlierOnly + both };
}

function writeStatements(path: string, stretches: readonly ToldPayments[]): Promise<void> {
  const pieces = twoSidesFile(stretches, (piece) => seededRandom(SEED + piece));
  return pipeline(Readable.from(pieces), createWriteStream(path));
}
