import type { Sound } from "./consonants.ts";
import { type Heard, skeletonOf } from "./skeleton.ts";

const SOUNDS: Readonly<Record<string, Sound>> = {
  ng: "G",
  k: "K",
  g: "K",
  q: "K",
  c: "C",
  j: "C",
  s: "S",
  x: "S",
  z: "S",
  t: "T",
  d: "T",
  n: "N",
  p: "P",
  b: "P",
  f: "F",
  m: "M",
  y: "Y",
  r: "R",
  l: "L",
  w: "W",
  v: "W",
  h: "H",
};

/** The words of Latin letters in a text, lower case, without accents. */
export function latinWords(text: string): readonly string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

/**
 * The consonants of a word in Latin letters: "somchai", "Somchay" and "sumchaai" are one. Burmese "Htun" begins with t; the r of
 * "Thanakorn" and the t of "Myint" may be heard or not, so there is more than one way then.
 */
export function latinSkeletons(word: string): readonly string[] {
  const bare = word.replace(/^h(?=[klmnpstw])/, "");
  const ways = [bare, bare.replace(/(?<=[aeiou])r(?=[^aeiour])/g, ""), bare.replace(/nt$/, "n")].map((way) =>
    skeletonOf(heardIn(way)),
  );
  return [...new Set(ways)].filter((skeleton) => skeleton !== "");
}

function heardIn(word: string): readonly Heard[] {
  const heard: Heard[] = [];
  let afterVowel = false;
  for (const [letters] of word.matchAll(/ng(?![aeiou])|[a-z]/g)) {
    const sound = SOUNDS[letters];
    if (sound !== undefined) heard.push({ sound, afterVowel });
    afterVowel = sound === undefined;
  }
  return heard;
}

/** Pinyin and other Latin text as careless hands write it: z for zh, n for ng, l for r, one letter for two. */
export function loosely(joined: string): string {
  return joined
    .replace(/([zcs])h/g, "$1")
    .replace(/ng/g, "n")
    .replace(/r/g, "l")
    .replace(/v/g, "u")
    .replace(/(.)\1+/g, "$1");
}
