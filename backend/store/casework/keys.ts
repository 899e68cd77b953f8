/** Parts of a key end with this, so that the key of one case is never the beginning of another's. */
const END = "\u0000";

/** A key of several parts. Keys that start with the same parts stand together. */
export function keyOf(...parts: readonly string[]): string {
  return parts.map((part) => part + END).join("");
}

/** A time or number inside a key, so that keys sort as the numbers do. */
export function sortable(value: number): string {
  return value.toString().padStart(16, "0");
}
