export const home = {
  reports: "တိုင်ကြားချက်များ",
  noReports: "တိုင်ကြားချက် မရှိသေးပါ။",
  toImport: "တိုင်ကြားချက်နှင့် ငွေစာရင်းများ တင်သွင်းရန်",
  openReport: "တိုင်ကြားချက် ဖွင့်ရန်",
  inbox: "လုပ်ရန်စာရင်း",
  openFindings_other: "ဆုံးဖြတ်ရန် တွေ့ရှိချက် {{count, number}} ခု",
  ofFindings_other: "စုစုပေါင်း {{count, number}} အနက်",
  openRejects_other: "ကြည့်ရန် ပယ်ထားသော {{count, number}} ကြောင်း",
  records: "မှတ်တမ်းများ",
  files: "ဖိုင်များ",
  rows: "အကြောင်းများ",
  rejected: "ပယ်ထား",
  transfers: "ငွေလွှဲများ",
  accounts: "အကောင့်များ",
  moved: "ရွှေ့ပြောင်းငွေ",
  knownUntil: "သိရှိသည့်အချိန်",
  clocks: {
    title: "တောင်းဆိုချက်နှင့် အချိန်ကန့်သတ်",
    expiring: "၂၄ နာရီအတွင်း ကုန်ဆုံး",
    overdue: "ရက်လွန်",
    opened: "အလွှာသစ်ဖွင့်သော အဖြေများ",
    drafts: "မူကြမ်းများ",
  },
};

export const reports = {
  number: "တိုင်ကြားချက်",
  told: "တိုင်ကြားချိန်",
  paid: "ပေးချေချိန်",
  amount: "ငွေပမာဏ",
  match: "ကိုက်ညီမှု",
  payer: "ပေးသူ၊ တိုင်ကြားသည့်အတိုင်း",
  payee: "လက်ခံသူ၊ တိုင်ကြားသည့်အတိုင်း",
  matched: "အကောင့် ၁ ခု",
  several_other: "ငွေလွှဲ {{count, number}} ခုနှင့် ကိုက်ညီ",
  notFound: "မည်သည့်ငွေစာရင်းတွင်မျှ မတွေ့",
  notFoundAsk: "မည်သည့်ငွေစာရင်းတွင်မျှ မတွေ့ပါ။ ပေးသူ၏ အကြောင်းများကို ဘဏ်ထံ တောင်းပါ။",
  severalChoose_other: "ငွေလွှဲ {{count, number}} ခုနှင့် ကိုက်ညီသည်၊ တစ်ခုမျှ မရွေးထားပါ။",
  fits: "တိုင်ကြားချက်သည် အကောင့်တစ်ခုနှင့် ကိုက်ညီသည်-",
  otherCase: "အခြားအမှု {{id}}",
};

export const importing = {
  drop: "ငွေစာရင်း၊ ချိန်းထုတ်ယူချက် သို့မဟုတ် တိုင်ကြားချက်များ ချထားပါ။ ဤဆာဗာမှ ဘာမှ မထွက်ပါ။",
  choose: "ဖိုင်ရွေးရန်",
  files: "ဖိုင်များ",
  noFiles: "ဖိုင် မရှိသေးပါ။",
  name: "ဖိုင်",
  profile: "ဖတ်ပုံစံ",
  at: "တင်သွင်းချိန်",
  rows: "အကြောင်းများ",
  accepted: "လက်ခံ",
  duplicates: "ထပ်နေ",
  corroborated: "တစ်ဖက်",
  rejected: "ပယ်ထား",
  receipt: "လက်ခံချက်- {{name}}",
  balances: "ဆက်တိုက်လက်ကျန်",
  balancesHold: "အကောင့် {{of}} ခုအနက် {{hold}} ခုတွင် လက်ကျန် မှန်ကန်သည်",
  noBalances: "ဤဖိုင်တွင် မပါပါ။",
  assumptions: "ယူဆချက်",
  rejectedRows_other: "ပယ်ထားသော {{count, number}} ကြောင်း",
  rejectsCsv: "ပယ်ချက်များ .csv",
  correctRows: "ဤ CSV ရှိ အတန်းများကို ပြင်ပြီး ပြန်သွင်းပါ။ အတန်းတိုင်းသည် မူရင်းဖိုင်၊ အတန်းနှင့် ပြင်သူကို သိမ်းထားသည်။",
  undo: "တင်သွင်းမှု ရုပ်သိမ်းရန်",
  undone: "ရုပ်သိမ်းပြီး- {{name}}",
  undoNamed: "{{name}} တင်သွင်းမှု ရုပ်သိမ်းရန်",
  ownFiles: "ကိုယ်ပိုင်လက်ခံချက်များ",
  by: "ပေးပို့သူ",
};

export const rejects = {
  row: "အကြောင်း",
  column: "ကော်လံ",
  value: "တန်ဖိုး",
  reason: "အကြောင်းရင်း",
  remedy: "ပြင်ဆင်နည်း",
};

export const jobs = {
  cancel: "ပယ်ဖျက်ရန်",
  putAway: "ဖယ်ရန်",
  cancelledKept: "ပယ်ဖျက်ပြီး။ ဘာမှ မသိမ်းထားပါ။",
  left_other: "{{count, number}} စက္ကန့် ကျန်",
  import: {
    done: "သိမ်းပြီး- {{name}}",
    failed: "မသိမ်းပါ- {{name}}",
    cancelled: "ပယ်ဖျက်ပြီး- {{name}}။ ဘာမှ မသိမ်းပါ။",
  },
  export: {
    done: "အထုပ် ရေးပြီးပါပြီ။",
    failed: "အထုပ် မရေးပါ။",
    cancelled: "ထုတ်ယူမှု ပယ်ဖျက်ပြီး။ အထုပ် မရေးပါ။",
  },
  detect: {
    done: "တွေ့ရှိချက်များ နောက်ဆုံးအခြေအနေဖြစ်သည်။",
    failed: "တွေ့ရှိချက် တွက်၍မရပါ။ အဟောင်းကို ထိန်းထားသည်။",
    cancelled: "ပယ်ဖျက်ပြီး။ တွေ့ရှိချက်ဟောင်းကို ထိန်းထားသည်။",
  },
  communities: {
    done: "အစုအဝေးများ တိုင်းပြီး။",
    failed: "အစုအဝေးများ တိုင်း၍မရပါ။ အဟောင်းကို ထိန်းထားသည်။",
    cancelled: "ပယ်ဖျက်ပြီး။ အဟောင်းကို ထိန်းထားသည်။",
  },
};

export const progress = {
  rows: "အကြောင်း {{done}}",
  bytes: "ဘိုက် {{done}}",
  accounts: "အကောင့် {{done}}",
  transfers: "ငွေလွှဲ {{done}}",
  steps: "အဆင့် {{done}}",
};

export const progressOf = {
  rows: "အကြောင်း {{total}} အနက် {{done}}",
  bytes: "ဘိုက် {{total}} အနက် {{done}}",
  accounts: "အကောင့် {{total}} အနက် {{done}}",
  transfers: "ငွေလွှဲ {{total}} အနက် {{done}}",
  steps: "အဆင့် {{total}} အနက် {{done}}",
};

export const speed = {
  rows: "{{speed}} ကြောင်း/စက္ကန့်",
  bytes: "{{speed}} ဘိုက်/စက္ကန့်",
  accounts: "{{speed}} အကောင့်/စက္ကန့်",
  transfers: "{{speed}} ငွေလွှဲ/စက္ကန့်",
  steps: "{{speed}} ဆင့်/စက္ကန့်",
};
