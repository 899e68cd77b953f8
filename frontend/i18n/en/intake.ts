export const home = {
  reports: "Reports",
  noReports: "No reports yet.",
  toImport: "Import reports and statements",
  openReport: "Open report",
  inbox: "Inbox",
  openFindings_one: "{{count, number}} finding to decide",
  openFindings_other: "{{count, number}} findings to decide",
  ofFindings_one: "of {{count, number}}",
  ofFindings_other: "of {{count, number}}",
  openRejects_one: "{{count, number}} rejected row to look at",
  openRejects_other: "{{count, number}} rejected rows to look at",
  records: "Records",
  files: "Files",
  rows: "Rows",
  rejected: "Rejected",
  transfers: "Transfers",
  accounts: "Accounts",
  moved: "Money moved",
  knownUntil: "Known to",
  clocks: {
    title: "Requests and clocks",
    expiring: "Ending in 24 h",
    overdue: "Overdue",
    opened: "Answers that opened a new layer",
    drafts: "Drafts",
  },
};

export const reports = {
  number: "Report",
  told: "Told",
  paid: "Paid",
  amount: "Amount",
  match: "Match",
  payer: "Payer, as told",
  payee: "Payee, as told",
  matched: "1 account",
  several_one: "fits {{count, number}} transfer",
  several_other: "fits {{count, number}} transfers",
  notFound: "Not found in any statement",
  notFoundAsk: "Not found in any statement. Ask the bank for the payer's rows.",
  severalChoose_one: "Fits {{count, number}} transfer; none is chosen.",
  severalChoose_other: "Fits {{count, number}} transfers; none is chosen.",
  fits: "What is told fits one account:",
  otherCase: "other case {{id}}",
};

export const importing = {
  drop: "Drop statements, chain exports or reports. Nothing leaves this server.",
  choose: "Choose files",
  files: "Files",
  noFiles: "No files yet.",
  name: "File",
  profile: "Read as",
  at: "Imported",
  rows: "Rows",
  accepted: "Accepted",
  duplicates: "Duplicate",
  corroborated: "Other side",
  rejected: "Rejected",
  receipt: "Receipt: {{name}}",
  balances: "Running balances",
  balancesHold: "Balance holds for {{hold}} of {{of}} accounts",
  noBalances: "This file prints none.",
  assumptions: "Taken for granted",
  rejectedRows_one: "{{count, number}} rejected row",
  rejectedRows_other: "{{count, number}} rejected rows",
  rejectsCsv: "Rejects .csv",
  correctRows: "Correct the rows in this CSV and import it again: each row keeps its file and row, and who corrected it.",
  correctFile:
    "These rows cannot come back as CSV: the file is a document, not a table. Correct the file itself, or ask its sender for a right one, and import it whole: what is stored already counts as duplicate.",
  undo: "Undo import",
  undone: "Taken back: {{name}}",
  undoNamed: "Undo import of {{name}}",
  ownFiles: "Own receipts",
  by: "Sent by",
};

export const rejects = {
  row: "Row",
  column: "Column",
  value: "Value",
  reason: "Reason",
  remedy: "Remedy",
};

export const jobs = {
  cancel: "Cancel",
  putAway: "Put away",
  cancelledKept: "Cancelled. Nothing of it was kept.",
  left_one: "{{count, number}} s left",
  left_other: "{{count, number}} s left",
  import: {
    done: "Stored: {{name}}",
    failed: "Not stored: {{name}}",
    cancelled: "Cancelled: {{name}}. Nothing was stored.",
  },
  export: {
    done: "Pack written.",
    failed: "No pack was written.",
    cancelled: "Export cancelled. No pack was written.",
  },
  detect: {
    done: "Findings are up to date.",
    failed: "Findings could not be computed. The old ones are kept.",
    cancelled: "Cancelled. The old findings are kept.",
  },
  communities: {
    done: "Communities are measured.",
    failed: "Communities could not be measured. What was known is kept.",
    cancelled: "Cancelled. What was known is kept.",
  },
};

export const progress = {
  rows: "Row {{done}}",
  bytes: "Byte {{done}}",
  accounts: "Account {{done}}",
  transfers: "Transfer {{done}}",
  steps: "Step {{done}}",
};

export const progressOf = {
  rows: "Row {{done}} of {{total}}",
  bytes: "Byte {{done}} of {{total}}",
  accounts: "Account {{done}} of {{total}}",
  transfers: "Transfer {{done}} of {{total}}",
  steps: "Step {{done}} of {{total}}",
};

export const speed = {
  rows: "{{speed}} rows/s",
  bytes: "{{speed}} bytes/s",
  accounts: "{{speed}} accounts/s",
  transfers: "{{speed}} transfers/s",
  steps: "{{speed}} steps/s",
};
