export const words = {
  issuerOf: "អ្នកចេញកាត {{digits}}…",
  bankOf: "ធនាគារ {{code}}",
  unknown: "មិនដឹង",
  noMoney: "គ្មាន",
  show: "បង្ហាញ",
  showAudited: "អ្នកមើលត្រូវបានកត់ក្នុងកំណត់ហេតុ",
  hide: "លាក់",
  copied: "បានចម្លង៖ {{what}}",
  copyWhat: "ចម្លង {{what}}",
  timesIn: "ម៉ោងតាម {{zone}}",
  printed: "{{title}} · បោះពុម្ព {{time}} UTC · មិនមែនជាឯកសារតុលាការទេ បើគ្មានកញ្ចប់",
  time: "ពេលវេលា",
  asOf: "គិតត្រឹម",
  since: "ចាប់ពី {{time}}",
  until: "រហូតដល់ {{time}}",
  account: "គណនី",
  from: "ពី",
  to: "ទៅ",
  fromTo: "ពី ទៅ",
  in: "ចូល",
  out: "ចេញ",
  inOut: "ចូល ចេញ {{currency}}",
  earlier: "មុន",
  later: "ក្រោយ",
  proof_other: "{{count, number}} ជួរ",
  rowNumber: "ជួរ {{number}}",
  notShown_other: "{{count, number}} ទៀតមិនបានបង្ហាញ",
  rows_other: "{{count, number}} ជួរ",
  files_other: "{{count, number}} ឯកសារ",
  transfers_other: "ការផ្ទេរ {{count, number}}",
  counterparties_other: "ភាគីទល់មុខ {{count, number}}",
  accounts_other: "{{count, number}} គណនី",
  all: {
    rows: "ទាំងអស់ {{total}} ជួរ",
    accounts: "ទាំងអស់ {{total}} គណនី",
  },
  showing: {
    rows: "បង្ហាញ {{shown}} ក្នុង {{total}} ជួរ មិនបង្ហាញ {{rest}}",
    accounts: "បង្ហាញ {{shown}} ក្នុង {{total}} គណនី មិនបង្ហាញ {{rest}}",
  },
};

export const span = {
  seconds: "{{count}} វិ.",
  minutes: "{{count}} នាទី {{rest}} វិ.",
  hours: "{{count}} ម៉ោង {{rest}} នាទី",
  days: "{{count}} ថ្ងៃ {{rest}} ម៉ោង",
  wholeMinutes: "{{count}} នាទី",
  wholeHours: "{{count}} ម៉ោង",
  wholeDays: "{{count}} ថ្ងៃ",
};

export const basis = {
  record: "ពីជួរប្រភព",
  computed: "បានគណនា",
  asserted: "តាមពាក្យបុគ្គល",
};

export const roles = {
  victim: "ជនរងគ្រោះ",
  "pass-through": "គណនីឆ្លងកាត់",
  collector: "អ្នកប្រមូល",
  distributor: "អ្នកចែកចាយ",
  exit: "ប្រាក់ផុតពីការមើលឃើញ",
  none: "គ្មានតួនាទី",
};

export const ends = {
  cash: "សាច់ប្រាក់",
  fee: "កម្រៃសេវា",
  interest: "ការប្រាក់",
};
