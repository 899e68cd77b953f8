/** What a file of a format tells, in words of the catalogue under "formats". */
type FormatKind =
  | "statement"
  | "debit"
  | "credit"
  | "wallet"
  | "messages"
  | "orders"
  | "coin"
  | "token"
  | "tokenLogs"
  | "sanctioned"
  | "tags"
  | "watched"
  | "moneyRoute"
  | "madeUp"
  | "madeUpAccounts"
  | "calls"
  | "identifiers"
  | "places"
  | "sims"
  | "reports"
  | "policeTransactions"
  | "policeAccounts"
  | "policePersons"
  | "policeFreezes"
  | "policeSubAccounts";

interface Format {
  readonly kind: FormatKind;
  /** Whose format it is, as the maker calls itself in Latin letters; null for a list that anybody may write. */
  readonly maker: string | null;
  /** The same in Chinese, where the maker has such a name. */
  readonly inChinese?: string;
}

/** By the name that a file's receipt has. */
export const FORMATS: Readonly<Record<string, Format>> = {
  "abc-debit": { kind: "debit", maker: "Agricultural Bank of China", inChinese: "农业银行" },
  alipay: { kind: "wallet", maker: "Alipay", inChinese: "支付宝" },
  amlsim: { kind: "madeUp", maker: "AMLSim" },
  "amlsim-nodes": { kind: "madeUpAccounts", maker: "AMLSim" },
  amlworld: { kind: "madeUp", maker: "AMLworld" },
  "boc-credit": { kind: "credit", maker: "Bank of China", inChinese: "中国银行" },
  "boc-debit": { kind: "debit", maker: "Bank of China", inChinese: "中国银行" },
  "bocom-credit": { kind: "credit", maker: "Bank of Communications", inChinese: "交通银行" },
  "bocom-debit": { kind: "debit", maker: "Bank of Communications", inChinese: "交通银行" },
  "call-summaries": { kind: "calls", maker: null },
  camt: { kind: "statement", maker: "ISO 20022 camt" },
  "ccb-debit": { kind: "debit", maker: "China Construction Bank", inChinese: "建设银行" },
  "cgb-credit": { kind: "credit", maker: "China Guangfa Bank", inChinese: "广发银行" },
  "citic-credit": { kind: "credit", maker: "China CITIC Bank", inChinese: "中信银行" },
  "cmb-credit": { kind: "credit", maker: "China Merchants Bank", inChinese: "招商银行" },
  "cmb-debit": { kind: "debit", maker: "China Merchants Bank", inChinese: "招商银行" },
  "etherscan-native": { kind: "coin", maker: "Etherscan" },
  "etherscan-token": { kind: "token", maker: "Etherscan" },
  "hsbc-hk-credit": { kind: "credit", maker: "HSBC Hong Kong", inChinese: "香港汇丰银行" },
  "hsbc-hk-debit": { kind: "debit", maker: "HSBC Hong Kong", inChinese: "香港汇丰银行" },
  "icbc-credit": { kind: "credit", maker: "ICBC", inChinese: "工商银行" },
  "icbc-debit": { kind: "debit", maker: "ICBC", inChinese: "工商银行" },
  identifiers: { kind: "identifiers", maker: null },
  jd: { kind: "wallet", maker: "JD", inChinese: "京东" },
  meituan: { kind: "wallet", maker: "Meituan", inChinese: "美团" },
  "mt-payments": { kind: "messages", maker: "SWIFT MT101, MT103" },
  mt940: { kind: "statement", maker: "SWIFT MT940" },
  "ofac-addresses": { kind: "sanctioned", maker: "OFAC" },
  "oklink-token": { kind: "token", maker: "OKLink" },
  pain001: { kind: "orders", maker: "ISO 20022 pain.001" },
  paysim: { kind: "madeUp", maker: "PaySim" },
  places: { kind: "places", maker: null },
  "police-accounts": { kind: "policeAccounts", maker: null },
  "police-freezes": { kind: "policeFreezes", maker: null },
  "police-persons": { kind: "policePersons", maker: null },
  "police-sub-accounts": { kind: "policeSubAccounts", maker: null },
  "police-transactions": { kind: "policeTransactions", maker: null },
  "saml-d": { kind: "madeUp", maker: "SAML-D" },
  "sim-registrations": { kind: "sims", maker: null },
  "spdb-debit": { kind: "debit", maker: "Shanghai Pudong Development Bank", inChinese: "浦发银行" },
  suspects: { kind: "watched", maker: null },
  tagpack: { kind: "tags", maker: "GraphSense TagPack" },
  "thai-fraud-registry": { kind: "moneyRoute", maker: "Central Fraud Registry" },
  "thai-kbank": { kind: "statement", maker: "KBank" },
  "thai-scb": { kind: "statement", maker: "SCB" },
  "token-logs": { kind: "tokenLogs", maker: "ERC-20, TRC-20" },
  "tronscan-native": { kind: "coin", maker: "Tronscan" },
  "tronscan-usdt": { kind: "token", maker: "Tronscan" },
  "victim-reports": { kind: "reports", maker: null },
  "victim-reports-csv": { kind: "reports", maker: null },
  wechat: { kind: "wallet", maker: "WeChat Pay", inChinese: "微信支付" },
};
