import { describe, expect, it, test } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { parseMoney } from "../../backend/domain/money.ts";
import { ENGLISH, inEnglish, printSentence, printSentences } from "../../backend/domain/print-sentence.ts";
import {
  accountsValue,
  dayValue,
  lengthValue,
  moneyValue,
  type SentenceKey,
  type SentenceWords,
  saidValue,
  say,
  timeValue,
  wayValue,
} from "../../backend/domain/sentence.ts";
import { SENTENCE_LANGUAGES } from "../../backend/domain/sentences/languages.ts";

const { en, ...others } = SENTENCE_LANGUAGES;
const KEYS = Object.keys(en) as SentenceKey[];
const TRANSLATED = Object.entries(others) as [string, SentenceWords][];

/** Sentences that are nothing but gaps. */
const ONLY_GAPS = KEYS.filter(
  (key) =>
    gapsOf(en[key])
      .reduce((text, gap) => text.replace(`{${gap}}`, ""), en[key])
      .trim() === "",
);

const A1 = parseAccountId("card:6222021001116217");
const B1 = parseAccountId("bank:014:0123456789");
const cny = (amount: string) => parseMoney(amount, parseCurrency("CNY"));

describe.each(TRANSLATED)("the computed sentences of %s", (_language, words) => {
  it("are those of English, each with the same gaps", () => {
    expect(Object.keys(words).sort()).toEqual([...KEYS].sort());
    const wrong = KEYS.filter((key) => gapsOf(words[key]).join() !== gapsOf(en[key]).join());
    expect(wrong).toEqual([]);
  });

  it("write numbers in digits that every source row has", () => {
    expect(KEYS.filter((key) => /[\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9]/u.test(words[key]))).toEqual([]);
  });

  it("are not left in English", () => {
    const neutral = new Set<SentenceKey>([...ONLY_GAPS, "join.sentences", "join.parts", "join.list"]);
    expect(KEYS.filter((key) => words[key] === en[key] && !neutral.has(key))).toEqual([]);
  });
});

describe("a computed sentence", () => {
  const told = say("passThrough.within", {
    account: accountsValue([A1]),
    share: "99.8 %",
    sum: moneyValue([cny("600000.00")]),
    length: lengthValue(41_000),
  });
  const parties = say("passThrough.parties", { payers: 1, payees: 3 });

  it("follows the count in English", () => {
    expect(inEnglish(parties)).toBe("It came from 1 payer and went to 3 payees.");
  });

  it("says the same exact figures in every language", () => {
    for (const words of Object.values(SENTENCE_LANGUAGES)) {
      const text = printSentences([told, parties], { ...ENGLISH, words });
      for (const figure of ["…6217", "99.8 %", "CNY 600,000.00", "41 ", "1", "3"]) expect(text).toContain(figure);
    }
  });

  it("stands beside the next one as its script wants it", () => {
    expect(printSentences([told, parties], { ...ENGLISH, words: SENTENCE_LANGUAGES.zh })).toBe(
      "快进快出：…6217 在 41 秒内转出了 CNY 600,000.00 的 99.8 %。资金来自 1 个付款方，去往 3 个收款方。",
    );
  });

  it("prints times and days as its reader's place does", () => {
    const came = say("hold.came", { payments: 2, sums: moneyValue([cny("1.00")]), time: timeValue(0) });
    const source = say("limit.source", { limit: saidValue([say("limit.chinaCash")]), read: dayValue("2025-03-14") });
    const printer = { ...ENGLISH, time: () => "then", day: () => "that day" };
    expect(printSentence(came, printer)).toContain("the first at then.");
    expect(printSentence(source, printer)).toBe("China: cash in a day; source read on that day");
  });

  test.each([
    [0, "1 s"],
    [41_000, "41 s"],
    [2_317_000, "38 min 37 s"],
    [19_200_000, "5 h 20 min"],
    [266_400_000, "3 d 2 h"],
  ])("tells %i ms in its two largest units", (ms, printed) => {
    const chain = say("muleChain.told", { sums: moneyValue([]), count: 2, way: wayValue([A1, B1]), length: lengthValue(ms) });
    expect(inEnglish(chain)).toBe(
      `Mule chain: nothing ran through 2 pass-through accounts in a row (…6217 → …6789) within ${printed}.`,
    );
  });

  it("never stands with an empty gap", () => {
    expect(() => inEnglish({ key: "fanIn.densest", values: {} })).toThrow("no value for {most} of the sentence fanIn.densest");
  });
});

/** Names of a text's gaps, each once, in order of name. */
function gapsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name = ""]) => name))].sort();
}
