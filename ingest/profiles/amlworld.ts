import type { AccountId } from "../../backend/domain/account.ts";
import { type Currency, parseCurrency } from "../../backend/domain/currency.ts";
import { say } from "../../backend/domain/sentence.ts";
import { wholeMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { readTime, YEAR_FIRST } from "../read-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** IBM's AMLworld transactions (arXiv 2306.16424). Two columns are named Account: the payer's, then the payee's. */
export const amlworld: CsvProfile = {
  kind: "csv",
  name: "amlworld",
  title: "AMLworld transactions",
  zone: "UTC",
  assumes: [say("reading.zone", { zone: "UTC" }), say("reading.toMinute")],
  encodings: ["utf-8"],
  required: [
    "Timestamp",
    "From Bank",
    "Account",
    "To Bank",
    "Amount Received",
    "Receiving Currency",
    "Amount Paid",
    "Payment Currency",
  ],
  labels: ["Is Laundering"],
  rowReader,
};

const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  (
    [
      ["US Dollar", "USD"],
      ["Euro", "EUR"],
      ["Yuan", "CNY"],
      ["Yen", "JPY"],
      ["Rupee", "INR"],
      ["Ruble", "RUB"],
      ["UK Pound", "GBP"],
      ["Australian Dollar", "AUD"],
      ["Canadian Dollar", "CAD"],
      ["Swiss Franc", "CHF"],
      ["Shekel", "ILS"],
      ["Saudi Riyal", "SAR"],
      ["Mexican Peso", "MXN"],
      ["Brazil Real", "BRL"],
      ["Bitcoin", "BTC"],
    ] as const
  ).map(([name, code]) => [name, parseCurrency(code)]),
);

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string, nth = 0): number => columnIndex(table, column, nth);
  const [time, fromBank, from, toBank, to] = [at("Timestamp"), at("From Bank"), at("Account"), at("To Bank"), at("Account", 1)];
  const [received, receivedIn, paid, paidIn] = [
    at("Amount Received"),
    at("Receiving Currency"),
    at("Amount Paid"),
    at("Payment Currency"),
  ];
  const format = at("Payment Format");
  return (cells) => {
    const said = readAll({
      at: readTime(cellAt(cells, time), YEAR_FIRST, table.clock, "Timestamp"),
      payer: readAccount(cellAt(cells, fromBank), cellAt(cells, from)),
      payee: readAccount(cellAt(cells, toBank), cellAt(cells, to)),
      paid: readMoney(cellAt(cells, paid), cellAt(cells, paidIn), "Amount Paid", "Payment Currency"),
      received: readMoney(cellAt(cells, received), cellAt(cells, receivedIn), "Amount Received", "Receiving Currency"),
    });
    if (isIssue(said)) return said;
    const { payer, payee, received: got } = said;
    return wholeMovement(payer, payee, said.paid, said.at, { received: got, channel: textAt(cells, format) });
  };
}

function readAccount(bank: string, number: string): AccountId | RowIssue {
  if (bank === "" || number === "") return rowIssue("Account", number, say("row.noBankAndAccount"));
  return `bank:${bank}:${number}` as AccountId;
}

function readMoney(amount: string, currencyName: string, column: string, currencyColumn: string) {
  const currency = CURRENCIES.get(currencyName);
  return currency
    ? readPositiveAmount(amount, currency, column)
    : rowIssue(currencyColumn, currencyName, say("row.notCurrencyOfSet"));
}
