export const words = {
  issuerOf: "ကတ် {{digits}}… ထုတ်သူ",
  bankOf: "ဘဏ် {{code}}",
  unknown: "မသိရ",
  noMoney: "မရှိ",
  show: "ပြရန်",
  showAudited: "ကြည့်သူကို စစ်ဆေးမှတ်တမ်းတွင် ရေးမှတ်သည်",
  hide: "ဖျောက်ရန်",
  copied: "ကူးပြီး- {{what}}",
  copyWhat: "{{what}} ကူးရန်",
  timesIn: "အချိန် {{zone}}",
  printed: "{{title}} · ပုံနှိပ် {{time}} UTC · အထုပ်မပါဘဲ တရားရုံးစာရွက်စာတမ်း မဟုတ်ပါ",
  time: "အချိန်",
  asOf: "အချိန်အထိ",
  since: "{{time}} မှ",
  until: "{{time}} အထိ",
  account: "အကောင့်",
  from: "မှ",
  to: "သို့",
  fromTo: "မှ၊ သို့",
  in: "ဝင်",
  out: "ထွက်",
  inOut: "ဝင်၊ ထွက် {{currency}}",
  earlier: "အစောပိုင်း",
  later: "နောက်ပိုင်း",
  proof_other: "{{count, number}} ကြောင်း",
  rowNumber: "အကြောင်း {{number}}",
  notShown_other: "မပြသော {{count, number}} ခု",
  rows_other: "{{count, number}} ကြောင်း",
  files_other: "ဖိုင် {{count, number}} ခု",
  transfers_other: "ငွေလွှဲ {{count, number}} ခု",
  counterparties_other: "ဆက်သွယ်သူ {{count, number}} ဦး",
  accounts_other: "အကောင့် {{count, number}} ခု",
  all: {
    rows: "စုစုပေါင်း {{total}} ကြောင်း",
    accounts: "အကောင့် စုစုပေါင်း {{total}} ခု",
  },
  showing: {
    rows: "{{total}} ကြောင်းအနက် {{shown}} ပြ၊ မပြ {{rest}}",
    accounts: "အကောင့် {{total}} ခုအနက် {{shown}} ပြ၊ မပြ {{rest}}",
  },
};

export const span = {
  seconds: "{{count}} စက္ကန့်",
  minutes: "{{count}} မိနစ် {{rest}} စက္ကန့်",
  hours: "{{count}} နာရီ {{rest}} မိနစ်",
  days: "{{count}} ရက် {{rest}} နာရီ",
  wholeMinutes: "{{count}} မိနစ်",
  wholeHours: "{{count}} နာရီ",
  wholeDays: "{{count}} ရက်",
};

export const basis = {
  record: "မူရင်းအကြောင်းမှ",
  computed: "တွက်ချက်ထား",
  asserted: "ပုဂ္ဂိုလ်တစ်ဦး၏ ပြောကြားချက်",
};

export const roles = {
  victim: "နစ်နာသူ",
  "pass-through": "ဖြတ်သန်း",
  collector: "စုဆောင်းသူ",
  distributor: "ဖြန့်ဝေသူ",
  exit: "ငွေ မျက်ခြေပြတ်",
  none: "အခန်းကဏ္ဍမရှိ",
};

export const ends = {
  cash: "ငွေသား",
  fee: "ဝန်ဆောင်ခ",
  interest: "အတိုး",
};
