import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { isLanguage, LANGUAGES, type LanguageCode } from "./languages.ts";
import { SENTENCES } from "./sentences.ts";

/** Starts translation in a language; English stands in for a language that cannot be loaded. */
export async function startTranslation(code: LanguageCode): Promise<void> {
  const [wanted, english] = await Promise.all([wordsOf(code), wordsOf("en")]);
  await i18next.use(initReactI18next).init({
    lng: code,
    fallbackLng: "en",
    resources: { en: english, [code]: wanted },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
}

/** Changes the language of everything on screen. */
export async function changeLanguage(code: LanguageCode): Promise<void> {
  if (!i18next.hasResourceBundle(code, "translation")) {
    const { translation, sentences } = await wordsOf(code);
    i18next.addResourceBundle(code, "translation", translation);
    i18next.addResourceBundle(code, "sentences", sentences);
  }
  await i18next.changeLanguage(code);
}

async function wordsOf(code: LanguageCode) {
  const [translation, sentences] = await Promise.all([LANGUAGES[code].load(), SENTENCES[code]()]);
  return { translation, sentences };
}

/** The first wanted language that we speak ("zh-CN" is zh), else English. */
export function languageOf(wanted: readonly string[]): LanguageCode {
  const codes = wanted.map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  return codes.find(isLanguage) ?? "en";
}
