import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { LedgerhoundError } from "../../../domain/errors.ts";
import type { Value } from "../values.ts";
import type { ColumnType, TableShape } from "./tables.ts";

/** Stands between the members of a list: no text that a file may hold has it. */
const BETWEEN = "\u001f";

/** A file of an import while it is written. */
export interface CsvTable {
  /** Puts a row in; a column that is left out is null. */
  put(row: Readonly<Record<string, Value | undefined>>): void;
  /** Waits until the disk keeps up with what was put. */
  drained(): Promise<void>;
  /** Ends the file. */
  close(): Promise<WrittenTable>;
}

export interface WrittenTable {
  readonly rows: number;
  /** Some text has a line break: the file must be read as one piece. */
  readonly hasBreaks: boolean;
}

/** Opens a new file with its header. Throws bad-input where the file is there already. */
export function openCsvTable(path: string, shape: TableShape): CsvTable {
  const stream = createWriteStream(path, { flags: "wx", mode: 0o600 });
  const failed = finished(stream);
  failed.catch(() => undefined);
  const columns = Object.entries(shape.columns);
  let rows = 0;
  let hasBreaks = false;
  let full = !stream.write(`${columns.map(([name, type]) => headOf(name, type, shape)).join(",")}\n`);
  return {
    put: (row) => {
      const line = columns.map(([name, type]) => cellOf(row[name] ?? null, type)).join(",");
      rows += 1;
      hasBreaks ||= /[\n\r]/.test(line);
      full = !stream.write(`${line}\n`) || full;
    },
    drained: async () => {
      if (full && stream.writableNeedDrain) await Promise.race([once(stream, "drain"), failed]);
      full = false;
    },
    close: async () => {
      stream.end();
      await failed;
      return { rows, hasBreaks };
    },
  };
}

function headOf(name: string, type: ColumnType, { of, ends }: TableShape): string {
  if (type === "id") return `:ID(${of})`;
  if (type === "start") return `:START_ID(${ends?.[0]})`;
  if (type === "end") return `:END_ID(${ends?.[1]})`;
  return type === "string" ? name : `${name}:${type}`;
}

function cellOf(value: Value, type: ColumnType): string {
  if (value === null) return "";
  if (Array.isArray(value)) return listOf(value, type);
  return typeof value === "string" ? quoted(value) : String(value);
}

function listOf(values: readonly Value[], type: ColumnType): string {
  if (type !== "string[]") return values.join(BETWEEN);
  const texts = values.map(String);
  if (texts.some((text) => text.includes(BETWEEN))) {
    throw new LedgerhoundError(
      "bad-input",
      "A path inside a source file has the character U+001F, which an import cannot carry.",
    );
  }
  return quoted(texts.join(BETWEEN));
}

/** Text is always in quotes: without them an empty text would be none. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
