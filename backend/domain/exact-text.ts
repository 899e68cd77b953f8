/** A value as JSON with every sum exact: equal texts, equal values. Of whole numbers as bigint the digits stand as text. */
export function exactText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? `${inner}` : inner));
}
