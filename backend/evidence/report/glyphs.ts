type Has = (codePoint: number) => boolean;

/**
 * Which code points a TrueType font has a glyph for, read from its cmap table (OpenType 1.9, formats 4 and 12).
 * Throws a plain error for a font without such a table.
 */
export function glyphsOf(font: Buffer): Has {
  const cmap = tableAt(font, "cmap");
  const covered = new Set<number>();
  const count = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < count; i += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 12) readGroups(font, subtable, covered);
    if (format === 4) readSegments(font, subtable, covered);
  }
  if (covered.size === 0) throw new Error("a font without a readable cmap table");
  return (codePoint) => covered.has(codePoint);
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (font.toString("latin1", at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`a font without a ${tag} table`);
}

function readGroups(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let group = at + 16; group < at + 16 + groups * 12; group += 12) {
    const [first, last, glyph] = [font.readUInt32BE(group), font.readUInt32BE(group + 4), font.readUInt32BE(group + 8)];
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) covered.add(code);
  }
}

function readSegments(font: Buffer, at: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = font.readUInt16BE(at + 14 + i);
    const first = font.readUInt16BE(at + 16 + doubled + i);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      if (segmentGlyph(font, at, doubled, i, code - first, code) !== 0) covered.add(code);
    }
  }
}

function segmentGlyph(font: Buffer, at: number, doubled: number, i: number, offset: number, code: number): number {
  const delta = font.readUInt16BE(at + 16 + doubled * 2 + i);
  const rangeAt = at + 16 + doubled * 3 + i;
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  const glyph = font.readUInt16BE(rangeAt + range + offset * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
