export const door = {
  seePassword: "显示或隐藏密码",
  signIn: "登录",
  signOut: "退出登录",
  setUp: "初始设置",
  name: "用户名",
  password: "密码",
  createAdministrator: "创建管理员",
  linkOnce: "此链接只能使用一次，服务器启动后 15 分钟内有效。",
  linkSpent: "链接已使用或已过期。请重新启动服务器。",
  needLink: "请打开服务器启动时显示的链接。",
  passwordRule_other: "至少 {{count, number}} 个字符。重要的是长度，不是字符种类。",
  passwordShort_other: "还差 {{count, number}} 个字符",
  wrong: "用户名或密码不正确。",
  tooMany: "尝试次数过多。请等待 10 分钟。",
};

export const uploader = {
  title: "上传流水",
  asked: "案件 {{id}} 的协查",
  none: "贵行暂无协查请求。",
  says: "您只能看到本行的上传和回执。",
  go: "上传流水",
};

export const users = {
  invite: "邀请",
  name: "用户名",
  role: "角色",
  bank: "银行",
  state: "状态",
  active: "启用",
  disabled: "停用",
};

export const userRoles = {
  uploader: "上传员",
  investigator: "侦查员",
  supervisor: "主管",
  prosecutor: "检察官",
  auditor: "审计员",
  administrator: "管理员",
  operator: "运维人员",
};

export const audit = {
  actor: "操作人",
  act: "操作",
  case: "案件",
  outcome: "结果",
  subjects: "对象",
  check: "检查链条",
  whole: "链条完整至 #{{number}}，链首",
  breaks: "链条在 #{{number}} 处断裂；此前的条目有效。",
  outcomes: {
    done: "完成",
    denied: "拒绝",
    failed: "失败",
  },
};

export const acts = {
  "manage-groups": "团伙假设已更改",
  "import-file": "导入文件",
  "undo-import": "撤销导入",
  "read-receipts": "查看回执",
  "list-cases": "列出案件",
  "open-case": "立案",
  "assign-officers": "指派办案人",
  "read-case": "查看案件",
  "show-personal": "显示姓名与号码",
  search: "检索",
  "run-detection": "运行检测",
  "run-communities": "计算群组",
  "decide-finding": "裁定线索",
  "decide-link": "两行合并或拆开",
  "trace-payment": "追踪资金",
  "find-paths": "查找路径",
  "plan-holds": "拟定止付",
  "tag-account": "标注账户",
  "note-account": "为账户写备注",
  "collect-evidence": "使用证据夹",
  "export-pack": "导出证据包",
  "verify-pack": "核验证据包",
  "read-audit": "查看审计日志",
  "manage-users": "管理用户",
  "copy-store": "数据库已复制",
  "sign-in": "登录",
  "sign-out": "退出",
  "set-up": "初始设置",
};
