import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { type ColumnText, statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

const WAY = "收/支 (way)";

/** What WeChat Pay (微信支付) gives a user of his own movements, as CSV or XLSX. */
export const wechat: CsvProfile = {
  kind: "csv",
  name: "wechat",
  title: "WeChat Pay export (微信支付)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.nickname"), say("reading.neutralRows")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "支付方式", "当前状态", "交易单号"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "wechat",
      own: { kind: "file" },
      ownName: "微信昵称",
      time: { columns: ["交易时间"], shape: YEAR_FIRST },
      money: { kind: "marked", column: "金额(元)", mark: WAY, into: ["收入"], out: ["支出"] },
      otherName: "交易对方",
      reference: "交易单号",
      memo: ["交易类型", "商品", "备注"],
      channel: ["支付方式"],
    }),
    { derive: { [WAY]: way }, isInternal, status: (column) => (/失败|已关闭/.test(column("当前状态")) ? "failed" : "settled") },
  ),
};

const IN = /充值|转入零钱通|退款/;
const OUT = /提现|信用卡还款|理财通|零钱通转出/;

/** Neutral rows have "/": their kind says whether money came to the wallet or left it; else the cell as it is. */
function way(column: ColumnText): string {
  const told = column("收/支");
  if (told !== "/" && told !== "中性交易") return told;
  if (IN.test(column("交易类型"))) return "收入";
  return OUT.test(column("交易类型")) ? "支出" : told;
}

function isInternal(column: ColumnText): boolean {
  return /转入零钱通-来自零钱$|零钱通转出-到零钱$/.test(column("交易类型"));
}
