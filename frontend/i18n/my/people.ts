export const door = {
  seePassword: "စကားဝှက် ပြရန် သို့မဟုတ် ဖျောက်ရန်",
  signIn: "ဝင်ရန်",
  signOut: "ထွက်ရန်",
  setUp: "စတင်တပ်ဆင်ခြင်း",
  name: "အမည်",
  password: "စကားဝှက်",
  createAdministrator: "စီမံခန့်ခွဲသူ ဖန်တီးရန်",
  linkOnce: "ဤလင့်ခ်သည် ဆာဗာစပြီး 15 မိနစ်အတွင်း တစ်ကြိမ်သာ အလုပ်လုပ်သည်။",
  linkSpent: "လင့်ခ် သုံးပြီး သို့မဟုတ် သက်တမ်းကုန်ပြီ။ ဆာဗာကို ပြန်စပါ။",
  needLink: "ဆာဗာစချိန်တွင် ပြသော လင့်ခ်ကို ဖွင့်ပါ။",
  passwordRule_other: "အနည်းဆုံး အက္ခရာ {{count, number}} လုံး။ အရှည်သာ အရေးကြီးသည်၊ အမျိုးအစား မဟုတ်ပါ။",
  passwordShort_other: "အက္ခရာ {{count, number}} လုံး လိုသေးသည်",
  wrong: "အမည် သို့မဟုတ် စကားဝှက် မှားသည်။",
  tooMany: "အကြိမ်များလွန်းသည်။ 10 မိနစ် စောင့်ပါ။",
};

export const uploader = {
  title: "ငွေစာရင်းရှင်းတမ်း တင်ရန်",
  asked: "အမှု {{id}} တွင် တောင်းဆိုချက်",
  none: "သင့်ဘဏ်ကို တောင်းဆိုထားခြင်း မရှိသေးပါ။",
  says: "သင့်ဘဏ်၏ တင်သွင်းမှုနှင့် လက်ခံချက်များကိုသာ မြင်ရသည်။",
  go: "ငွေစာရင်းရှင်းတမ်း တင်ရန်",
};

export const users = {
  invite: "ဖိတ်ခေါ်ရန်",
  name: "အမည်",
  role: "အခန်းကဏ္ဍ",
  bank: "ဘဏ်",
  state: "အခြေအနေ",
  active: "အသုံးပြုဆဲ",
  disabled: "ပိတ်ထားသည်",
};

export const userRoles = {
  uploader: "တင်သွင်းသူ",
  investigator: "စုံစမ်းသူ",
  supervisor: "ကြီးကြပ်သူ",
  prosecutor: "အစိုးရရှေ့နေ",
  auditor: "စာရင်းစစ်",
  administrator: "စီမံခန့်ခွဲသူ",
  operator: "လုပ်ဆောင်သူ",
};

export const audit = {
  actor: "မည်သူ",
  act: "လုပ်ဆောင်ချက်",
  case: "အမှု",
  outcome: "ရလဒ်",
  subjects: "အကြောင်း",
  check: "ကွင်းဆက် စစ်ရန်",
  whole: "ကွင်းဆက် #{{number}} အထိ ပြည့်စုံ၊ ထိပ်",
  breaks: "ကွင်းဆက် #{{number}} တွင် ပြတ်သည်၊ ယင်းမတိုင်မီ မှန်ကန်သည်။",
  outcomes: {
    done: "ပြီးစီး",
    denied: "ငြင်းပယ်",
    failed: "မအောင်မြင်",
  },
};

export const acts = {
  "manage-groups": "အုပ်စု ပြောင်းလဲသည်",
  "import-file": "ဖိုင်တင်သွင်း",
  "undo-import": "တင်သွင်းမှု ရုပ်သိမ်း",
  "read-receipts": "လက်ခံချက် ဖတ်",
  "list-cases": "အမှုစာရင်း ကြည့်",
  "open-case": "အမှုဖွင့်",
  "assign-officers": "အရာရှိ တာဝန်ပေး",
  "read-case": "အမှုဖတ်",
  "show-personal": "အမည်နှင့် နံပါတ် ပြ",
  search: "ရှာဖွေ",
  "run-detection": "ရှာဖွေစစ်ဆေး",
  "run-communities": "အုပ်စု တွက်",
  "decide-finding": "တွေ့ရှိချက် ဆုံးဖြတ်",
  "decide-link": "အတန်းနှစ်ခု တွဲ သို့မဟုတ် ခွဲ",
  "trace-payment": "ငွေ ခြေရာခံ",
  "find-paths": "လမ်းကြောင်း ရှာ",
  "plan-holds": "ငွေထိန်း စီစဉ်",
  "tag-account": "အကောင့် အမှတ်အသားပြု",
  "note-account": "အကောင့်အကြောင်း မှတ်ချက်ရေး",
  "collect-evidence": "သက်သေဗန်း သုံး",
  "export-pack": "အထုပ် ထုတ်ယူ",
  "verify-pack": "အထုပ် စစ်ဆေး",
  "read-audit": "စစ်ဆေးမှတ်တမ်း ဖတ်",
  "manage-users": "အသုံးပြုသူ စီမံ",
  "copy-store": "သိုလှောင်ရုံ ကူးယူ",
  "sign-in": "ဝင်",
  "sign-out": "ထွက်",
  "set-up": "ဆာဗာ တပ်ဆင်",
};
