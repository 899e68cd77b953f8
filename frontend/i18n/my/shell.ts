export const shell = {
  name: "Ledgerhound",
  page: "စာမျက်နှာ",
  panel: "အသေးစိတ်",
  rail: "မျက်နှာပြင်များ",
  start: "Ledgerhound အစသို့",
  back: "နောက်သို့",
  close: "ပိတ်ရန်",
  closePanel: "အကွက်ပိတ်ရန် (Esc နောက်သို့)",
  evidenceCount_other: "သက်သေ {{count, number}} ခု",
  jobs_other: "လုပ်ငန်း {{count, number}} ခု လုပ်ဆောင်နေသည်",
  language: "ဘာသာစကား",
  zone: "အချိန်ဇုန်",
  ownZone: "အမှုအတိုင်း {{zone}}",
  buddhistEra: "ခုနှစ်ကို ဗုဒ္ဓသက္ကရာဇ် (+၅၄၃) ဖြင့်ပြရန်",
  commonEra: "ခုနှစ်ကို ခရစ်သက္ကရာဇ်ဖြင့်ပြရန်",
  toDark: "အမှောင်",
  toLight: "အလင်း",
};

export const zones = {
  Shanghai: "တရုတ်",
  Bangkok: "ထိုင်း",
  Yangon: "မြန်မာ",
  Vientiane: "လာအို",
  Phnom_Penh: "ကမ္ဘောဒီးယား",
  UTC: "ကမ္ဘာ့စံတော်ချိန်",
};

export const places = {
  home: "ပင်မ",
  overview: "ခြုံငုံ",
  import: "တင်သွင်း",
  findings: "တွေ့ရှိချက်များ",
  canvas: "ကားချပ်",
  trace: "ခြေရာခံ",
  holds: "ငွေထိန်းခြင်း",
  requests: "တောင်းဆိုချက်",
  victims: "နစ်နာသူ",
  evidence: "သက်သေ",
  audit: "စစ်ဆေးမှတ်တမ်း",
  users: "အသုံးပြုသူများ",
};

export const panel = {
  account: "အကောင့်",
  flow: "ငွေစီးဆင်းမှု",
  transfer: "ငွေလွှဲ",
  finding: "တွေ့ရှိချက်",
  report: "တိုင်ကြားချက်",
  community: "အစုအဝေး",
  group: "အုပ်စု",
  lead: "သဲလွန်စ",
};

export const states = {
  loading: "ဖွင့်နေသည်",
  broken: "အဖြေကို ဖတ်၍မရပါ။ ဘာမှ မပြောင်းလဲပါ။ ထပ်ကြိုးစားပါ။",
  offline: "ချိတ်ဆက်မှု ပြတ်သွားသည်။ သင့်မြင်ကွင်းကို ထိန်းထားသည်။",
  notOpen: "ဤနေရာတွင် မရှိပါ သို့မဟုတ် သင့်အား ခွင့်မပြုပါ။",
  signedOut: "သင် ထွက်ပြီးပါပြီ။ ပြန်ဝင်ပါ။ ဘာမှ မပြောင်းလဲပါ။",
  sessionEnds: "ဝင်ရောက်ချိန် ၂ မိနစ်အတွင်း ကုန်မည်။ ရိုက်ထားသည်ကို သိမ်းပြီး ပြန်ဝင်ပါ။",
  tryAgain: "ထပ်ကြိုးစားရန်",
  runAgain: "ထပ်လုပ်ရန်",
  outdated_other: "ခေတ်မမီတော့ပါ- ထိုအချိန်မှစ၍ ပြောင်းလဲမှု {{count, number}} ခု ရှိသည်။",
};

export const keys = {
  title: "ခလုတ်များ",
  everywhere: "နေရာတိုင်း",
  goTo: "သို့သွားရန်",
  search: "ရှာရန်",
  showKeys: "ခလုတ်များ ပြရန်",
  out: "တစ်ဆင့်ထွက်ရန်",
  openLine: "စာကြောင်းဖွင့်ရန်",
  undo: "ပြန်ဖျက်ရန်",
  redo: "ပြန်လုပ်ရန်",
  walk: "ငွေလမ်းကြောင်းအတိုင်း၊ ကော်လံ အပေါ်အောက်",
  expand: "ချဲ့ရန်",
  hide: "ဖျောက်ရန်",
  fit: "အံကိုက်",
  zoom: "ချုံ့ချဲ့",
  switchOff: "တစ်လုံးတည်းခလုတ် ပိတ်ရန်",
  switchOn: "တစ်လုံးတည်းခလုတ် ဖွင့်ရန်",
};

export const search = {
  label: "နံပါတ်၊ အမည် ရှာရန်",
  hint: "နံပါတ်၊ အမည်၊ ဖုန်း၊ စက်",
  hits: "တွေ့သော အကောင့်များ",
  none: "ကိုက်ညီသော အကောင့် မရှိပါ။ နောက်ဆုံးဂဏန်းများဖြင့် ရှာကြည့်ပါ။",
  by: {
    number: "ဤနံပါတ်",
    ends: "နံပါတ်အဆုံး {{typed}}",
    contains: "နံပါတ်တွင် {{typed}} ပါသည်",
    phone: "ဖုန်းတွင် {{typed}} ပါသည်",
    sim: "SIM တွင် {{typed}} ပါသည်",
    device: "စက်ပစ္စည်းတွင် {{typed}} ပါသည်",
    ip: "IP လိပ်စာတွင် {{typed}} ပါသည်",
    mac: "MAC လိပ်စာတွင် {{typed}} ပါသည်",
    terminal: "စက်တွင် {{typed}} ပါသည်",
    "id-document": "မှတ်ပုံတင်တွင် {{typed}} ပါသည်",
    name: "ရေးထားသည့်အတိုင်း အမည်",
    read: "အမည်ကို {{typed}} ဟု ဖတ်သည်",
    loose: "အမည် အနီးစပ်ဆုံး သို့မဟုတ် အတိုကောက် - {{typed}}",
    alike: "အမည်အသံထွက် {{typed}} နှင့် ဆင်တူသည်",
  },
};

export const cases = {
  choose: "အမှု ရွေးရန်",
  named: "အမှု {{id}}",
  list: "အမှုများ",
  none: "သင့်အား ဖွင့်ထားသော အမှု မရှိသေးပါ။",
  new: "အမှုသစ်",
  number: "အမှုနံပါတ်",
  title: "ခေါင်းစဉ်",
  open: "အမှုဖွင့်ရန်",
};
