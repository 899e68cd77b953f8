import { say } from "../../backend/domain/sentence.ts";
import { chineseAccount } from "../chinese-account.ts";
import { factOf } from "../fact-draft.ts";
import { joinTexts } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readOptionalTime, YEAR_FIRST } from "../read-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";

/** 强制措施信息: freezes in force on an account, from a police bank query. */
export const policeFreezes: CsvProfile = {
  kind: "csv",
  name: "police-freezes",
  title: "Police bank query, freezes (强制措施信息)",
  zone: "Asia/Shanghai",
  assumes: [],
  encodings: ["utf-8", "gb18030"],
  required: ["账号", "冻结措施类型", "冻结金额", "冻结机关", "冻结开始日期", "冻结截止日期"],
  labels: [],
  rowReader,
};

const MEASURE_COLUMNS = ["冻结措施类型", "冻结金额", "冻结机关", "措施序号"];

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const [account, from, until, bank] = ["账号", "冻结开始日期", "冻结截止日期", "银行名称"].map((column) =>
    columnIndex(table, column),
  );
  const measures = MEASURE_COLUMNS.map((column) => columnIndex(table, column));
  const note = columnIndex(table, "备注");
  const time = (cells: readonly string[], index: number | undefined, column: string) =>
    readOptionalTime(cellAt(cells, index ?? -1), YEAR_FIRST, table.clock, column);
  return (cells) => {
    const number = cellAt(cells, account ?? -1);
    const subject = chineseAccount(number);
    if (subject === null) return rowIssue("账号", number, say("row.notAccount"));
    const said = readAll({ from: time(cells, from, "冻结开始日期"), until: time(cells, until, "冻结截止日期") });
    if (isIssue(said)) return said;
    return factOf(
      subject,
      [
        ["freeze", joinTexts(...measures.map((index) => textAt(cells, index)))],
        ["note", textAt(cells, note)],
        ["bank-name", textAt(cells, bank ?? -1)],
      ],
      said.from,
      said.until,
    );
  };
}
