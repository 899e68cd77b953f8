import type { Labels } from "./labels.ts";

/** The Chinese words of the sections on method, what was left out, custody, and the certificate. */
export const ZH_METHOD: Pick<Labels, "method" | "leftOut" | "custody" | "certificate"> = {
  method: {
    head: "方法、版本与局限",
    steps: [
      "数据获取：接收每个文件时计算哈希值，并原样保存（见“源文件”）。",
      "数据清洗：每行成为一条记录，或者标为重复、已知交易的另一方记录，或者拒收并注明原因，不作任何隐性删除。",
      "数据检验：将同一笔资金的付款方记录与收款方记录相互对应，并核对逐笔余额。",
      "数据分析：线索识别、资金追踪和止付建议仅依据记录计算。记录、版本、参数相同，结果即相同。",
    ],
    versions: "软件版本",
    detectors: "线索识别方法及参数",
    detector: (kind, version, parameters) => `${kind}，第 ${version} 版：${parameters}`,
    rules: "追踪规则",
    reliability: "实测可靠性",
    limits: "局限",
    rerun: "重新计算的方法",
    conventions: "说明",
    conventionLines: (zone) => [
      `时间均为 ${zone}、公历，精确程度以源文件所载为限。`,
      "金额为精确值，附 ISO 4217 货币代码；不同币种不相加。",
      "“记录”指源文件所载，“计算”“推算”指由记录得出，“主张”指具名人员的陈述。",
      "“不详”“未提供”即为其字面含义，不等于零。",
      "经掩码处理或者不完整的账号，不因形似而与其他账户视为同一账户。",
      "“‹U+…›”代表无法印出的字符，JSON 文件中保留原文。",
    ],
  },
  leftOut: {
    head: "未列入的内容",
    rejected: "经办案人员否定的线索",
    rejectedLine: (kind, sentence, reason, by, at) => `${kind}：${sentence} ${by} 于 ${at} 否定：${reason}`,
    capped: "因上限未展开的账户",
    cappedLine: (account, kind, transfers, sums, cap) => `${account}（${kind}）：${transfers} 笔，${sums}；上限 ${cap}。`,
    truncated: "因数量限制截短的列表",
    truncatedLine: (what, shown, total, by) => `${what}：列出 ${shown} / ${total}，限制条件：${by}。`,
    notes: "筛选条件与未使用的材料",
  },
  custody: {
    head: "保管与操作日志",
    intro: "截至封面所列时间对本案的操作。人员以编号列示，姓名由办案机关保存。",
    columns: { at: "时间", actor: "人员", act: "操作", outcome: "结果", subjects: "对象" },
  },
  certificate: {
    head: "电子数据生成记录证明（样式）",
    intro: "法庭要求时由具备资格的人员填写，例如依据美国《联邦证据规则》第 902(13)、902(14) 条。未经签名不具有效力。",
    statements: (generator, hash) => [
      `本证据包内的记录由 ${generator} 生成；按“方法”一节所述运行时，该电子程序产生准确的结果。`,
      "数据复制自本报告所列源文件，每份复制件均以 SHA-256 校验值与所列数值比对确认。",
      `记录内容的哈希值为 ${hash}。`,
      "本人已按 data/verify.md 对所收到的证据包进行校验，结果记载如下。",
    ],
    blanks: ["校验结果", "指纹核对方式", "姓名、资格", "地点、日期、签名"],
  },
};
