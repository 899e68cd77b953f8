import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { printSentences } from "../../../backend/domain/print-sentence.ts";
import type { Sentence, SentenceWords } from "../../../backend/domain/sentence.ts";
import { EN } from "../../../backend/domain/sentences/en/words.ts";
import { useTimes } from "./use-times.ts";

/** Prints the server's computed sentences in the reader's language, zone and era. */
export function useSentences(): (sentences: readonly Sentence[]) => string {
  const { i18n } = useTranslation();
  const times = useTimes();
  const { language } = i18n;
  return useMemo(() => {
    const words: SentenceWords = i18n.getResourceBundle(language, "sentences") ?? EN;
    return (sentences) => printSentences(sentences, { words, time: times.moment, day: times.day });
  }, [i18n, language, times]);
}
