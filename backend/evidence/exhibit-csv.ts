import { isoSeconds } from "../domain/instant.ts";
import { plainAmount } from "../domain/money.ts";
import type { ExhibitRow, PackTransfer } from "./pack-content.ts";

const NOTE =
  "Formula-safe copy for spreadsheets: a cell that could start a formula has an apostrophe put before it. " +
  "The byte-exact rows are in the JSON file of the same name.";

const COLUMNS =
  "transfer,time_utc,precision,payer,payer_name,payee,payee_name,currency,paid,currency_received,received,file_sha256,row,path,cells";

/**
 * An exhibit's transfers for a spreadsheet, one line a source row: UTF-8 with byte-order mark, CRLF (RFC 4180).
 * The first line says that it is formula-safe and where the exact rows are.
 */
export function exhibitCsv(transfers: readonly PackTransfer[]): string {
  const lines = transfers.flatMap(({ transfer, rows }) =>
    rows.map((row) =>
      [
        transfer.id,
        isoSeconds(transfer.at.at),
        transfer.at.precision,
        transfer.from,
        transfer.fromName ?? "",
        transfer.to,
        transfer.toName ?? "",
        transfer.paid.currency,
        plainAmount(transfer.paid),
        transfer.received.currency,
        plainAmount(transfer.received),
        ...place(row),
      ]
        .map(csvCell)
        .join(","),
    ),
  );
  return `\uFEFF${[csvCell(NOTE), COLUMNS, ...lines].join("\r\n")}\r\n`;
}

function place({ source, cells }: ExhibitRow): string[] {
  return [source.file, source.row === null ? "" : String(source.row), source.path ?? "", cells.join(" | ")];
}

/** A cell that no spreadsheet runs: OWASP's list of leading characters, their full-width forms, and any of them behind leading blanks. */
export function csvCell(text: string): string {
  const safe = /^[\s\u200B\uFEFF]*[=+\-@\t\r\n|%＝＋－＠−]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
