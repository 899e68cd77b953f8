import type { Random } from "../random.ts";

/** Which payments a file tells, and as whose statement. */
export interface ToldPayments {
  readonly first: number;
  readonly count: number;
  readonly side: "payer" | "payee";
}

const HEADER = "Time,Own account,Mark,Other account,Amount,Currency,Kind\n";
const CURRENCIES = ["USD", "EUR", "CNY", "INR", "RUB", "GBP", "MXN", "BRL"] as const;
const KINDS = ["Cheque", "Credit Card", "ACH", "Cash", "Wire", "Reinvestment"] as const;
/** Payments of a piece. */
export const TWO_SIDES_PIECE = 2_500;
const FIRST_AT = Date.UTC(2022, 8, 1);
const ACCOUNTS = 500_000;
const BANKS = 30_000;
const PAYMENTS_A_SECOND = 5;
const MOST_DELAY_SECONDS = 40;

/** What each side's statement calls its movement. */
const MARKS = { payer: "out", payee: "in" } as const;

/**
 * Statements of many accounts in one file, piece by piece: each stretch of payments as its payers' or its payees' banks print it, the
 * payee's up to 40 s later. randomOf gives each piece its own chance by number, so that both sides tell of the same payments; each
 * stretch must start at a multiple of TWO_SIDES_PIECE.
 */
export function* twoSidesFile(stretches: readonly ToldPayments[], randomOf: (piece: number) => Random): Generator<Buffer> {
  yield Buffer.from(HEADER);
  for (const { first, count, side } of stretches) {
    for (let from = first; from < first + count; from += TWO_SIDES_PIECE) {
      const random = randomOf(from / TWO_SIDES_PIECE);
      const until = Math.min(from + TWO_SIDES_PIECE, first + count);
      const lines: string[] = [];
      for (let payment = from; payment < until; payment += 1) lines.push(lineOf(payment, side, random));
      yield Buffer.from(lines.join(""));
    }
  }
}

function lineOf(payment: number, side: ToldPayments["side"], random: Random): string {
  const [payer, payee] = [party(random), party(random)];
  const amount = `${random.int(1, 99_999)}.${String(random.int(0, 99)).padStart(2, "0")}`;
  const rest = `${amount},${random.pick(CURRENCIES)},${random.pick(KINDS)}\n`;
  const delay = random.int(0, MOST_DELAY_SECONDS) * 1_000;
  const at = FIRST_AT + Math.floor(payment / PAYMENTS_A_SECOND) * 1_000 + (side === "payee" ? delay : 0);
  const [own, other] = side === "payer" ? [payer, payee] : [payee, payer];
  return `${timeText(at)},${own},${MARKS[side]},${other},${rest}`;
}

function party(random: Random): string {
  const account = random.int(0, ACCOUNTS - 1);
  return `${String(account % BANKS).padStart(5, "0")}-${(0x80000000 + account * 16).toString(16).toUpperCase()}0`;
}

/** "2022-09-01 00:20:07". */
function timeText(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}
