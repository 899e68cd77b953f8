import { createReadStream } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { plainAmount } from "../../../backend/domain/money.ts";
import type { Movement } from "../../../backend/domain/record.ts";
import { zoneClock } from "../../../backend/domain/zone.ts";
import { readAllRows } from "../sample-files.ts";
import { beancountEntries, ignoredWords, type LedgerEntry } from "./beancount.ts";
import { filesBelow, TABLE_HEAD, tableLine, thirdPartyFolder } from "./folder.ts";

const FOLDER = thirdPartyFolder("Chinese statements and their expected ledgers are");

/** Securities, exchanges and Canadian banks are no formats of this project; OKLink's masked addresses have a test of their own. */
const OUTSIDE = /\/(htsec|hxsec|huobi|bmo|td|oklink)\//;

/** The own account's name in the ledger where its kind (Assets, Liabilities) does not tell. */
const OWN: Readonly<Record<string, RegExp>> = {
  "boc/credit": /:BoC:/,
  "boc/debit": /:BoC:/,
  "hsbchk/credit": /CreditCard:HSBC/,
  "icbc/credit": /^Liabilities:Bank:CN:ICBC/,
  "icbc/debit-v1": /^Assets:Bank:CN:ICBC/,
  "icbc/debit-v2": /^Assets:Bank:CN:ICBC/,
  bocom_credit: /^Liabilities:BOCOM/,
  cgb_credit: /^Liabilities:CGB/,
  "citic/credit": /CITIC/,
  "cmb/credit": /CMB/,
};

/** Entries whose side the ledger guesses by its default against what the statement's own words say. */
const GUESSED: ReadonlySet<string> = new Set(["alipay 2023-02-02 99.34", "boc/credit 2024-12-20 0.01"]);

const clock = zoneClock("Asia/Shanghai");

function dayOf({ at }: Movement): string {
  const { year, month, day } = clock.toWall(at.at);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** What each posting moves, and all that leaves: a fee has postings of its own. */
function amountsOf({ postings }: LedgerEntry): readonly string[] {
  const cents = (amount: string): number => Math.round(Number(amount) * 100);
  const leaving = postings.map(({ amount }) => cents(amount)).filter((amount) => amount < 0);
  const sums = [...postings.map(({ amount }) => Math.abs(cents(amount))), -leaving.reduce((sum, amount) => sum + amount, 0)];
  return sums.map((sum) => `${(sum / 100).toFixed(2)} ${postings[0]?.currency}`);
}

/** Whether money came to the statement's account; null where both postings may be its own. */
function isIncoming(entry: LedgerEntry, statement: string): boolean | null {
  const own = OWN[statement] ?? /^(Assets|Liabilities|Assests):/;
  const signs = new Set(entry.postings.filter(({ account }) => own.test(account)).map(({ amount }) => !amount.startsWith("-")));
  return signs.size === 1 ? ([...signs][0] ?? null) : null;
}

/** Words of the counterparty that the ledger names, apart from the bank itself. */
function peerWords({ peer }: LedgerEntry): readonly string[] {
  if (/^(ABC Debit|BOCOM Credit|CGB Credit|CMB|CITIC|\/)?$/.test(peer)) return [];
  return peer.split(/\s+|(?<=[^\d*x-])(?=[\d*]{6,})/).filter((word) => word !== "" && word !== "/");
}

function tells(movement: Movement, entry: LedgerEntry, statement: string): boolean {
  if (movement.status === "failed" || dayOf(movement) !== entry.day) return false;
  const amount = `${plainAmount(movement.paid)} ${movement.paid.currency}`;
  if (!amountsOf(entry).includes(amount)) return false;
  const texts = [movement.fromName, movement.toName, movement.memo, movement.place, movement.from, movement.to].join(" ");
  if (!peerWords(entry).every((word) => texts.includes(word))) return false;
  const incoming = isIncoming(entry, statement);
  const guessed = GUESSED.has(`${statement} ${entry.day} ${plainAmount(movement.paid)}`);
  return incoming === null || guessed || incoming === (movement.side === "payee");
}

/** Why a ledger has no entry for a row; null where nothing explains it. */
function whyLeftOut(movement: Movement, all: readonly Movement[], words: readonly string[]): string | null {
  if (movement.status === "failed") return "order closed before it was paid";
  const texts = [movement.fromName, movement.toName, movement.memo, movement.place, movement.channel].join(" ");
  const word = words.find((each) => texts.includes(each));
  if (word !== undefined) return `its configuration ignores "${word}"`;
  if (movement.paid.minor === 0n) return "nothing was paid";
  const pair = all.some(
    (other) => other !== movement && other.paid.minor === movement.paid.minor && other.side !== movement.side,
  );
  return pair ? "payment and refund of the same amount cancel out" : null;
}

/** Finds each entry's row; gives the rows that are left, each with the reason why the ledger has no entry for it. */
function rowsLeftOut(
  statement: string,
  movements: readonly Movement[],
  entries: readonly LedgerEntry[],
  words: readonly string[],
) {
  const free = new Set(movements);
  for (const entry of entries) {
    const row = [...free].find((movement) => tells(movement, entry, statement));
    expect(row, `${statement}: no row tells ${JSON.stringify(entry)}`).toBeDefined();
    if (row) free.delete(row);
  }
  return [...free].map((movement) => {
    const why = whyLeftOut(movement, movements, words);
    const row = `${statement}: ${dayOf(movement)} ${plainAmount(movement.paid)} ${movement.memo}`;
    expect(why, `${row} is in no ledger`).not.toBeNull();
    return `${row} — ${why}`;
  });
}

describe.runIf(FOLDER !== null)("a Chinese statement that no one on this project wrote", () => {
  const examples = join(FOLDER ?? "", "cn-statements", "example");
  const files = FOLDER === null ? [] : filesBelow(examples);
  const statements = files.filter((path) => /\.(csv|xlsx?)$/.test(path) && !OUTSIDE.test(path));

  it("has among its rows every entry of its expected ledger, by day, amount, direction and counterparty", async () => {
    const lines = [TABLE_HEAD];
    const leftOut: string[] = [];
    expect(statements.length).toBeGreaterThanOrEqual(20);
    for (const path of statements) {
      const statement = relative(examples, dirname(path));
      const whole = await readAllRows(createReadStream(path), basename(path));
      lines.push(tableLine(relative(examples, path), whole));
      const movements = whole.records.flatMap(({ record }) => (record.kind === "movement" ? [record] : []));
      const ledger = files.find((each) => dirname(each) === dirname(path) && each.endsWith(".beancount")) ?? "";
      const entries = beancountEntries(ledger);
      expect(entries.length, ledger).toBeGreaterThan(0);
      leftOut.push(...rowsLeftOut(statement, movements, entries, ignoredWords(join(dirname(path), "config.yaml"))));
    }
    console.info(lines.join("\n"));
    console.info(`Rows that the expected ledgers leave out:\n${leftOut.join("\n")}`);
  });
});
