import type { SentenceWords } from "../../backend/domain/sentence.ts";
import type { LanguageCode } from "./languages.ts";

/** The catalogue of the server's computed sentences in each language, loaded with the language. */
export const SENTENCES: Readonly<Record<LanguageCode, () => Promise<SentenceWords>>> = {
  en: async () => (await import("../../backend/domain/sentences/en/words.ts")).EN,
  zh: async () => (await import("../../backend/domain/sentences/zh/words.ts")).ZH,
  th: async () => (await import("../../backend/domain/sentences/th/words.ts")).TH,
  km: async () => (await import("../../backend/domain/sentences/km/words.ts")).KM,
  lo: async () => (await import("../../backend/domain/sentences/lo/words.ts")).LO,
  my: async () => (await import("../../backend/domain/sentences/my/words.ts")).MY,
};
