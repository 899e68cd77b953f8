import { accountNumber, parseAccountId } from "./account.ts";
import { moneyFromJson, printMoney } from "./money.ts";
import type { MarkedValue, Sentence, SentenceValue, SentenceWords } from "./sentence.ts";
import { EN } from "./sentences/en/words.ts";

/** How a language and a place print what stands in a sentence. */
export interface SentencePrinter {
  readonly words: SentenceWords;
  /** An ISO time of UTC, to the second. */
  readonly time: (iso: string) => string;
  /** A calendar day, "2025-03-14". */
  readonly day: (day: string) => string;
}

/** English with times in UTC, as every JSON document and log writes them. */
export const ENGLISH: SentencePrinter = { words: EN, time: (iso) => iso, day: (day) => day };

/** A sentence in English with times in UTC. */
export function inEnglish(sentence: Sentence): string {
  return printSentence(sentence, ENGLISH);
}

const GAP = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** Sentences one after the other, as the language sets them apart; "" for none. */
export function printSentences(sentences: readonly Sentence[], printer: SentencePrinter): string {
  return sentences.map((sentence) => printSentence(sentence, printer)).join(printer.words["join.sentences"]);
}

/** The sentence in the printer's language. A gap without a value is a bug. */
export function printSentence({ key, values }: Sentence, printer: SentencePrinter): string {
  return printer.words[key].replace(GAP, (_gap, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} of the sentence ${key}`);
    const form = value === 1 ? one : many;
    return form === undefined ? printValue(value, printer) : form.replace("#", printValue(value, printer));
  });
}

function printValue(value: SentenceValue, printer: SentencePrinter): string {
  if (typeof value === "object") return printMarked(value, printer);
  return typeof value === "number" ? printCount(value) : value;
}

/** "20,000", "5.7", in Latin digits in every language; the noise of reckoning past twelve digits is none of the figure. */
function printCount(count: number): string {
  return COUNTS.format(Number(count.toPrecision(12)));
}

/** One for all: making one takes as long as a hundred numbers. */
const COUNTS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

function printMarked(value: MarkedValue, printer: SentencePrinter): string {
  const { words } = printer;
  switch (value.kind) {
    case "money":
      return value.sums.map((sum) => printMoney(moneyFromJson(sum))).join(words["join.and"]) || words["join.nothing"];
    case "length":
      return printLength(value.ms, words);
    case "accounts":
      return value.ids.map(shortAccount).join(words["join.list"]);
    case "way":
      return value.ids.map(shortAccount).join(" → ");
    case "time":
      return printer.time(value.at);
    case "day":
      return printer.day(value.day);
    case "said":
      return value.sentences.map((sentence) => printSentence(sentence, printer)).join(words["join.parts"]);
  }
}

/** An account as a sentence calls it: its last four characters, or all of a short number. */
function shortAccount(id: string): string {
  const number = accountNumber(parseAccountId(id));
  return number.length > 6 ? `…${number.slice(-4)}` : number;
}

/** A length of time in the two largest units that it has: "41 s", "38 min 37 s", "5 h 20 min", "3 d 2 h". */
function printLength(ms: number, words: SentenceWords): string {
  const seconds = Math.round(ms / 1_000);
  const parts = [
    { count: Math.floor(seconds / 86_400), unit: words["unit.days"] },
    { count: Math.floor(seconds / 3_600) % 24, unit: words["unit.hours"] },
    { count: Math.floor(seconds / 60) % 60, unit: words["unit.minutes"] },
    { count: seconds % 60, unit: words["unit.seconds"] },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const shown = parts.slice(first, first + 2).filter(({ count }) => count > 0);
  const told = first < 0 ? [{ count: 1, unit: words["unit.seconds"] }] : shown;
  return told.map(({ count, unit }) => `${count} ${unit}`).join(" ");
}
