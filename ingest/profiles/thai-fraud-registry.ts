import { type AccountId, partialAccount } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import type { Identifier } from "../../backend/domain/record.ts";
import { say } from "../../backend/domain/sentence.ts";
import { joinTexts, wholeMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { readThaiDate } from "../read-thai-date.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** The money route of a case as Thailand's Central Fraud Registry exports it: one row a transfer, told by the payer's bank. */
export const thaiFraudRegistry: CsvProfile = {
  kind: "csv",
  name: "thai-fraud-registry",
  title: "Central Fraud Registry case (CFR)",
  zone: "Asia/Bangkok",
  assumes: [say("reading.buddhistLong"), say("reading.currency", { currency: "THB" }), say("reading.neitherSide")],
  encodings: ["utf-8", "windows-874"],
  required: [
    "bank_case_id",
    "from_bank_code",
    "from_account_no",
    "to_bank_code",
    "to_account_no",
    "transfer_date",
    "transfer_amount",
  ],
  labels: [],
  rowReader,
};

const THB = parseCurrency("THB");

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const indexes = new Map(table.header.map((column, index) => [column, index]));
  const at = (column: string): number => indexes.get(column) ?? columnIndex(table, column);
  return (cells) => {
    const cell = (column: string): string => cellAt(cells, at(column));
    const given = (column: string): string | null => textAt(cells, at(column));
    const payer = account(cell("from_bank_code"), cell("from_account_no"));
    if (payer === null) return rowIssue("from_account_no", cell("from_account_no"), say("row.noBankAndAccount"));
    const said = readAll({
      at: readThaiDate(cell("transfer_date"), cell("transfer_time"), table.clock, "transfer_date"),
      payee: readPayee(payer, cell),
      amount: readPositiveAmount(cell("transfer_amount"), THB, "transfer_amount"),
    });
    if (isIssue(said)) return said;
    return wholeMovement(payer, said.payee, said.amount, said.at, {
      reference: given("transfer_ref"),
      memo: joinTexts(given("bank_case_id"), given("transfer_description")),
      channel: joinTexts(given("transfer_channel"), given("transfer_channel_detail")),
      fromName: given("from_account_name"),
      toName: given("to_account_name") ?? joinNames(given("first_name"), given("last_name")),
      identifiers: identifiersOf(said.payee, cell),
    });
  };
}

/** Spreadsheets drop the zeros of a bank code: 14 is 014. */
function account(bank: string, number: string): AccountId | null {
  const digits = number.replaceAll("-", "");
  return /^\d{1,3}$/.test(bank) && /^\d{6,16}$/.test(digits) ? (`bank:${bank.padStart(3, "0")}:${digits}` as AccountId) : null;
}

function readPayee(payer: AccountId, cell: (column: string) => string): AccountId | RowIssue {
  const payee = account(cell("to_bank_code"), cell("to_account_no"));
  if (payee) return payee;
  const alias = cell("promptpay_id").replaceAll("-", "");
  if (/^(\d{10}|\d{13})$/.test(alias)) return `alias:promptpay:${alias}` as AccountId;
  return partialAccount(payer, cell("to_account_no") || cell("to_account_name") || "blank");
}

function identifiersOf(payee: AccountId, cell: (column: string) => string): Identifier[] {
  const found: Identifier[] = [];
  if (cell("to_id") !== "") found.push({ account: payee, kind: "id-document", value: cell("to_id") });
  if (cell("phone_number") !== "") found.push({ account: payee, kind: "phone", value: cell("phone_number") });
  return found;
}

function joinNames(first: string | null, last: string | null): string | null {
  const name = [first, last].filter((part) => part !== null).join(" ");
  return name === "" ? null : name;
}
