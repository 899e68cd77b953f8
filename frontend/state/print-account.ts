import { type AccountId, accountKind, accountNumber, parseAccountId } from "../../backend/domain/account.ts";

const SHOWN_WHOLE = 9;

/** "6222…6217": the first and the last four characters; short numbers stay whole. Cut by what a reader sees as one sign. */
export function shortNumber(number: string): string {
  const signs = graphemes(number);
  return signs.length <= SHOWN_WHOLE ? number : `${signs.slice(0, 4).join("")}…${signs.slice(-4).join("")}`;
}

/** An account's number as tables show it. Clearing companies, ends and masked numbers are never cut. */
export function accountText(account: string): string {
  const id = parseAccountId(account);
  const number = accountNumber(id);
  return isNumbered(id) ? shortNumber(number) : number;
}

/** Whether the id has a number of its own that may be hidden and copied. */
export function isNumbered(id: AccountId): boolean {
  const kind = accountKind(id);
  return kind === "bank" || kind === "card" || kind === "wallet" || kind === "chain" || kind === "alias";
}

/** "王＊＊": the first sign of a name and one star for each other, three at most. */
export function maskedName(name: string): string {
  const signs = graphemes(name.trim());
  return signs.slice(0, 1).join("") + "＊".repeat(Math.min(3, Math.max(0, signs.length - 1)));
}

/** "•••• 6217": the last four signs alone. */
export function maskedValue(value: string): string {
  return `••••${graphemes(value).slice(-4).join("")}`;
}

const DAY = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?`;
const RUN_TOGETHER = String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[ T]?(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?`;
const AMOUNT = String.raw`[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+−]?\d{1,15}\.\d{1,8}|[-+−]?\d{1,5}`;
/** A whole cell that says nothing of a person: a day or time, an amount or small number, a currency, one sign. */
const PLAIN = new RegExp(`^(?:(?:${DAY})(?:[ T]${CLOCK})?|${CLOCK}|${RUN_TOGETHER}|${AMOUNT}|[A-Z]{3}|.)?$`, "u");

/** A raw cell before Show: what could name or number somebody keeps its first sign, or the last four of a number. */
export function maskedCell(cell: string): string {
  const text = cell.trim();
  if (PLAIN.test(text)) return cell;
  return /\d{4}/.test(text) ? maskedValue(text) : maskedName(text);
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
