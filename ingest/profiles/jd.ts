import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { type ColumnText, statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

const WAY = "收/支 (way)";
const PAID = "金额 (paid)";

/** What JD (京东) gives a user of his own payments. */
export const jd: CsvProfile = {
  kind: "csv",
  name: "jd",
  title: "JD export (京东)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.refunds"), say("reading.putOff")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易时间", "商户名称", "交易说明", "金额", "收/付款方式", "交易状态", "收/支", "交易分类", "交易订单号"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "wallet:jd",
      own: { kind: "label", label: "京东账号名" },
      time: { columns: ["交易时间"], shape: YEAR_FIRST },
      money: { kind: "marked", column: PAID, mark: WAY, into: ["收入"], out: ["支出"] },
      otherName: "商户名称",
      reference: "交易订单号",
      memo: ["交易说明", "交易分类", "备注"],
      channel: ["收/付款方式"],
    }),
    {
      derive: { [WAY]: way, [PAID]: (column) => column("金额").replace(/\(.*\)$/, "") },
      status: (column) => (/失败|关闭|取消/.test(column("交易状态")) ? "failed" : "settled"),
    },
  ),
};

const IN = /退款|收益|转入/;

/** "不计收支" by its words: refunds and yields come in, everything else that was paid went out. */
function way(column: ColumnText): string {
  const told = column("收/支");
  if (told !== "不计收支") return told;
  return IN.test(`${column("交易状态")} ${column("交易说明")}`) ? "收入" : "支出";
}
