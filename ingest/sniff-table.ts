import { decodeLoosely, type Encoding, isTextIn } from "./encoding.ts";
import { parseRecord } from "./parse-cells.ts";

/** The shape of an unknown delimited file, each part with how sure it is, 0..1. */
export interface SniffedTable {
  readonly encoding: Encoding;
  readonly encodingConfidence: number;
  /** Encodings in which the start is text as well. */
  readonly rivals: readonly Encoding[];
  readonly delimiter: string;
  readonly delimiterConfidence: number;
  /** 0-based among the file's records; -1 where no row looks like a header. */
  readonly headerIndex: number;
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [",", ";", "\t", "|"];
const LOOKED_AT = 200;

/** Looks at a file's start. A head that is cut loses its last line. */
export function sniffTable(head: Uint8Array, isHead: boolean): SniffedTable {
  const ranked = rankedEncodings(head, isHead);
  const [best = { encoding: "utf-8" as const, score: 0 }, second] = ranked;
  const text = decodeLoosely(head, best.encoding).replace(/^\uFEFF/, "");
  const lines = text.split("\n", LOOKED_AT + 1);
  if (isHead || lines.length > LOOKED_AT) lines.pop();
  const tables = DELIMITERS.map((delimiter) => tableBy(delimiter, lines)).sort((a, b) => b.score - a.score);
  const [table = tableBy(",", lines)] = tables;
  return {
    encoding: best.encoding,
    encodingConfidence: Math.min(1, Math.max(0.3, best.score - (second?.score ?? 0) / 2)),
    rivals: ranked
      .slice(1)
      .filter(({ score }) => score > best.score - 0.2)
      .map(({ encoding }) => encoding),
    delimiter: table.delimiter,
    delimiterConfidence: table.share,
    headerIndex: headerIn(table.rows, table.width),
    rows: table.rows,
  };
}

interface RankedEncoding {
  readonly encoding: Encoding;
  readonly score: number;
}

/** Letters of each encoding's script, and words that statements in it have. */
const SCRIPTS: readonly (readonly [Encoding, RegExp, RegExp])[] = [
  ["gb18030", /[\u3000-\u303f\u4e00-\u9fa5\uff00-\uffef，。]/, /日期|时间|金额|余额|[账帐卡]号|摘要|户名|币种|收入|支出/],
  ["windows-874", /[\u0e01-\u0e3a\u0e40-\u0e4e]/, /วันที่|จำนวน|ยอด|บัญชี|รายการ|ถอน|ฝาก/],
  ["windows-1252", /[\u00a0-\u00ff€‘’“”–]/, /Währung|Empfänger|Libellé|Débit|Crédit|Descripción/],
];

/** UTF-8 that is valid is almost never another encoding by chance; the others are ranked by how much of them reads as their script. */
function rankedEncodings(head: Uint8Array, isHead: boolean): readonly RankedEncoding[] {
  if (isTextIn(head, "utf-8", isHead)) return [{ encoding: "utf-8", score: 1 }];
  return SCRIPTS.filter(([encoding]) => isTextIn(head, encoding, isHead))
    .map(([encoding, script, words]) => {
      const text = decodeLoosely(head, encoding);
      return { encoding, score: scriptScore(text, script, encoding) + (words.test(text) ? WORDS_WEIGH : 0) };
    })
    .sort((a, b) => b.score - a.score);
}

const WORDS_WEIGH = 0.5;

/** Share of foreign letters in the script; letters of Latin scripts stand between ASCII letters, those of the others among themselves. */
function scriptScore(text: string, script: RegExp, encoding: Encoding): number {
  const foreign = [...text.matchAll(/\P{ASCII}+/gu)].map(([run]) => run);
  const letters = foreign.join("");
  if (letters === "") return 0.5;
  const fits = [...letters].filter((letter) => script.test(letter)).length / [...letters].length;
  const alone = foreign.filter((run) => [...run].length === 1).length / foreign.length;
  const lost = [...letters.matchAll(MARK_ALONE)].length / [...letters].length;
  return (fits - lost) * (encoding === "windows-1252" ? alone : 1 - alone * 0.8);
}

/** A Thai vowel or tone mark that stands on no consonant: such text is none. */
const MARK_ALONE = /(?<![\u0e01-\u0e2e\u0e31-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

interface DelimitedTable {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  /** Share of rows with the commonest width. */
  readonly share: number;
  readonly score: number;
}

function tableBy(delimiter: string, lines: readonly string[]): DelimitedTable {
  const rows = lines.map((line) => parseRecord(line, delimiter) ?? [line]);
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ""));
  const counts = new Map<number, number>();
  for (const cells of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const share = filled.length === 0 ? 0 : count / filled.length;
  return { delimiter, rows, width, share, score: share * Math.min(width, 6) };
}

const VALUE = /^[+-]?[¥￥$€฿]?[\d.,\s:/-]+$/;

/** The first row of names over a row that has values: as wide as the rows, no two names alike, none of them a number or day. */
function headerIn(rows: readonly (readonly string[])[], width: number): number {
  return rows.findIndex((cells, index) => {
    const names = cells.filter((cell) => cell !== "");
    const below = rows[index + 1] ?? [];
    const isWide = names.length >= Math.max(2, width - 1) && cells.length <= width + 1;
    return (
      isWide &&
      !names.some((name) => VALUE.test(name)) &&
      below.some((cell) => VALUE.test(cell)) &&
      new Set(names).size === names.length
    );
  });
}
