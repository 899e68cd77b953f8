import { parseCurrency } from "../../backend/domain/currency.ts";
import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { rowIssue } from "../row.ts";
import { POISONING, TRONSCAN_COLUMNS, tronscanReader } from "../tronscan-rows.ts";

/** Tether's own contract on TRON (tether.to, supported protocols); any other token may call itself USDT. */
const USDT_CONTRACT = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
const USDT = parseCurrency("USDT");

/** USDT transfers on TRON as Tronscan exports them. */
export const tronscanUsdt: CsvProfile = {
  kind: "csv",
  name: "tronscan-usdt",
  title: "Tronscan export, USDT",
  zone: "UTC",
  assumes: POISONING,
  encodings: ["utf-8"],
  required: [...TRONSCAN_COLUMNS, "TokenContract"],
  labels: [],
  rowReader: tronscanReader({
    column: "TokenContract",
    currencyOf: (cell) =>
      cell === USDT_CONTRACT ? USDT : rowIssue("TokenContract", cell, say("row.notUsdtContract"), say("mend.otherToken")),
    channel: "TRC-20",
  }),
};
