export const shell = {
  name: "Ledgerhound",
  page: "Page",
  panel: "Details",
  rail: "Screens",
  start: "Ledgerhound, to the start",
  back: "Back",
  close: "Close",
  closePanel: "Close panel (Esc goes back)",
  evidenceCount_one: "Evidence: {{count, number}} item",
  evidenceCount_other: "Evidence: {{count, number}} items",
  jobs_one: "{{count, number}} job running",
  jobs_other: "{{count, number}} jobs running",
  language: "Language",
  zone: "Time zone",
  ownZone: "Case: {{zone}}",
  buddhistEra: "Years in the Buddhist era",
  commonEra: "Years in the common era",
  toDark: "Dark",
  toLight: "Light",
};

export const zones = {
  Shanghai: "China",
  Bangkok: "Thailand",
  Yangon: "Myanmar",
  Vientiane: "Laos",
  Phnom_Penh: "Cambodia",
  UTC: "world time",
};

export const places = {
  home: "Home",
  overview: "Overview",
  import: "Import",
  findings: "Findings",
  canvas: "Canvas",
  trace: "Trace",
  holds: "Holds",
  requests: "Requests",
  victims: "Victims",
  evidence: "Evidence",
  audit: "Audit",
  users: "Users",
};

export const panel = {
  account: "Account",
  flow: "Flow",
  transfer: "Transfer",
  finding: "Finding",
  report: "Report",
  community: "Community",
  group: "Group",
  lead: "Lead",
};

export const states = {
  loading: "Loading",
  broken: "The answer could not be read. Nothing was changed. Try again.",
  offline: "Connection lost. Your view is kept.",
  notOpen: "Not here, or not open to you.",
  signedOut: "You are signed out. Sign in again; nothing was changed.",
  sessionEnds: "Your session ends in 2 minutes. Save what you typed, then sign in again.",
  tryAgain: "Try again",
  runAgain: "Run again",
  outdated_one: "Outdated: {{count, number}} change since.",
  outdated_other: "Outdated: {{count, number}} changes since.",
};

export const keys = {
  title: "Keys",
  everywhere: "Everywhere",
  goTo: "Go to",
  search: "Search",
  showKeys: "Show the keys",
  out: "One step out",
  openLine: "Open the line",
  undo: "Undo",
  redo: "Redo",
  walk: "Along the money, up and down a column",
  expand: "Expand",
  hide: "Hide",
  fit: "Fit",
  zoom: "Zoom",
  switchOff: "Switch single keys off",
  switchOn: "Switch single keys on",
};

export const search = {
  label: "Search number, name",
  hint: "Number, name, phone, device",
  hits: "Accounts found",
  none: "No account fits. Try the last digits alone.",
  by: {
    number: "this number",
    ends: "number ends in {{typed}}",
    contains: "number contains {{typed}}",
    phone: "phone with {{typed}}",
    sim: "SIM with {{typed}}",
    device: "device with {{typed}}",
    ip: "IP address with {{typed}}",
    mac: "MAC address with {{typed}}",
    terminal: "terminal with {{typed}}",
    "id-document": "ID document with {{typed}}",
    name: "name as written",
    read: "name read aloud: {{typed}}",
    loose: "name nearly read so, or its initials: {{typed}}",
    alike: "name sounds like {{typed}}",
  },
};

export const cases = {
  choose: "Choose a case",
  named: "Case {{id}}",
  list: "Cases",
  none: "No case is open to you yet.",
  new: "New case",
  number: "Case number",
  title: "Title",
  open: "Open case",
};
