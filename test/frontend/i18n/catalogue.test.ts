import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../frontend/i18n/languages.ts";
import type { Catalogue } from "../../../frontend/i18n/word-tree.ts";

const FRONTEND = join(import.meta.dirname, "../../../frontend");
const CODES = Object.keys(LANGUAGES) as LanguageCode[];
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Proper names and signs that are the same everywhere. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(["shell.name"]);
/** Thai, Lao, Burmese and Khmer digits: nobody can hold them against a statement. */
const OTHER_DIGITS = /[\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9]/u;
const NEUTRAL = /SHA-256|YYYY-MM-DD|hh:mm/g;

type Words = ReadonlyMap<string, string>;
const words = new Map<LanguageCode, Words>();
let used: ReadonlySet<string> = new Set();
let source = "";

beforeAll(async () => {
  for (const code of CODES) words.set(code, new Map(flat(await LANGUAGES[code].load(), "")));
  source = sources(FRONTEND);
  used = new Set([...source.matchAll(/["`]([a-z][A-Za-z]*(?:\.[A-Za-z${}()."?/[\]-]+)+)["`]/g)].map(([, key = ""]) => key));
});

describe.each(CODES)("the words of %s", (code) => {
  it("has every sentence that English has, with its own plural forms", () => {
    const missing = [...plain(of("en"))].filter((key) => !plain(of(code)).has(key));
    const extra = [...plain(of(code))].filter((key) => !plain(of("en")).has(key));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  it("has each plural form that the language's rules ask for", () => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    const plurals = new Set([...of(code).keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, "")));
    const missing = [...plurals].flatMap((key) =>
      forms.filter((form) => !of(code).has(`${key}_${form}`)).map((form) => `${key}_${form}`),
    );
    expect(missing).toEqual([]);
  });

  it("has plural forms just where a count is filled in", () => {
    const counted = [...of(code)].filter(([key, text]) => PLURAL.test(key) !== /\{\{count\b/.test(text)).map(([key]) => key);
    expect(counted.filter((key) => !key.startsWith("span.") && !key.startsWith("canvas."))).toEqual([]);
  });

  it("fills the same gaps as English", () => {
    const wrong = [...of(code)].filter(([key, text]) => gaps(text) !== gaps(of("en").get(key) ?? text)).map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  it("writes numbers in digits that every source row has", () => {
    expect([...of(code)].filter(([, text]) => OTHER_DIGITS.test(text)).map(([key]) => key)).toEqual([]);
  });

  it("leaves no sentence in English", () => {
    if (code === "en") return;
    const left = [...of(code)]
      .filter(([key, text]) => of("en").get(key) === text && !SAME_EVERYWHERE.has(key) && !isNeutral(text))
      .map(([key]) => key);
    expect(left).toEqual([]);
  });
});

describe("the screens", () => {
  it("ask for no word that is missing", () => {
    const known = plain(of("en"));
    const asked = [...source.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key = ""]) => key);
    expect(asked.length).toBeGreaterThan(200);
    expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([]);
  });

  it("use every word of the catalogue", () => {
    const exact = new Set([...used].filter((key) => !key.includes("${")));
    const patterns = [...used].filter((key) => key.includes("${")).map(asPattern);
    const unused = [...plain(of("en"))].filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});

function of(code: LanguageCode): Words {
  return words.get(code) ?? new Map();
}

function plain(all: Words): ReadonlySet<string> {
  return new Set([...all.keys()].map((key) => key.replace(PLURAL, "")));
}

function flat(tree: Catalogue, path: string): (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : flat(value, `${path}${key}.`),
  );
}

function gaps(text: string): string {
  return [...new Set(text.match(/\{\{\s*\w+/g))].sort().join();
}

/** Codes, units and numbers alone need no translation. */
function isNeutral(text: string): boolean {
  const rest = text.replace(/\{\{[^}]*\}\}/g, "");
  return !/[a-z]{3,}/i.test(rest.replace(NEUTRAL, ""));
}

function asPattern(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^.]+")}$`);
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("/i18n/"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}
