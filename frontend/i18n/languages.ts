import type { Catalogue } from "./word-tree.ts";

export interface Language {
  /** Its own name, in its own script. */
  readonly name: string;
  readonly load: () => Promise<Catalogue>;
}

export type LanguageCode = "en" | "zh" | "th" | "km" | "lo" | "my";

/** Every language on offer: one catalogue and one line each. */
export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  en: { name: "English", load: async () => (await import("./en/catalogue.ts")).en },
  zh: { name: "简体中文", load: async () => (await import("./zh/catalogue.ts")).zh },
  th: { name: "ไทย", load: async () => (await import("./th/catalogue.ts")).th },
  km: { name: "ភាសាខ្មែរ", load: async () => (await import("./km/catalogue.ts")).km },
  lo: { name: "ລາວ", load: async () => (await import("./lo/catalogue.ts")).lo },
  my: { name: "မြန်မာ", load: async () => (await import("./my/catalogue.ts")).my },
};

export function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(LANGUAGES, code);
}
