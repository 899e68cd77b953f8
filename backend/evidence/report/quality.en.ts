import type { Labels } from "./labels.ts";

/** Words of the section on the records' quality. */
export const EN_QUALITY: Labels["quality"] = {
  head: "Quality of the records",
  intro: (accounts) =>
    `Own statements of ${accounts} accounts are held. Balances are checked from row to row, and opening + in − out against closing; what does not hold is listed, never mended. All of it, with rows by account and day, stands in quality.json and coverage.csv.`,
  gaps: "Rows whose balance does not follow",
  gap: (printed, expected) => `printed ${printed}, by the row before ${expected}`,
  missing: "Accounts seen only as counterparty: statement missing",
  places: "Sums that ended in places that are no accounts",
  clocks: "Clocks of the institutions",
  reference: "reference clock",
  offset: (seconds, spread, pairs, against) => `${seconds} s ± ${spread} s against ${against}, ${pairs} pairs`,
  cut: (shown, total) => `${shown} of ${total} are printed; the rest is in quality.json.`,
  columns: {
    file: "File",
    failed: "Failed",
    balances: "Balance holds",
    gaps: "Gaps",
    unexplained: "Sums unexplained",
    repeated: "References repeated",
    row: "Row",
    account: "Account",
    balance: "Balance",
    place: "Place",
    in: "In",
    out: "Out",
    clock: "Clock",
    offset: "Offset",
  },
};
