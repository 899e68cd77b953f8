export const home = {
  reports: "报案",
  noReports: "还没有报案。",
  toImport: "导入报案和流水",
  openReport: "打开报案",
  inbox: "待办",
  openFindings_other: "{{count, number}} 条线索待决定",
  ofFindings_other: "共 {{count, number}} 条",
  openRejects_other: "{{count, number}} 行被拒记录待查看",
  records: "数据",
  files: "文件",
  rows: "行",
  rejected: "拒绝",
  transfers: "交易",
  accounts: "账户",
  moved: "资金总额",
  knownUntil: "数据截至",
  clocks: {
    title: "请求与时限",
    expiring: "24 小时内到期",
    overdue: "逾期",
    opened: "打开新层级的答复",
    drafts: "草稿",
  },
};

export const reports = {
  number: "报案编号",
  told: "报案时间",
  paid: "付款时间",
  amount: "金额",
  match: "匹配",
  payer: "付款方（所述）",
  payee: "收款方（所述）",
  matched: "1 个账户",
  several_other: "与 {{count, number}} 笔相符",
  notFound: "未见于任何流水",
  notFoundAsk: "未见于任何流水。请向银行调取付款方记录。",
  severalChoose_other: "与 {{count, number}} 笔相符；未作选择。",
  fits: "所述内容与一个账户相符：",
  otherCase: "其他案件 {{id}}",
};

export const importing = {
  drop: "拖入流水、链上导出或报案文件。数据不会离开本服务器。",
  choose: "选择文件",
  files: "文件",
  noFiles: "还没有文件。",
  name: "文件",
  profile: "读取格式",
  at: "导入时间",
  rows: "行数",
  accepted: "接受",
  duplicates: "重复",
  corroborated: "对方已有",
  rejected: "拒绝",
  receipt: "回执：{{name}}",
  balances: "逐笔余额",
  balancesHold: "{{of}} 个账户中 {{hold}} 个余额连续",
  noBalances: "该文件没有余额。",
  assumptions: "读取假定",
  rejectedRows_other: "{{count, number}} 行被拒绝",
  rejectsCsv: "被拒记录 .csv",
  correctRows: "在此 CSV 中改正各行后重新导入：每行都保留原文件、原行号和改正人。",
  correctFile:
    "这些记录不能以 CSV 更正后导入：该文件是文档而非表格。请更正文件本身，或请提供方重发，然后整份导入；已入库的记录会计为重复。",
  undo: "撤销导入",
  undone: "已撤回：{{name}}",
  undoNamed: "撤销导入 {{name}}",
  ownFiles: "本行回执",
  by: "上传人",
};

export const rejects = {
  row: "行",
  column: "列",
  value: "值",
  reason: "原因",
  remedy: "处理办法",
};

export const jobs = {
  cancel: "取消",
  putAway: "收起",
  cancelledKept: "已取消，没有保留任何内容。",
  left_other: "剩余 {{count, number}} 秒",
  import: {
    done: "已存储：{{name}}",
    failed: "未存储：{{name}}",
    cancelled: "已取消：{{name}}。没有存储。",
  },
  export: {
    done: "证据包已写入。",
    failed: "没有写入证据包。",
    cancelled: "已取消导出，没有写入证据包。",
  },
  detect: {
    done: "线索已更新。",
    failed: "无法计算线索，原有线索保留。",
    cancelled: "已取消，原有线索保留。",
  },
  communities: {
    done: "社群已测量。",
    failed: "无法测量社群，原有结果保留。",
    cancelled: "已取消，原有结果保留。",
  },
};

export const progress = {
  rows: "第 {{done}} 行",
  bytes: "第 {{done}} 字节",
  accounts: "第 {{done}} 个账户",
  transfers: "第 {{done}} 笔",
  steps: "第 {{done}} 步",
};

export const progressOf = {
  rows: "第 {{done}} 行，共 {{total}} 行",
  bytes: "第 {{done}} 字节，共 {{total}}",
  accounts: "第 {{done}} 个账户，共 {{total}}",
  transfers: "第 {{done}} 笔，共 {{total}}",
  steps: "第 {{done}} 步，共 {{total}}",
};

export const speed = {
  rows: "{{speed}} 行/秒",
  bytes: "{{speed}} 字节/秒",
  accounts: "{{speed}} 个/秒",
  transfers: "{{speed}} 笔/秒",
  steps: "{{speed}} 步/秒",
};
