import type { Mapping } from "../../ingest/mapping.ts";

/** A village bank's statement that no known format reads: one account, days that fit two orders, money in two columns. */
export const VILLAGE_STATEMENT = [
  "Account,Day,Paid out,Paid in,Left,To or from",
  "0001234567,03/04/2025,,1200.00,1200.00,0007654321",
  "0001234567,04/04/2025,200.00,,1000.00,0001112223",
  "0001234567,05/04/2025,x,,950.00,0001112223",
].join("\n");

/** How a person says that it is read. */
export const VILLAGE: Mapping = {
  schema: 1,
  name: "village-bank",
  version: 1,
  title: "Village bank",
  zone: "Asia/Bangkok",
  encoding: "utf-8",
  delimiter: ",",
  required: ["Account", "Day", "Paid out", "Paid in", "Left", "To or from"],
  layout: {
    institution: "bank:099",
    own: { kind: "column", column: "Account" },
    ownName: null,
    time: { columns: ["Day"], shape: { order: "day-month-year", era: "gregorian" } },
    money: { kind: "two-columns", out: "Paid out", into: "Paid in" },
    currency: { code: "THB" },
    decimalComma: false,
    balance: "Left",
    otherName: null,
    otherNumber: "To or from",
    otherInstitution: "bank:099",
    reference: null,
    sequence: null,
    memo: [],
    channel: [],
    place: [],
  },
};
