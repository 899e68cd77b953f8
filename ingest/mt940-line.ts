/** A statement line, ":61:", as text: nothing of it is judged yet. Days are YYYYMMDD as written; 30 February stays. */
export interface Mt940Line {
  readonly valueDay: string;
  /** Day of booking; null where not given. Its year is the one nearest to the value day. */
  readonly entryDay: string | null;
  /** C, D, or with R the reversal of one. */
  readonly mark: "C" | "D" | "RC" | "RD";
  /** With a dot: "79.7". */
  readonly amount: string;
  /** "NTRF"; "" where not given. */
  readonly kind: string;
  readonly customerReference: string;
  readonly bankReference: string;
  readonly extra: string;
}

/** A balance, ":60F:", ":62M:", ":64:". currency is null where the bank leaves it out. */
export interface Mt940Balance {
  readonly mark: "C" | "D";
  readonly day: string;
  readonly currency: string | null;
  readonly amount: string;
}

/**
 * SWIFT Standards MT, category 9, field 61: value day YYMMDD, booking day MMDD, mark, funds code, amount, kind, references, details.
 * Some banks write blanks for a missing booking day, or a line break before the amount. null where it is none.
 */
export function parseMt940Line(text: string): Mt940Line | null {
  const match = LINE.exec(text);
  if (!match) return null;
  const [, valueDay = "", entry, mark = "", amount = "", kind = "", references = "", extra = ""] = match;
  const [customerReference = "", ...bank] = references.split("//");
  return {
    valueDay: century(valueDay),
    entryDay: entry === undefined ? null : nearestYear(entry, century(valueDay)),
    mark: mark as Mt940Line["mark"],
    amount: amount.replace(",", "."),
    kind,
    customerReference: customerReference.trim(),
    bankReference: bank.join("//").trim(),
    extra: extra.trim(),
  };
}

/** Fields 60, 62, 64, 65. null where it is none. */
export function parseMt940Balance(text: string): Mt940Balance | null {
  const [, mark = "", day = "", currency, amount = ""] = BALANCE.exec(text) ?? [];
  if (amount === "") return null;
  return { mark: mark as Mt940Balance["mark"], day: century(day), currency: currency ?? null, amount: amount.replace(",", ".") };
}

/** "2016-02-30" of "20160230". */
export function isoDay(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}

const LINE = /^(\d{6})(?:(\d{4})| {4})?\s?(R?[CD])[A-Z]?[\n ]?(\d[\d,]{0,15})([A-Z][A-Z0-9 ]{3})?([^\n]*)(?:\n([\s\S]*))?$/;

const BALANCE = /^([CD])(\d{6})([A-Z]{3})?(\d[\d,]*)/;

/** Two-digit years: MT messages are younger than 1980. */
function century(day: string): string {
  return (Number(day.slice(0, 2)) >= 80 ? "19" : "20") + day;
}

function nearestYear(monthDay: string, valueDay: string): string {
  const year = Number(valueDay.slice(0, 4));
  const months = Number(monthDay.slice(0, 2)) - Number(valueDay.slice(4, 6));
  const nearest = months > 6 ? year - 1 : months < -6 ? year + 1 : year;
  return `${nearest}${monthDay}`;
}
