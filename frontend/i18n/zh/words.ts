export const words = {
  issuerOf: "卡号 {{digits}}… 的发卡行",
  bankOf: "银行 {{code}}",
  unknown: "未知",
  noMoney: "无",
  show: "显示",
  showAudited: "查看人将记入审计日志",
  hide: "隐藏",
  copied: "已复制：{{what}}",
  copyWhat: "复制 {{what}}",
  timesIn: "时间：{{zone}}",
  printed: "{{title}} · 打印于 {{time}} UTC · 脱离证据包不作为法庭文书",
  time: "时间",
  asOf: "截至",
  since: "自 {{time}} 起",
  until: "至 {{time}}",
  account: "账户",
  from: "来自",
  to: "转至",
  fromTo: "来自、转至",
  in: "收入",
  out: "支出",
  inOut: "收支 {{currency}}",
  earlier: "较早",
  later: "较晚",
  proof_other: "{{count, number}} 行",
  rowNumber: "第 {{number}} 行",
  notShown_other: "另有 {{count, number}} 项未显示",
  rows_other: "{{count, number}} 行",
  files_other: "{{count, number}} 个文件",
  transfers_other: "{{count, number}} 笔",
  counterparties_other: "{{count, number}} 个对手",
  accounts_other: "{{count, number}} 个账户",
  all: {
    rows: "共 {{total}} 行",
    accounts: "共 {{total}} 个账户",
  },
  showing: {
    rows: "显示 {{shown}} 行，共 {{total}} 行，未显示 {{rest}} 行",
    accounts: "显示 {{total}} 个账户中的 {{shown}} 个，未显示 {{rest}} 个",
  },
};

export const span = {
  seconds: "{{count}} 秒",
  minutes: "{{count}} 分 {{rest}} 秒",
  hours: "{{count}} 小时 {{rest}} 分",
  days: "{{count}} 天 {{rest}} 小时",
  wholeMinutes: "{{count}} 分",
  wholeHours: "{{count}} 小时",
  wholeDays: "{{count}} 天",
};

export const basis = {
  record: "来自原始记录",
  computed: "计算得出",
  asserted: "人员认定",
};

export const roles = {
  victim: "受害人",
  "pass-through": "过渡账户",
  collector: "归集账户",
  distributor: "分散账户",
  exit: "资金去向不明",
  none: "无角色",
};

export const ends = {
  cash: "现金",
  fee: "手续费",
  interest: "利息",
};
