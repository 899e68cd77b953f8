/** A document as text; exact amounts are written as { "$minor": "123" }. */
export function documentText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? { $minor: inner.toString() } : inner));
}

/** The document that documentText wrote. The caller names the type it was written from. */
export function documentFrom<T>(text: string): T {
  return JSON.parse(text, (_key, inner: unknown) => (isMinor(inner) ? BigInt(inner.$minor) : inner)) as T;
}

function isMinor(value: unknown): value is { readonly $minor: string } {
  return typeof value === "object" && value !== null && "$minor" in value && typeof value.$minor === "string";
}
