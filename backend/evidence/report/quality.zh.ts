import type { Labels } from "./labels.ts";

/** Words of the section on the records' quality. */
export const ZH_QUALITY: Labels["quality"] = {
  head: "记录质量",
  intro: (accounts) =>
    `持有 ${accounts} 个账户的本方流水。逐行核对余额，并核对期初＋收入−支出＝期末；不符之处只列出，不修改。全部内容及按账户、按日的行数见 quality.json 与 coverage.csv。`,
  gaps: "余额不连续的行",
  gap: (printed, expected) => `所印 ${printed}，按前一行应为 ${expected}`,
  missing: "仅作为对方出现的账户：缺流水",
  places: "终止于非账户处的金额",
  clocks: "各机构时钟",
  reference: "基准时钟",
  offset: (seconds, spread, pairs, against) => `相对 ${against}：${seconds} 秒 ± ${spread} 秒，${pairs} 对`,
  cut: (shown, total) => `共 ${total} 项，此处印出 ${shown} 项；其余见 quality.json。`,
  columns: {
    file: "文件",
    failed: "失败交易",
    balances: "余额连续",
    gaps: "断点",
    unexplained: "合计不符",
    repeated: "重复流水号",
    row: "行",
    account: "账户",
    balance: "余额",
    place: "去处",
    in: "收入",
    out: "支出",
    clock: "时钟",
    offset: "偏差",
  },
};
