export const shell = {
  name: "Ledgerhound",
  page: "页面",
  panel: "详情",
  rail: "功能",
  start: "Ledgerhound，回到首页",
  back: "返回",
  close: "关闭",
  closePanel: "关闭面板（Esc 返回）",
  evidenceCount_other: "证据：{{count, number}} 项",
  jobs_other: "{{count, number}} 个任务进行中",
  language: "语言",
  zone: "时区",
  ownZone: "本案：{{zone}}",
  buddhistEra: "年份用佛历",
  commonEra: "年份用公历",
  toDark: "深色",
  toLight: "浅色",
};

export const zones = {
  Shanghai: "中国",
  Bangkok: "泰国",
  Yangon: "缅甸",
  Vientiane: "老挝",
  Phnom_Penh: "柬埔寨",
  UTC: "世界时",
};

export const places = {
  home: "首页",
  overview: "概览",
  import: "导入",
  findings: "线索",
  canvas: "资金图",
  trace: "资金追踪",
  holds: "止付",
  requests: "请求",
  victims: "受害人",
  evidence: "证据",
  audit: "审计",
  users: "用户",
};

export const panel = {
  account: "账户",
  flow: "资金流",
  transfer: "交易",
  finding: "线索",
  report: "报案",
  community: "社群",
  group: "团伙假设",
  lead: "待查线索",
};

export const states = {
  loading: "正在载入",
  broken: "无法读取服务器的回应。没有更改任何内容。请重试。",
  offline: "连接中断。您的画面已保留。",
  notOpen: "此处没有，或不对您开放。",
  signedOut: "您已退出登录。请重新登录；没有更改任何内容。",
  sessionEnds: "会话将在 2 分钟后结束。请先保存已输入的内容，然后重新登录。",
  tryAgain: "重试",
  runAgain: "重新运行",
  outdated_other: "已过时：此后有 {{count, number}} 项变更。",
};

export const keys = {
  title: "快捷键",
  everywhere: "所有页面",
  goTo: "前往",
  search: "搜索",
  showKeys: "显示快捷键",
  out: "退回一步",
  openLine: "打开该行",
  undo: "撤销",
  redo: "重做",
  walk: "沿资金方向及上下移动",
  expand: "展开",
  hide: "隐藏",
  fit: "适合窗口",
  zoom: "缩放",
  switchOff: "关闭单键快捷键",
  switchOn: "开启单键快捷键",
};

export const search = {
  label: "搜索账号、姓名",
  hint: "号码、姓名（可用拼音）、电话、设备",
  hits: "找到的账户",
  none: "没有相符的账户。请只输入末几位。",
  by: {
    number: "正是此号码",
    ends: "号码以 {{typed}} 结尾",
    contains: "号码含 {{typed}}",
    phone: "电话含 {{typed}}",
    sim: "SIM 卡含 {{typed}}",
    device: "设备含 {{typed}}",
    ip: "IP 地址含 {{typed}}",
    mac: "MAC 地址含 {{typed}}",
    terminal: "终端含 {{typed}}",
    "id-document": "证件含 {{typed}}",
    name: "姓名与所写相同",
    read: "姓名读作 {{typed}}",
    loose: "姓名近似读音或首字母：{{typed}}",
    alike: "姓名读音近似 {{typed}}",
  },
};

export const cases = {
  choose: "选择案件",
  named: "案件 {{id}}",
  list: "案件",
  none: "还没有对您开放的案件。",
  new: "新建案件",
  number: "案件编号",
  title: "名称",
  open: "立案",
};
