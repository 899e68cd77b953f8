/** Longer texts are cut in the report, with the number of characters left out. They stand whole in the JSON files. */
const LONGEST = 400;
/** A run without a place to break is given one after so many characters. */
const RUN = 28;
const PIECES = new RegExp(`.{1,${RUN}}`, "g");

/** Text as a page can show it. */
export interface Printer {
  /** The same text where the fonts have every character; any other character shows as its number: "‹U+1F600›". */
  readonly text: (text: string) => string;
}

/**
 * A printer for fonts. Controls, direction overrides and invisible marks show as their numbers too: a hostile name can
 * neither hide, reorder nor stop a page. PDF/A forbids a character without a glyph.
 */
export function printerFor(canSet: (text: string) => boolean): Printer {
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
  const known = new Map<string, string>();
  const shown = (cluster: string): string => {
    const before = known.get(cluster);
    if (before !== undefined) return before;
    const after = isSafe(cluster) && canSet(cluster) ? cluster : Array.from(cluster).map(one).join("");
    known.set(cluster, after);
    return after;
  };
  const one = (char: string): string => (isSafe(char) && !isMark(char) && canSet(char) ? char : numbered(char));
  const text = (whole: string): string => {
    const clusters = Array.from(graphemes.segment(whole.slice(0, LONGEST * 8)), ({ segment }) => segment);
    const cut = clusters.length > LONGEST;
    const kept = clusters.slice(0, LONGEST).map(shown).join("");
    return breakable(cut ? `${kept} … [+${whole.length - clusters.slice(0, LONGEST).join("").length}]` : kept);
  };
  return { text };
}

/** Every string inside a value, printed. Numbers, flags and shape stay. */
export function printAll(value: unknown, printer: Printer): unknown {
  if (typeof value === "string") return printer.text(value);
  if (Array.isArray(value)) return value.map((inner) => printAll(inner, printer));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printAll(inner, printer)]));
}

/** Controls, format characters (among them direction overrides), surrogates, private use, line and paragraph separators. */
function isSafe(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}

function isMark(char: string): boolean {
  return /\p{M}/u.test(char);
}

function numbered(char: string): string {
  return `‹U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;
}

/** A zero-width space inside each long run, so that a long name wraps inside its cell. A SHA-256 stays whole: it is compared. */
function breakable(text: string): string {
  return text.replace(/[\x21-\x7e\u00a1-\u024f‹›]+/g, (run) =>
    run.length <= RUN || /^[0-9a-f]{64}\W?$/.test(run) ? run : (run.match(PIECES) ?? []).join("\u200B"),
  );
}
