import type { Random } from "../random.ts";

/** Which rows an AMLworld file has. */
export interface AmlworldRows {
  readonly first: number;
  readonly count: number;
}

const HEADER =
  "Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering\n";

const CURRENCIES = ["US Dollar", "Euro", "Yuan", "Rupee", "Ruble", "UK Pound", "Mexican Peso", "Brazil Real"] as const;
const FORMATS = ["Cheque", "Credit Card", "ACH", "Cash", "Wire", "Reinvestment"] as const;
/** Rows of a piece. */
export const AMLWORLD_PIECE = 5_000;
const FIRST_AT = Date.UTC(2022, 8, 1);
const ACCOUNTS = 500_000;
const BANKS = 30_000;
const ROWS_A_MINUTE = 300;

/**
 * A file in AMLworld's layout (arXiv 2306.16424), piece by piece. randomOf gives each piece its own chance by number, so that
 * two files over the same rows hold the same lines; a file's first row must be a multiple of 5,000.
 */
export function* amlworldFile({ first, count }: AmlworldRows, randomOf: (piece: number) => Random): Generator<Buffer> {
  yield Buffer.from(HEADER);
  for (let from = first; from < first + count; from += AMLWORLD_PIECE) {
    const random = randomOf(from / AMLWORLD_PIECE);
    const lines: string[] = [];
    const until = Math.min(from + AMLWORLD_PIECE, first + count);
    for (let row = from; row < until; row += 1) lines.push(lineOf(row, random));
    yield Buffer.from(lines.join(""));
  }
}

function lineOf(row: number, random: Random): string {
  const time = timeText(FIRST_AT + Math.floor(row / ROWS_A_MINUTE) * 60_000);
  const [payer, payee] = [party(random), party(random)];
  const currency = random.pick(CURRENCIES);
  const amount = `${random.int(1, 99_999)}.${String(random.int(0, 99)).padStart(2, "0")}`;
  const laundering = random.chance(0.001) ? 1 : 0;
  return `${time},${payer},${payee},${amount},${currency},${amount},${currency},${random.pick(FORMATS)},${laundering}\n`;
}

function party(random: Random): string {
  const account = random.int(0, ACCOUNTS - 1);
  const bank = String(account % BANKS).padStart(5, "0");
  return `${bank},${(0x80000000 + account * 16).toString(16).toUpperCase()}0`;
}

/** "2022/09/01 00:20". */
function timeText(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10).replaceAll("-", "/")} ${iso.slice(11, 16)}`;
}
