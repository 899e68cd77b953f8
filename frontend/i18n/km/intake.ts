export const home = {
  reports: "ពាក្យបណ្តឹង",
  noReports: "មិនទាន់មានពាក្យបណ្តឹងទេ។",
  toImport: "នាំចូលពាក្យបណ្តឹង និងតារាងប្រតិបត្តិការ",
  openReport: "បើកពាក្យបណ្តឹង",
  inbox: "ប្រអប់ការងារ",
  openFindings_other: "ការរកឃើញ {{count, number}} ត្រូវសម្រេច",
  ofFindings_other: "ក្នុង {{count, number}}",
  openRejects_other: "{{count, number}} ជួរបដិសេធត្រូវពិនិត្យ",
  records: "កំណត់ត្រា",
  files: "ឯកសារ",
  rows: "ជួរ",
  rejected: "បានបដិសេធ",
  transfers: "ការផ្ទេរ",
  accounts: "គណនី",
  moved: "ប្រាក់ដែលបានផ្លាស់ទី",
  knownUntil: "ដឹងត្រឹម",
  clocks: {
    title: "សំណើ និងពេលកំណត់",
    expiring: "ផុតក្នុង 24 ម៉ោង",
    overdue: "ហួសកំណត់",
    opened: "ចម្លើយដែលបើកស្រទាប់ថ្មី",
    drafts: "សេចក្តីព្រាង",
  },
};

export const reports = {
  number: "ពាក្យបណ្តឹង",
  told: "បានប្តឹង",
  paid: "បានបង់",
  amount: "ចំនួនប្រាក់",
  match: "ត្រូវគ្នា",
  payer: "អ្នកបង់ តាមពាក្យប្តឹង",
  payee: "អ្នកទទួល តាមពាក្យប្តឹង",
  matched: "1 គណនី",
  several_other: "ត្រូវនឹងការផ្ទេរ {{count, number}}",
  notFound: "រកមិនឃើញក្នុងតារាងណាមួយ",
  notFoundAsk: "រកមិនឃើញក្នុងតារាងណាមួយ។ សូមសុំជួររបស់អ្នកបង់ពីធនាគារ។",
  severalChoose_other: "ត្រូវនឹងការផ្ទេរ {{count, number}} មិនបានជ្រើសមួយណាទេ។",
  fits: "ពាក្យប្តឹងត្រូវនឹងគណនីមួយ៖",
  otherCase: "សំណុំរឿងផ្សេង {{id}}",
};

export const importing = {
  drop: "ទម្លាក់តារាងប្រតិបត្តិការ ទិន្នន័យបណ្តាញ ឬពាក្យបណ្តឹង។ គ្មានអ្វីចេញពីម៉ាស៊ីនមេនេះទេ។",
  choose: "ជ្រើសឯកសារ",
  files: "ឯកសារ",
  noFiles: "មិនទាន់មានឯកសារទេ។",
  name: "ឯកសារ",
  profile: "អានជា",
  at: "បាននាំចូល",
  rows: "ជួរ",
  accepted: "បានទទួល",
  duplicates: "ស្ទួន",
  corroborated: "ភាគីម្ខាង",
  rejected: "បានបដិសេធ",
  receipt: "បង្កាន់ដៃ៖ {{name}}",
  balances: "សមតុល្យបន្តបន្ទាប់",
  balancesHold: "សមតុល្យត្រូវសម្រាប់ {{hold}} ក្នុង {{of}} គណនី",
  noBalances: "ឯកសារនេះគ្មានទេ។",
  assumptions: "ការសន្មត",
  rejectedRows_other: "{{count, number}} ជួរបដិសេធ",
  rejectsCsv: "ជួរបដិសេធ .csv",
  correctRows: "កែជួរក្នុង CSV នេះ រួចនាំចូលម្តងទៀត៖ ជួរនីមួយៗរក្សាឯកសារ និងជួរដើម ព្រមទាំងអ្នកដែលបានកែ។",
  correctFile:
    "ជួរទាំងនេះមិនអាចកែជា CSV រួចនាំចូលវិញបានទេ ព្រោះឯកសារនេះមិនមែនជាតារាង។ កែឯកសារផ្ទាល់ ឬសុំឯកសារត្រឹមត្រូវពីអ្នកផ្ញើ រួចនាំចូលទាំងមូល៖ អ្វីដែលបានរក្សាទុករួច នឹងរាប់ថាស្ទួន។",
  undo: "ដកការនាំចូល",
  undone: "បានដកវិញ៖ {{name}}",
  undoNamed: "ដកការនាំចូល {{name}}",
  ownFiles: "បង្កាន់ដៃរបស់ខ្លួន",
  by: "ផ្ញើដោយ",
};

export const rejects = {
  row: "ជួរ",
  column: "ជួរឈរ",
  value: "តម្លៃ",
  reason: "មូលហេតុ",
  remedy: "ដំណោះស្រាយ",
};

export const jobs = {
  cancel: "បោះបង់",
  putAway: "ដាក់ចេញ",
  cancelledKept: "បានបោះបង់។ គ្មានអ្វីត្រូវបានរក្សាទុកទេ។",
  left_other: "នៅ {{count, number}} វិនាទី",
  import: {
    done: "បានរក្សាទុក៖ {{name}}",
    failed: "មិនបានរក្សាទុក៖ {{name}}",
    cancelled: "បានបោះបង់៖ {{name}}។ គ្មានអ្វីត្រូវបានរក្សាទុកទេ។",
  },
  export: {
    done: "បានសរសេរកញ្ចប់។",
    failed: "មិនបានសរសេរកញ្ចប់ទេ។",
    cancelled: "បានបោះបង់ការនាំចេញ។ មិនបានសរសេរកញ្ចប់ទេ។",
  },
  detect: {
    done: "ការរកឃើញទាន់សម័យ។",
    failed: "គណនាការរកឃើញមិនបាន។ ការរកឃើញចាស់នៅដដែល។",
    cancelled: "បានបោះបង់។ ការរកឃើញចាស់នៅដដែល។",
  },
  communities: {
    done: "បានវាស់សហគមន៍។",
    failed: "វាស់សហគមន៍មិនបាន។ អ្វីដែលដឹងនៅដដែល។",
    cancelled: "បានបោះបង់។ អ្វីដែលដឹងនៅដដែល។",
  },
};

export const progress = {
  rows: "ជួរ {{done}}",
  bytes: "បៃ {{done}}",
  accounts: "គណនី {{done}}",
  transfers: "ការផ្ទេរ {{done}}",
  steps: "ជំហាន {{done}}",
};

export const progressOf = {
  rows: "ជួរ {{done}} ក្នុង {{total}}",
  bytes: "បៃ {{done}} ក្នុង {{total}}",
  accounts: "គណនី {{done}} ក្នុង {{total}}",
  transfers: "ការផ្ទេរ {{done}} ក្នុង {{total}}",
  steps: "ជំហាន {{done}} ក្នុង {{total}}",
};

export const speed = {
  rows: "{{speed}} ជួរ/វិ.",
  bytes: "{{speed}} បៃ/វិ.",
  accounts: "{{speed}} គណនី/វិ.",
  transfers: "{{speed}} ការផ្ទេរ/វិ.",
  steps: "{{speed}} ជំហាន/វិ.",
};
