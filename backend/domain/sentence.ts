import type { AccountId } from "./account.ts";
import { type Instant, isoSeconds, sourceDay } from "./instant.ts";
import { type Money, type MoneyJson, moneyToJson } from "./money.ts";
import type { EN } from "./sentences/en/words.ts";

/** A sentence that the program computes: which one of the catalogue, and what fills its gaps. Every language prints it alike. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly values: Readonly<Record<string, SentenceValue>>;
}

export type SentenceKey = keyof typeof EN;

/** Sentences that say what a provision says. */
export type LawKey = Extract<SentenceKey, `law.${string}`>;

/** One language's sentences: the same keys and the same gaps as English has. */
export type SentenceWords = Readonly<Record<SentenceKey, string>>;

/**
 * What fills a gap, as data: a count, or a text that is the same in every language (a rate, a name, a word of a payment), or
 * one of the kinds below. Amounts and times stay exact and are never read back from print.
 */
export type SentenceValue = number | string | MarkedValue;

export type MarkedValue =
  | { readonly kind: "money"; readonly sums: readonly MoneyJson[] }
  | { readonly kind: "length"; readonly ms: number }
  | { readonly kind: "accounts"; readonly ids: readonly string[] }
  /** The same, one after the other along the money's way. */
  | { readonly kind: "way"; readonly ids: readonly string[] }
  | { readonly kind: "time"; readonly at: string }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "said"; readonly sentences: readonly Sentence[] };

/** Names of the gaps of a text: "{sum}", and "{payers|# payer|# payers}" where English counts. */
type GapOf<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | GapOf<Rest>
  : never;

type ValuesOf<Key extends SentenceKey> = Readonly<Record<GapOf<(typeof EN)[Key]>, SentenceValue>>;

/** The sentence with its gaps filled; a gap that is forgotten or unknown does not compile. */
export function say<Key extends SentenceKey>(
  key: Key,
  ...[values]: [GapOf<(typeof EN)[Key]>] extends [never] ? [] : [ValuesOf<Key>]
): Sentence {
  return { key, values: values ?? {} };
}

/** One amount a currency, in the order given. */
export function moneyValue(sums: readonly Money[]): MarkedValue {
  return { kind: "money", sums: sums.map(moneyToJson) };
}

export function lengthValue(ms: number): MarkedValue {
  return { kind: "length", ms };
}

export function accountsValue(ids: readonly AccountId[]): MarkedValue {
  return { kind: "accounts", ids };
}

export function wayValue(ids: readonly AccountId[]): MarkedValue {
  return { kind: "way", ids };
}

/** A moment in UTC milliseconds, told to the second. */
export function timeValue(ms: number): MarkedValue {
  return { kind: "time", at: isoSeconds(ms) };
}

/** A moment as exactly as it is known: a day alone has no clock. */
export function instantValue(instant: Instant): MarkedValue {
  return instant.precision === "day" ? dayValue(sourceDay(instant)) : timeValue(instant.at);
}

/** A calendar day, "2025-03-14". */
export function dayValue(day: string): MarkedValue {
  return { kind: "day", day };
}

export function saidValue(sentences: readonly Sentence[]): MarkedValue {
  return { kind: "said", sentences };
}
