import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { glyphsOf } from "./glyphs.ts";

const FILES = [
  "noto-sans/400Regular/NotoSans_400Regular.ttf",
  "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  "noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf",
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
  "noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
  "noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf",
  "noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf",
  "noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf",
  "noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular.ttf",
] as const;

/** Scripts beside Latin, in the order in which a glyph is looked for. */
export const SCRIPT_FONTS = ["Noto Sans Thai", "Noto Sans SC", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar"] as const;

export interface ReportFonts {
  readonly files: readonly Buffer[];
  /** Whether one font alone can set every code point of the text. */
  readonly canSet: (text: string) => boolean;
}

/** The fonts of a report, read from their packages: 24 MB, so read them once for all languages. */
export function reportFonts(): ReportFonts {
  const { resolve } = createRequire(import.meta.url);
  const files = FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
  const regular = files.filter((_, index) => FILES[index]?.includes("400Regular") && !FILES[index]?.includes("mono"));
  const glyphs = regular.map(glyphsOf);
  const canSet = (text: string) => glyphs.some((has) => Array.from(text).every((char) => has(char.codePointAt(0) ?? 0)));
  return { files, canSet };
}
