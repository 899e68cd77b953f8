import { parseCurrency } from "../../backend/domain/currency.ts";
import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { rowIssue } from "../row.ts";
import { POISONING, TRONSCAN_COLUMNS, tronscanReader } from "../tronscan-rows.ts";

const TRX = parseCurrency("TRX");

/** TRX transfers as Tronscan exports them: no contract stands beside the coin's own name. */
export const tronscanNative: CsvProfile = {
  kind: "csv",
  name: "tronscan-native",
  title: "Tronscan export, TRX",
  zone: "UTC",
  assumes: POISONING,
  encodings: ["utf-8"],
  required: [...TRONSCAN_COLUMNS, "Token"],
  labels: [],
  rowReader: tronscanReader({
    column: "Token",
    currencyOf: (cell) =>
      cell.toUpperCase() === "TRX" ? TRX : rowIssue("Token", cell, say("row.notTrx"), say("mend.exportContract")),
    channel: "TRX",
  }),
};
