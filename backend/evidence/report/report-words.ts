import { type AccountId, accountKind, accountNumber, endKind } from "../../domain/account.ts";
import { parseTime } from "../../domain/instant.ts";
import { printSentences } from "../../domain/print-sentence.ts";
import type { SourceRef } from "../../domain/record.ts";
import type { Sentence } from "../../domain/sentence.ts";
import { SENTENCE_LANGUAGES } from "../../domain/sentences/languages.ts";
import type { PackContent } from "../pack-content.ts";
import type { Labels } from "./labels.ts";
import { type TimePrinter, timePrinter } from "./print-time.ts";

/** What every section needs to say a thing in the report's language. */
export interface ReportWords {
  readonly labels: Labels;
  readonly time: TimePrinter;
  /** Computed sentences in the report's language, times in its zone. */
  readonly said: (sentences: readonly Sentence[]) => string;
  /** "F2" for a source file; its SHA-256 where the content does not list it. */
  readonly file: (file: string) => string;
  /** "F2 row 14", or "F2 /Document/…/Ntry[3]" for a format without rows. */
  readonly place: (source: SourceRef) => string;
  /** The whole account id; masked ones and ends in words. */
  readonly account: (id: AccountId) => string;
}

export function reportWords(content: PackContent, labels: Labels): ReportWords {
  const numbers = new Map<string, string>(content.files.map(({ file }, index) => [file, `F${index + 1}`]));
  const file = (id: string) => numbers.get(id) ?? id;
  const time = timePrinter(content.zones[0]);
  const moment = (iso: string) => `${time.moment(parseTime(iso))} ${time.zoneName(parseTime(iso))}`;
  const printer = { words: SENTENCE_LANGUAGES[labels.lang], time: moment, day: (day: string) => day };
  return {
    labels,
    time,
    said: (sentences) => printSentences(sentences, printer),
    file,
    place: ({ file: id, row, path }) => (row === null ? `${file(id)} ${path ?? ""}` : labels.exhibits.row(file(id), String(row))),
    account: (id) => accountWords(id, labels),
  };
}

function accountWords(id: AccountId, labels: Labels): string {
  const end = endKind(id);
  const owner = id.slice(id.indexOf(":") + 1);
  if (end !== null) return labels.account.ends[end](owner.slice(owner.indexOf("~") + 1));
  if (accountKind(id) !== "partial") return id;
  const shown = accountNumber(id).trim();
  return labels.account.partial(shown === "" ? labels.unknown : shown, owner.slice(0, owner.indexOf("~")));
}
