import type { Profile } from "../profile.ts";
import { amlsim } from "./amlsim.ts";
import { amlsimNodes } from "./amlsim-nodes.ts";
import { amlworld } from "./amlworld.ts";
import { camt } from "./camt.ts";
import { identifiers } from "./identifiers.ts";
import { policeAccounts } from "./police-accounts.ts";
import { policeFreezes } from "./police-freezes.ts";
import { policePersons } from "./police-persons.ts";
import { policeTransactions } from "./police-transactions.ts";
import { thaiKbank } from "./thai-kbank.ts";
import { thaiScb } from "./thai-scb.ts";
import { tronscanUsdt } from "./tronscan-usdt.ts";
import { victimReportsCsv } from "./victim-reports-csv.ts";
import { victimReportsJson } from "./victim-reports-json.ts";

/** Every format that can be imported, in the order in which they are tried. A new format is one file and one line. */
export const PROFILES: readonly Profile[] = [
  policeTransactions,
  policeAccounts,
  policePersons,
  policeFreezes,
  camt,
  thaiKbank,
  thaiScb,
  tronscanUsdt,
  victimReportsJson,
  victimReportsCsv,
  identifiers,
  amlworld,
  amlsim,
  amlsimNodes,
];
