import type { MovementStatus } from "../../backend/domain/record.ts";
import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import type { ColumnText } from "../read-statement.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

const WAY = "收/支 (way)";

/** What Alipay (支付宝) gives a user of his own movements. */
export const alipay: CsvProfile = {
  kind: "csv",
  name: "alipay",
  title: "Alipay export (支付宝)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.notCounted"), say("reading.closedOrder")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易时间", "交易对方", "商品说明", "收/支", "金额", "收/付款方式", "交易状态", "交易订单号"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "alipay",
      own: { kind: "label", label: "支付宝账户" },
      ownName: "姓名",
      time: { columns: ["交易时间"], shape: YEAR_FIRST },
      money: { kind: "marked", column: "金额", mark: WAY, into: ["收入"], out: ["支出"] },
      otherName: "交易对方",
      otherNumber: "对方账号",
      reference: "交易订单号",
      memo: ["交易分类", "商品说明", "备注"],
      channel: ["收/付款方式"],
    }),
    { derive: { [WAY]: way }, status },
  ),
};

const IN = /退款|卖出|赎回|收益|转出到余额|充值/;
const OUT = /买入|转入|还款|提现|申购|缴费|关闭/;

/** Movements between a user's own pockets are "不计收支": their words say whether money came or went; else the cell as it is. */
function way(column: ColumnText): string {
  const told = column("收/支");
  if (told !== "不计收支" && told !== "其他" && told !== "/") return told;
  const words = ["交易状态", "商品说明", "交易分类"].map((name) => column(name)).join(" ");
  if (IN.test(words)) return "收入";
  return OUT.test(words) ? "支出" : told;
}

/** Closed without a way of payment: nothing was paid. Closed after it was paid: its refund has a row of its own. */
function status(column: ColumnText): MovementStatus {
  const told = column("交易状态");
  if (/失败/.test(told)) return "failed";
  return told === "交易关闭" && column("收/付款方式") === "" ? "failed" : "settled";
}
