/** A column of texts. Where few different ones stand in it, each is sent once. */
export type PackedTexts =
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly words: readonly (string | null)[]; readonly codes: Uint8Array }
  | { readonly kind: "each"; readonly values: readonly (string | null)[] };

const MOST_WORDS = 256;

export function packTexts(values: readonly (string | null)[]): PackedTexts {
  const known = new Map<string | null, number>();
  const codes = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    let code = known.get(value);
    if (code === undefined) {
      if (known.size === MOST_WORDS) return { kind: "each", values };
      code = known.size;
      known.set(value, code);
    }
    codes[index] = code;
  }
  if (known.size === 0 || (known.size === 1 && known.has(null))) return { kind: "blank" };
  return { kind: "words", words: [...known.keys()], codes };
}

/** The text at each index. */
export function textsIn(packed: PackedTexts): (index: number) => string | null {
  if (packed.kind === "blank") return () => null;
  if (packed.kind === "each") return (index) => packed.values[index] ?? null;
  const { words, codes } = packed;
  return (index) => words[codes[index] ?? 0] ?? null;
}
