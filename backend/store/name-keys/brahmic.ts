import { BURMESE, KHMER, LAO, type Sound, THAI } from "./consonants.ts";
import { type Heard, skeletonOf } from "./skeleton.ts";

interface Script {
  readonly sounds: ReadonlyMap<string, Sound>;
  /** What is written otherwise than it is heard, replaced before letters are read, in this order. */
  readonly respelled: readonly (readonly [RegExp, string])[];
  readonly vowels: RegExp;
  /** Whether the letter at an index closes a syllable: no vowel of its own follows. */
  readonly closes: (text: readonly string[], index: number) => boolean;
  /** How else a letter that closes a syllable is heard. */
  readonly closing: Readonly<Partial<Record<Sound, Sound>>>;
}

/** ห and ຫ before a sonorant say its tone and are not heard; รร is a vowel; what stands under ์ is silent; ำ, in two signs, is am. */
const SCRIPTS: readonly Script[] = [
  {
    sounds: THAI,
    respelled: [
      [/[ก-ฮ][ิ-ู]?์/g, ""],
      [/ห(?=[งญนมยรลว])/g, ""],
      [/รร(?=[ก-ฮ])/g, "ั"],
      [/รร/g, "ัน"],
      [/ํา/g, "ัม"],
    ],
    vowels: /[ะ-ฺเ-ๅ็]/,
    closes: closesBeforeNext,
    closing: { R: "N", L: "N", C: "T", S: "T" },
  },
  {
    sounds: LAO,
    respelled: [
      [/[ກ-ຮ][ິ-ູ]?໌/g, ""],
      [/ຫ(?=[ງຍນມຣລວຼ])/g, ""],
      [/ໍາ/g, "ັມ"],
    ],
    vowels: /[ະ-ົເ-ໄ]/,
    closes: closesBeforeNext,
    closing: { R: "N", L: "N", C: "T", S: "T" },
  },
  {
    sounds: KHMER,
    respelled: [
      [/[ក-អ]៍/g, ""],
      [/ំ/g, "ាម"],
      [/ៈ/g, "ាក"],
    ],
    vowels: /[ឣ-ះ]/,
    closes: closesBeforeNext,
    closing: { R: "", S: "H", C: "T" },
  },
  {
    sounds: BURMESE,
    respelled: [
      [/့/g, ""],
      [/[ခဂ][ျြ]/g, "ဈ"],
      [/င[ျြ]/g, "န"],
      [/ံ/g, "န်"],
      [/(?<=[က-အျြွှ])က်/g, "တ်"],
      [/(?<=[က-အျြွှ])င်/g, "န်"],
    ],
    vowels: /[ဢ-ဲ]/,
    closes: (text, index) => text[index + 1] === "်",
    closing: { S: "T", P: "T", M: "N", Y: "" },
  },
];

const BRAHMIC = /[\u0e00-\u0eff\u1780-\u17ff\u1000-\u109f]/;

/** Whether a text has letters of Thai, Lao, Khmer or Burmese. */
export function isBrahmic(text: string): boolean {
  return BRAHMIC.test(text);
}

/** The consonants of a word as Latin letters may write it: with closing letters as written, and as heard. Each once. */
export function brahmicSkeletons(word: string): readonly string[] {
  const script = SCRIPTS.find(({ sounds }) => [...word].some((letter) => sounds.has(letter)));
  if (!script) return [];
  const text = [...script.respelled.reduce((said, [written, heard]) => said.replace(written, heard), word)];
  const ways = [skeletonOf(heardIn(text, script, {})), skeletonOf(heardIn(text, script, script.closing))];
  return [...new Set(ways)].filter((skeleton) => skeleton !== "");
}

function heardIn(text: readonly string[], { sounds, vowels, closes }: Script, closing: Script["closing"]): readonly Heard[] {
  const heard: Heard[] = [];
  let afterVowel = false;
  for (const [index, letter] of text.entries()) {
    const sound = sounds.get(letter);
    if (sound === undefined) {
      afterVowel ||= vowels.test(letter);
      continue;
    }
    const isClosing = closes(text, index);
    // A closing letter has a vowel before it, written or not; a silent one is written for the vowel that stands around it.
    heard.push({ sound: isClosing ? (closing[sound] ?? sound) : sound, afterVowel: afterVowel || isClosing });
    afterVowel = sound === "";
  }
  return heard;
}

/** A letter closes a syllable at the end of the word, and where no vowel sign and no joined letter follows it but a further letter does. */
function closesBeforeNext(text: readonly string[], index: number): boolean {
  const [next, afterNext] = [text[index + 1], text[index + 2]];
  if (index === 0) return false;
  return next === undefined || (isLetter(next) && afterNext !== undefined && !isLetter(afterNext));
}

function isLetter(letter: string): boolean {
  return [THAI, LAO, KHMER].some((sounds) => sounds.has(letter));
}
