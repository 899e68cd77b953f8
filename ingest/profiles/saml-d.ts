import type { AccountId } from "../../backend/domain/account.ts";
import { type Currency, parseCurrency } from "../../backend/domain/currency.ts";
import { say } from "../../backend/domain/sentence.ts";
import { joinTexts, wholeMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { readTime, YEAR_FIRST } from "../read-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** SAML-D, synthetic transactions for money-laundering research (Oztas and others 2023). */
export const samlD: CsvProfile = {
  kind: "csv",
  name: "saml-d",
  title: "SAML-D transactions",
  zone: "UTC",
  assumes: [say("reading.zone", { zone: "UTC" }), say("reading.oneAmount")],
  encodings: ["utf-8"],
  required: ["Time", "Date", "Sender_account", "Receiver_account", "Amount", "Payment_currency", "Payment_type"],
  labels: ["Is_laundering", "Laundering_type"],
  rowReader,
};

const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  Object.entries({
    "uk pounds": "GBP",
    euro: "EUR",
    "us dollar": "USD",
    "swiss franc": "CHF",
    dirham: "AED",
    "indian rupee": "INR",
    "pakistani rupee": "PKR",
    "turkish lira": "TRY",
    naira: "NGN",
    "moroccan dirham": "MAD",
    "albanian lek": "ALL",
    "mexican peso": "MXN",
    yen: "JPY",
  }).map(([name, code]) => [name, parseCurrency(code)]),
);

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const [time, date, sender, receiver] = [at("Time"), at("Date"), at("Sender_account"), at("Receiver_account")];
  const [amount, paidIn, receivedIn] = [at("Amount"), at("Payment_currency"), at("Received_currency")];
  const [from, to, type] = [at("Sender_bank_location"), at("Receiver_bank_location"), at("Payment_type")];
  return (cells) => {
    const currency = CURRENCIES.get(cellAt(cells, paidIn).toLowerCase());
    if (!currency) return rowIssue("Payment_currency", cellAt(cells, paidIn), say("row.notCurrencyOfSet"));
    const said = readAll({
      at: readTime(`${cellAt(cells, date)} ${cellAt(cells, time)}`.trim(), YEAR_FIRST, table.clock, "Date"),
      payer: readAccount(cellAt(cells, sender), "Sender_account"),
      payee: readAccount(cellAt(cells, receiver), "Receiver_account"),
      paid: readPositiveAmount(cellAt(cells, amount), currency, "Amount"),
    });
    if (isIssue(said)) return said;
    const received = cellAt(cells, receivedIn);
    return wholeMovement(said.payer, said.payee, said.paid, said.at, {
      channel: textAt(cells, type),
      place: joinTexts(textAt(cells, from), textAt(cells, to)),
      memo: received === cellAt(cells, paidIn) || received === "" ? null : `received in ${received}`,
    });
  };
}

function readAccount(cell: string, column: string): AccountId | RowIssue {
  return /^\d+$/.test(cell) ? (`bank:saml-d:${cell}` as AccountId) : rowIssue(column, cell, say("row.notAccount"));
}
