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
import { callSummaries } from "./call-summaries.ts";
import { camt } from "./camt.ts";
import { ccbDebit } from "./ccb-debit.ts";
import { cgbCredit } from "./cgb-credit.ts";
import { citicCredit } from "./citic-credit.ts";
import { cmbCredit } from "./cmb-credit.ts";
import { cmbDebit } from "./cmb-debit.ts";
import { etherscanNative } from "./etherscan-native.ts";
import { etherscanToken } from "./etherscan-token.ts";
import { hsbcHkCredit } from "./hsbc-hk-credit.ts";
import { hsbcHkDebit } from "./hsbc-hk-debit.ts";
import { icbcCredit } from "./icbc-credit.ts";
import { icbcDebit } from "./icbc-debit.ts";
import { identifiers } from "./identifiers.ts";
import { jd } from "./jd.ts";
import { meituan } from "./meituan.ts";
import { mtPayments } from "./mt-payments.ts";
import { mt940 } from "./mt940.ts";
import { ofacAddresses } from "./ofac-addresses.ts";
import { oklinkToken } from "./oklink-token.ts";
import { pain001 } from "./pain001.ts";
import { paysim } from "./paysim.ts";
import { places } from "./places.ts";
import { policeAccounts } from "./police-accounts.ts";
import { policeFreezes } from "./police-freezes.ts";
import { policePersons } from "./police-persons.ts";
import { policeSubAccounts } from "./police-sub-accounts.ts";
import { policeTransactions } from "./police-transactions.ts";
import { samlD } from "./saml-d.ts";
import { simRegistrations } from "./sim-registrations.ts";
import { spdbDebit } from "./spdb-debit.ts";
import { suspects } from "./suspects.ts";
import { tagpack } from "./tagpack.ts";
import { thaiFraudRegistry } from "./thai-fraud-registry.ts";
import { thaiKbank } from "./thai-kbank.ts";
import { thaiScb } from "./thai-scb.ts";
import { tokenLogs } from "./token-logs.ts";
import { tronscanNative } from "./tronscan-native.ts";
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
  policeSubAccounts,
  camt,
  mt940,
  mtPayments,
  pain001,
  thaiKbank,
  thaiScb,
  thaiFraudRegistry,
  tronscanUsdt,
  tronscanNative,
  etherscanToken,
  etherscanNative,
  oklinkToken,
  tokenLogs,
  ofacAddresses,
  tagpack,
  suspects,
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
  places,
  simRegistrations,
  callSummaries,
  amlworld,
  paysim,
  samlD,
  amlsim,
  amlsimNodes,
];
