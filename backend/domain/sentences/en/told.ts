/** What keeps a person from an act, and what to do first. */
export const TOLD = {
  "told.trayChanged": "Another officer changed the tray. Look at it again.",
  "told.draftYet": "It is a draft yet. Record first when it was sent.",
  "told.sentAlready": "It was sent already. Draft another one.",
  "told.had": "{account} had {times} already.",
  "told.askFreeze": "Ask for a freeze.",
  "told.nothingBack": "Nothing is left to take back: close the group instead.",
  "told.groupClosed": "This group is closed. Take the closing back first.",
  "told.addBasis": "Add the legal basis.",
  "told.twoCharacters": "Search for at least two characters.",
  "told.caseTaken": "There is a case {case} already. Open it, or choose another number.",
  "told.nameTaken": "There is a user {name} already. Choose another name.",
  "told.overSize": "This file is over {gib} GiB. Import it on the server: ledgerhound import FILE.",
  "told.reportTaken":
    "Case {case} has another report {report} already. Take back the file it came from, or number this one anew.",
  "told.tooManyTransfers": "These accounts have {transfers|# transfer|# transfers}, over {most}. Tag the service among them.",
} as const;
