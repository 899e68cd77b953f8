/** What may be sent: whole numbers go as bigint, for the driver sends a plain number as a fraction. */
export type Value = string | bigint | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export type Texts = readonly string[];
export type Integers = readonly bigint[];
export type Maps = readonly { readonly [key: string]: Value }[];

/** One row of an answer by its columns, or a map inside one. */
export type Row = Readonly<Record<string, unknown>>;

/** A column that is text or null. */
export function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A column that is never null and holds text. */
export function told(value: unknown): string {
  if (typeof value !== "string") throw new Error(`expected text in a column, found ${String(value)}`);
  return value;
}

/** A column that holds a whole number. */
export function whole(value: unknown): bigint {
  if (typeof value !== "bigint") throw new Error(`expected a whole number in a column, found ${String(value)}`);
  return value;
}

/** A column that holds a whole number which is exact as a JS number: a row, a count, an instant. */
export function count(value: unknown): number {
  return Number(whole(value));
}

/** A column that holds a list. */
export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`expected a list in a column, found ${String(value)}`);
  return value;
}

/** A column that holds a list of text. */
export function toldAll(value: unknown): readonly string[] {
  return list(value).map(told);
}

/** A column that holds a map. */
export function map(value: unknown): Row {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("expected a map in a column");
  return value as Row;
}
