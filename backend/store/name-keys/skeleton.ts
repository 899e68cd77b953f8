import type { Sound } from "./consonants.ts";

/** One consonant of a word; afterVowel: a vowel is written or sounds between it and the one before. */
export interface Heard {
  readonly sound: Sound;
  readonly afterVowel: boolean;
}

/**
 * The consonants of a word that every way of writing it in Latin letters has. y, w and h count at the start alone: elsewhere they are
 * parts of vowels and of other consonants. The same sound twice running is one.
 */
export function skeletonOf(heard: readonly Heard[]): string {
  let word = "";
  let vowel = false;
  for (const [index, { sound, afterVowel }] of heard.entries()) {
    vowel ||= afterVowel;
    if (sound === "" || (index > 0 && "YWH".includes(sound))) continue;
    if (vowel || !word.endsWith(sound)) word += sound;
    vowel = false;
  }
  return word;
}
