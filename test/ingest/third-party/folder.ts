import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { inWords, type WholeReading } from "../sample-files.ts";

/** Folder of files that no one on this project wrote; null where it is not given, which is said aloud. */
export function thirdPartyFolder(what: string): string | null {
  const folder = process.env.LEDGERHOUND_THIRD_PARTY_DATA ?? null;
  if (folder === null) console.warn(`LEDGERHOUND_THIRD_PARTY_DATA is not set: ${what} NOT tested.`);
  return folder;
}

/** Every file below a folder, in order of path. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** One line of the table that a test prints: file, rows, accepted, rejected with the reasons. */
export function tableLine(file: string, { rows, rejected, reading }: WholeReading): string {
  const reasons = new Map<string, number>();
  for (const { reason } of inWords(rejected)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const why = [...reasons].map(([reason, count]) => `${count} × ${reason}`).join("; ");
  const counts = [rows.length, rows.length - rejected.length, rejected.length].map((count) => String(count).padStart(7)).join("");
  return `${file.padEnd(64)}${reading.profile.padEnd(16)}${counts}  ${why}`;
}

export const TABLE_HEAD = `${"file".padEnd(64)}${"format".padEnd(16)}   rows   acc.   rej.  why`;
