export const door = {
  seePassword: "បង្ហាញ ឬលាក់ពាក្យសម្ងាត់",
  signIn: "ចូល",
  signOut: "ចាកចេញ",
  setUp: "ការដំឡើង",
  name: "ឈ្មោះ",
  password: "ពាក្យសម្ងាត់",
  createAdministrator: "បង្កើតអ្នកគ្រប់គ្រង",
  linkOnce: "តំណនេះប្រើបានម្តងគត់ ក្នុង 15 នាទីបន្ទាប់ពីម៉ាស៊ីនមេចាប់ផ្តើម។",
  linkSpent: "តំណបានប្រើ ឬហួសកំណត់។ សូមចាប់ផ្តើមម៉ាស៊ីនមេឡើងវិញ។",
  needLink: "សូមបើកតំណដែលម៉ាស៊ីនមេបានបង្ហាញពេលចាប់ផ្តើម។",
  passwordRule_other: "យ៉ាងតិច {{count, number}} តួអក្សរ។ គិតតែប្រវែង មិនគិតប្រភេទតួអក្សរទេ។",
  passwordShort_other: "ខ្វះ {{count, number}} តួអក្សរទៀត",
  wrong: "ឈ្មោះ ឬពាក្យសម្ងាត់មិនត្រឹមត្រូវ។",
  tooMany: "ព្យាយាមច្រើនពេក។ សូមរង់ចាំ 10 នាទី។",
};

export const uploader = {
  title: "បញ្ជូនតារាងប្រតិបត្តិការ",
  asked: "សំណើក្នុងសំណុំរឿង {{id}}",
  none: "មិនទាន់មានសំណើមកធនាគាររបស់អ្នកទេ។",
  says: "អ្នកឃើញតែឯកសារ និងបង្កាន់ដៃរបស់ធនាគារអ្នកប៉ុណ្ណោះ។",
  go: "បញ្ជូនតារាងប្រតិបត្តិការ",
};

export const users = {
  invite: "អញ្ជើញ",
  name: "ឈ្មោះ",
  role: "តួនាទី",
  bank: "ធនាគារ",
  state: "ស្ថានភាព",
  active: "សកម្ម",
  disabled: "បានបិទ",
};

export const userRoles = {
  uploader: "អ្នកបញ្ជូនឯកសារ",
  investigator: "មន្ត្រីស៊ើបអង្កេត",
  supervisor: "អ្នកត្រួតពិនិត្យ",
  prosecutor: "ព្រះរាជអាជ្ញា",
  auditor: "សវនករ",
  administrator: "អ្នកគ្រប់គ្រងប្រព័ន្ធ",
  operator: "ប្រតិបត្តិករ",
};

export const audit = {
  actor: "អ្នកណា",
  act: "សកម្មភាព",
  case: "សំណុំរឿង",
  outcome: "លទ្ធផល",
  subjects: "អំពី",
  check: "ពិនិត្យខ្សែសង្វាក់",
  whole: "ខ្សែសង្វាក់ពេញដល់ #{{number}} ក្បាល",
  breaks: "ខ្សែសង្វាក់ដាច់នៅ #{{number}} ធាតុមុននោះនៅត្រឹមត្រូវ។",
  outcomes: {
    done: "រួចរាល់",
    denied: "បានបដិសេធ",
    failed: "បរាជ័យ",
  },
};

export const acts = {
  "manage-groups": "បានកែប្រែក្រុម",
  "import-file": "នាំចូលឯកសារ",
  "undo-import": "ដកការនាំចូល",
  "read-receipts": "អានបង្កាន់ដៃ",
  "list-cases": "មើលបញ្ជីសំណុំរឿង",
  "open-case": "បើកសំណុំរឿង",
  "assign-officers": "ចាត់តាំងមន្ត្រី",
  "read-case": "អានសំណុំរឿង",
  "show-personal": "បង្ហាញឈ្មោះ និងលេខ",
  search: "ស្វែងរក",
  "run-detection": "ដំណើរការរកឃើញ",
  "run-communities": "គណនាក្រុម",
  "decide-finding": "សម្រេចលើការរកឃើញ",
  "decide-link": "បានភ្ជាប់ ឬបំបែកពីរជួរ",
  "trace-payment": "តាមដានប្រាក់",
  "find-paths": "រកផ្លូវ",
  "plan-holds": "រៀបផែនទប់ប្រាក់",
  "tag-account": "ដាក់ស្លាកគណនី",
  "note-account": "សរសេរកំណត់ចំណាំអំពីគណនី",
  "collect-evidence": "ប្រើថតភស្តុតាង",
  "export-pack": "នាំចេញកញ្ចប់",
  "verify-pack": "ផ្ទៀងផ្ទាត់កញ្ចប់",
  "read-audit": "អានកំណត់ហេតុ",
  "manage-users": "គ្រប់គ្រងអ្នកប្រើ",
  "copy-store": "បានចម្លងឃ្លាំងទិន្នន័យ",
  "sign-in": "ចូល",
  "sign-out": "ចាកចេញ",
  "set-up": "ដំឡើងម៉ាស៊ីនមេ",
};
