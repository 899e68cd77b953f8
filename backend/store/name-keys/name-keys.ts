import { pinyin } from "pinyin-pro";
import { brahmicSkeletons, isBrahmic } from "./brahmic.ts";
import { latinSkeletons, latinWords, loosely } from "./latin.ts";

/** How a name, or what is searched for, may be found: as written, read aloud in Latin letters, and by its consonants. */
export interface NameKeys {
  /** In lower case, in one form of Unicode, without marks of no width. */
  readonly written: string;
  /** Latin letters and pinyin without tones, in one piece: "zhangwei"; "" where nothing is to be read so. */
  readonly read: string;
  /** The same as careless hands write it: "zanwei". */
  readonly loose: string;
  /** First letters of Chinese syllables or Latin words: "zw"; "" for a single one. */
  readonly initials: string;
  /** Consonants of each word, each in the ways it may be heard: Thai, Lao, Khmer and Burmese, and Latin words. */
  readonly words: readonly (readonly string[])[];
}

const NO_WIDTH = /[\u200b-\u200f\u2060\ufeff]/g;

/** The keys of a name or of what is searched for. The same text always gives the same keys. */
export function nameKeys(text: string): NameKeys {
  const written = text.normalize("NFKC").replace(NO_WIDTH, "").trim().toLowerCase();
  const syllables = /\p{Script=Han}/u.test(written) ? readAloud(written) : latinWords(written);
  const read = syllables.join("");
  return {
    written,
    read,
    loose: loosely(read),
    initials: syllables.length > 1 ? syllables.map((syllable) => syllable[0]).join("") : "",
    words: wordsOf(written),
  };
}

/** After each key in the text that a store looks into; where a name has it too, a look finds one more to weigh, and never fewer. */
const END = "|";

/** What a store keeps of a name, so that one look for any of needlesOf finds each name that could match. */
export function searchableText(name: string): string {
  const { written, read, loose, initials, words } = nameKeys(name);
  const keys = [written, read, loose, initials === "" ? "" : `!${initials}`, ...words.flat().map((word) => `#${word}`)];
  return keys
    .filter((key) => key !== "")
    .map((key) => key + END)
    .join("");
}

/** The texts of which one stands in the searchable text of every name that matches; none for what has nothing to look for. */
export function needlesOf({ written, read, loose, words }: NameKeys): readonly string[] {
  const initials = read.length >= 2 && isOneWord(written) ? `!${read}` : "";
  const alike = isTelling(words, written) ? askedFor(words).flatMap(([first]) => first?.map(needleOf) ?? []) : [];
  return [...new Set([written, read.length >= 2 ? read : "", loose.length >= 4 ? loose : "", initials, ...alike])].filter(
    (needle) => needle !== "",
  );
}

function needleOf(word: string): string {
  return word.length >= 3 ? `#${word}` : `#${word}${END}`;
}

/** How well a name answers what is searched for: 0 as written, 1 as read, 2 carelessly read or by initials, 3 by consonants. null: not. */
export function nameRank(name: NameKeys, wanted: NameKeys): number | null {
  if (wanted.written !== "" && name.written.includes(wanted.written)) return 0;
  if (wanted.read.length >= 2 && name.read.includes(wanted.read)) return 1;
  const isShort = isOneWord(wanted.written) && wanted.read.length >= 2;
  if (isShort && name.initials.startsWith(wanted.read)) return 2;
  if (wanted.loose.length >= 4 && name.loose.includes(wanted.loose)) return 2;
  const isAlike =
    isTelling(wanted.words, wanted.written) && askedFor(wanted.words).some((words) => soundsAlike(name.words, words));
  return isAlike ? 3 : null;
}

/** The words one by one, and as the single word that scripts without spaces make of them. */
function askedFor(words: NameKeys["words"]): readonly NameKeys["words"][] {
  if (words.length < 2) return [words];
  const joined = words.reduce<readonly string[]>(
    (ways, word) => ways.flatMap((way) => word.map((next) => joinedWay(way, next))),
    [""],
  );
  return [words, [joined.slice(0, MOST_WAYS)]];
}

/** Inside a word y, w and h are not counted (skeletonOf). */
function joinedWay(way: string, next: string): string {
  return way === "" ? next : way + next.replace(/^[YWH]/, "");
}

/** Of many words with two ways each there would be too many. */
const MOST_WAYS = 16;

/** Each word in turn begins a later word of the name, or is all of it where two consonants are all there is. */
function soundsAlike(name: NameKeys["words"], wanted: NameKeys["words"]): boolean {
  let at = 0;
  for (const word of wanted) {
    while (at < name.length && !name[at]?.some((heard) => word.some((asked) => begins(heard, asked)))) at += 1;
    if (at === name.length) return false;
    at += 1;
  }
  return true;
}

function begins(heard: string, asked: string): boolean {
  return asked.length >= 3 ? heard.startsWith(asked) : heard === asked;
}

/** One consonant alone fits too many names; two are asked for only where more letters than that were given. */
function isTelling(words: NameKeys["words"], written: string): boolean {
  const longest = Math.max(0, ...words.map((ways) => Math.max(...ways.map(({ length }) => length))));
  return longest >= 3 || (words.some((ways) => ways.length > 0) && written.length >= 4 && (longest === 2 || words.length > 1));
}

function isOneWord(written: string): boolean {
  return /^[a-z]+$/.test(written);
}

/** Syllables of Chinese text in pinyin, surnames as surnames; Latin words between them stay words. */
function readAloud(written: string): readonly string[] {
  const parts = written.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
  return parts.flatMap((part) => {
    if (!/\p{Script=Han}/u.test(part)) return latinWords(part);
    return pinyin(part, { toneType: "none", type: "array", surname: "head" }).flatMap(latinWords);
  });
}

function wordsOf(written: string): NameKeys["words"] {
  if (/\p{Script=Han}/u.test(written)) return [];
  const words = isBrahmic(written)
    ? written
        .split(/[\s.,()-]+/)
        .map((word) => (isBrahmic(word) ? brahmicSkeletons(word) : latinWords(word).flatMap(latinSkeletons)))
    : latinWords(written).map(latinSkeletons);
  return words.filter((ways) => ways.length > 0);
}
