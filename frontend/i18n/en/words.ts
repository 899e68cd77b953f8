export const words = {
  issuerOf: "issuer of cards {{digits}}…",
  bankOf: "bank {{code}}",
  unknown: "unknown",
  noMoney: "none",
  show: "Show",
  showAudited: "Who looks is written to the audit log",
  hide: "Hide",
  copied: "Copied: {{what}}",
  copyWhat: "Copy {{what}}",
  timesIn: "Times in {{zone}}",
  printed: "{{title}} · printed {{time}} UTC · not a court document without its pack",
  time: "Time",
  asOf: "As of",
  since: "since {{time}}",
  until: "until {{time}}",
  account: "Account",
  from: "from",
  to: "to",
  fromTo: "From, to",
  in: "in",
  out: "out",
  inOut: "In, out {{currency}}",
  earlier: "Earlier",
  later: "Later",
  proof_one: "{{count, number}} row",
  proof_other: "{{count, number}} rows",
  rowNumber: "row {{number}}",
  notShown_one: "{{count, number}} more not shown",
  notShown_other: "{{count, number}} more not shown",
  rows_one: "{{count, number}} row",
  rows_other: "{{count, number}} rows",
  files_one: "{{count, number}} file",
  files_other: "{{count, number}} files",
  transfers_one: "{{count, number}} transfer",
  transfers_other: "{{count, number}} transfers",
  counterparties_one: "{{count, number}} counterparty",
  counterparties_other: "{{count, number}} counterparties",
  accounts_one: "{{count, number}} account",
  accounts_other: "{{count, number}} accounts",
  all: {
    rows: "All {{total}} rows",
    accounts: "All {{total}} accounts",
  },
  showing: {
    rows: "Showing {{shown}} of {{total}} rows, not shown {{rest}}",
    accounts: "Showing {{shown}} of {{total}} accounts, not shown {{rest}}",
  },
};

export const span = {
  seconds: "{{count}} s",
  minutes: "{{count}} min {{rest}} s",
  hours: "{{count}} h {{rest}} min",
  days: "{{count}} d {{rest}} h",
  wholeMinutes: "{{count}} min",
  wholeHours: "{{count}} h",
  wholeDays: "{{count}} d",
};

export const basis = {
  record: "from a source row",
  computed: "computed",
  asserted: "somebody's word",
};

export const roles = {
  victim: "victim",
  "pass-through": "pass-through",
  collector: "collector",
  distributor: "distributor",
  exit: "money left sight",
  none: "no role",
};

export const ends = {
  cash: "cash",
  fee: "fee",
  interest: "interest",
};
