import type { Profile } from "../profile.ts";
import { abcDebit } from "./abc-debit.ts";
import { alipay } from "./alipay.ts";
import { amlsim } from "./amlsim.ts";
import { amlsimNodes } from "./amlsim-nodes.ts";
import { amlworld } from "./amlworld.ts";
import { bocCredit } from "./boc-credit.ts";
import { bocDebit } from "./boc-debit.ts";
import { bocomCredit } from "./bocom-credit.ts";
import { bocomDebit } from "./bocom-debit.ts";
import { camt } from "./camt.ts";
import { ccbDebit } from "./ccb-debit.ts";
import { cgbCredit } from "./cgb-credit.ts";
import { citicCredit } from "./citic-credit.ts";
import { cmbCredit } from "./cmb-credit.ts";
import { cmbDebit } from "./cmb-debit.ts";
import { hsbcHkCredit } from "./hsbc-hk-credit.ts";
import { hsbcHkDebit } from "./hsbc-hk-debit.ts";
import { icbcCredit } from "./icbc-credit.ts";
import { icbcDebit } from "./icbc-debit.ts";
import { identifiers } from "./identifiers.ts";
import { jd } from "./jd.ts";
import { meituan } from "./meituan.ts";
import { mt940 } from "./mt940.ts";
import { policeAccounts } from "./police-accounts.ts";
import { policeFreezes } from "./police-freezes.ts";
import { policePersons } from "./police-persons.ts";
import { policeTransactions } from "./police-transactions.ts";
import { spdbDebit } from "./spdb-debit.ts";
import { thaiKbank } from "./thai-kbank.ts";
import { thaiScb } from "./thai-scb.ts";
import { tronscanUsdt } from "./tronscan-usdt.ts";
import { victimReportsCsv } from "./victim-reports-csv.ts";
import { victimReportsJson } from "./victim-reports-json.ts";
import { wechat } from "./wechat.ts";

/** Every format that can be imported, in the order in which they are tried. A new format is one file and one line. */
export const PROFILES: readonly Profile[] = [
  policeTransactions,
  policeAccounts,
  policePersons,
  policeFreezes,
  camt,
  mt940,
  thaiKbank,
  thaiScb,
  tronscanUsdt,
  abcDebit,
  alipay,
  bocCredit,
  bocDebit,
  bocomCredit,
  bocomDebit,
  ccbDebit,
  cgbCredit,
  citicCredit,
  cmbCredit,
  cmbDebit,
  hsbcHkCredit,
  hsbcHkDebit,
  icbcCredit,
  icbcDebit,
  jd,
  meituan,
  spdbDebit,
  wechat,
  victimReportsJson,
  victimReportsCsv,
  identifiers,
  amlworld,
  amlsim,
  amlsimNodes,
];
