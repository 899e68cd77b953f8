export const door = {
  seePassword: "Show or hide the password",
  signIn: "Sign in",
  signOut: "Sign out",
  setUp: "Set-up",
  name: "Name",
  password: "Password",
  createAdministrator: "Create administrator",
  linkOnce: "This link works once, within 15 minutes of the server's start.",
  linkSpent: "Link used or too old. Start the server again.",
  needLink: "Open the link that the server printed when it started.",
  passwordRule_one: "At least {{count, number}} characters. Length counts, not kinds of characters.",
  passwordRule_other: "At least {{count, number}} characters. Length counts, not kinds of characters.",
  passwordShort_one: "{{count, number}} more character",
  passwordShort_other: "{{count, number}} more characters",
  wrong: "Name or password is wrong.",
  tooMany: "Too many tries. Wait 10 minutes.",
};

export const uploader = {
  title: "Upload a statement",
  asked: "Request in case {{id}}",
  none: "Your bank was not asked for anything yet.",
  says: "You see your own bank's uploads and receipts only.",
  go: "Upload a statement",
};

export const users = {
  invite: "Invite",
  name: "Name",
  role: "Role",
  bank: "Bank",
  state: "State",
  active: "active",
  disabled: "disabled",
};

export const userRoles = {
  uploader: "uploader",
  investigator: "investigator",
  supervisor: "supervisor",
  prosecutor: "prosecutor",
  auditor: "auditor",
  administrator: "administrator",
  operator: "operator",
};

export const audit = {
  actor: "Who",
  act: "Act",
  case: "Case",
  outcome: "Outcome",
  subjects: "About",
  check: "Check chain",
  whole: "Chain whole to #{{number}}, head",
  breaks: "Chain breaks at #{{number}}; entries before it hold.",
  outcomes: {
    done: "done",
    denied: "denied",
    failed: "failed",
  },
};

export const acts = {
  "manage-groups": "group changed",
  "import-file": "file imported",
  "undo-import": "import taken back",
  "read-receipts": "receipts read",
  "list-cases": "cases listed",
  "open-case": "case opened",
  "assign-officers": "officers assigned",
  "read-case": "case read",
  "show-personal": "names and numbers shown",
  search: "searched",
  "run-detection": "detection run",
  "run-communities": "communities computed",
  "decide-finding": "finding decided",
  "decide-link": "two rows linked or taken apart",
  "trace-payment": "money traced",
  "find-paths": "paths looked for",
  "plan-holds": "holds planned",
  "tag-account": "account tagged",
  "note-account": "account noted",
  "collect-evidence": "evidence tray used",
  "export-pack": "pack exported",
  "verify-pack": "pack verified",
  "read-audit": "audit log read",
  "manage-users": "users managed",
  "copy-store": "store copied",
  "sign-in": "signed in",
  "sign-out": "signed out",
  "set-up": "server set up",
};
