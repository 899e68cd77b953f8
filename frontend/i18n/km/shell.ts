export const shell = {
  name: "Ledgerhound",
  page: "ទំព័រ",
  panel: "ព័ត៌មានលម្អិត",
  rail: "អេក្រង់",
  start: "Ledgerhound ទៅទំព័រដើម",
  back: "ថយក្រោយ",
  close: "បិទ",
  closePanel: "បិទផ្ទាំង (Esc ថយក្រោយ)",
  evidenceCount_other: "ភស្តុតាង៖ {{count, number}}",
  jobs_other: "ការងារ {{count, number}} កំពុងដំណើរការ",
  language: "ភាសា",
  zone: "ល្វែងម៉ោង",
  ownZone: "តាមសំណុំរឿង៖ {{zone}}",
  buddhistEra: "ឆ្នាំតាមពុទ្ធសករាជ",
  commonEra: "ឆ្នាំតាមគ្រិស្តសករាជ",
  toDark: "ងងឹត",
  toLight: "ភ្លឺ",
};

export const zones = {
  Shanghai: "ចិន",
  Bangkok: "ថៃ",
  Yangon: "មីយ៉ាន់ម៉ា",
  Vientiane: "ឡាវ",
  Phnom_Penh: "កម្ពុជា",
  UTC: "ម៉ោងសកល",
};

export const places = {
  home: "ទំព័រដើម",
  overview: "ទិដ្ឋភាពរួម",
  import: "នាំចូល",
  findings: "ការរកឃើញ",
  canvas: "ផែនទី",
  trace: "តាមដាន",
  holds: "ការទប់ប្រាក់",
  requests: "សំណើ",
  victims: "ជនរងគ្រោះ",
  evidence: "ភស្តុតាង",
  audit: "កំណត់ហេតុ",
  users: "អ្នកប្រើ",
};

export const panel = {
  account: "គណនី",
  flow: "លំហូរ",
  transfer: "ការផ្ទេរ",
  finding: "ការរកឃើញ",
  report: "ពាក្យបណ្តឹង",
  community: "សហគមន៍",
  group: "ក្រុម",
  lead: "តម្រុយ",
};

export const states = {
  loading: "កំពុងផ្ទុក",
  broken: "អានចម្លើយមិនបាន។ គ្មានអ្វីផ្លាស់ប្តូរទេ។ សូមព្យាយាមម្តងទៀត។",
  offline: "ដាច់ការតភ្ជាប់។ ទិដ្ឋភាពរបស់អ្នកនៅដដែល។",
  notOpen: "គ្មាននៅទីនេះ ឬមិនបើកឱ្យអ្នកទេ។",
  signedOut: "អ្នកបានចាកចេញ។ សូមចូលម្តងទៀត គ្មានអ្វីផ្លាស់ប្តូរទេ។",
  sessionEnds: "វគ្គរបស់អ្នកនឹងផុតក្នុង ២ នាទី។ សូមរក្សាទុកអ្វីដែលបានវាយ រួចចូលម្តងទៀត។",
  tryAgain: "ព្យាយាមម្តងទៀត",
  runAgain: "ដំណើរការម្តងទៀត",
  outdated_other: "ហួសសម័យ៖ មានការផ្លាស់ប្តូរ {{count, number}} ចាប់ពីពេលនោះ។",
};

export const keys = {
  title: "គ្រាប់ចុច",
  everywhere: "គ្រប់ទីកន្លែង",
  goTo: "ទៅកាន់",
  search: "ស្វែងរក",
  showKeys: "បង្ហាញគ្រាប់ចុច",
  out: "ចេញមួយជំហាន",
  openLine: "បើកបន្ទាត់",
  undo: "មិនធ្វើវិញ",
  redo: "ធ្វើឡើងវិញ",
  walk: "តាមលំហូរប្រាក់ ឡើងចុះក្នុងជួរឈរ",
  expand: "ពង្រីក",
  hide: "លាក់",
  fit: "ឱ្យសមអេក្រង់",
  zoom: "ពង្រីកបង្រួម",
  switchOff: "បិទគ្រាប់ចុចទោល",
  switchOn: "បើកគ្រាប់ចុចទោល",
};

export const search = {
  label: "ស្វែងរកលេខ ឈ្មោះ",
  hint: "លេខ ឈ្មោះ ទូរស័ព្ទ ឧបករណ៍",
  hits: "គណនីដែលរកឃើញ",
  none: "គ្មានគណនីត្រូវទេ។ សាកលេខចុងក្រោយតែម្យ៉ាង។",
  by: {
    number: "លេខនេះ",
    ends: "លេខបញ្ចប់ដោយ {{typed}}",
    contains: "លេខមាន {{typed}}",
    phone: "ទូរស័ព្ទមាន {{typed}}",
    sim: "ស៊ីមមាន {{typed}}",
    device: "ឧបករណ៍មាន {{typed}}",
    ip: "អាសយដ្ឋាន IP មាន {{typed}}",
    mac: "អាសយដ្ឋាន MAC មាន {{typed}}",
    terminal: "ម៉ាស៊ីនមាន {{typed}}",
    "id-document": "ឯកសារសម្គាល់មាន {{typed}}",
    name: "ឈ្មោះដូចដែលសរសេរ",
    read: "ឈ្មោះអានថា {{typed}}",
    loose: "ឈ្មោះអានប្រហែល ឬអក្សរកាត់៖ {{typed}}",
    alike: "ឈ្មោះស្តាប់ទៅដូច {{typed}}",
  },
};

export const cases = {
  choose: "ជ្រើសសំណុំរឿង",
  named: "សំណុំរឿង {{id}}",
  list: "សំណុំរឿង",
  none: "មិនទាន់មានសំណុំរឿងបើកឱ្យអ្នកទេ។",
  new: "សំណុំរឿងថ្មី",
  number: "លេខសំណុំរឿង",
  title: "ចំណងជើង",
  open: "បើកសំណុំរឿង",
};
