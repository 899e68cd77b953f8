import type { SentenceWords } from "../sentence.ts";
import { EN } from "./en/words.ts";
import { KM } from "./km/words.ts";
import { LO } from "./lo/words.ts";
import { MY } from "./my/words.ts";
import { TH } from "./th/words.ts";
import { ZH } from "./zh/words.ts";

/** Every language in which sentences are printed. */
export const SENTENCE_LANGUAGES = { en: EN, zh: ZH, th: TH, km: KM, lo: LO, my: MY } as const satisfies Readonly<
  Record<string, SentenceWords>
>;

export type SentenceLanguage = keyof typeof SENTENCE_LANGUAGES;

export function isSentenceLanguage(code: string): code is SentenceLanguage {
  return Object.hasOwn(SENTENCE_LANGUAGES, code);
}
