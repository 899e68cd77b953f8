import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** What Meituan (美团) gives a user of his own payments. The amount is the one really paid. */
export const meituan: CsvProfile = {
  kind: "csv",
  name: "meituan",
  title: "Meituan export (美团)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.walletName")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易创建时间", "交易成功时间", "交易类型", "订单标题", "收/支", "支付方式", "订单金额", "实付金额", "交易单号"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "wallet:meituan",
      own: { kind: "label", label: "美团用户名" },
      time: { columns: ["交易创建时间"], shape: YEAR_FIRST },
      money: { kind: "marked", column: "实付金额", mark: "收/支", into: ["收入"], out: ["支出"] },
      otherName: "订单标题",
      reference: "交易单号",
      memo: ["交易类型", "订单标题", "备注"],
      channel: ["支付方式"],
    }),
  ),
};
