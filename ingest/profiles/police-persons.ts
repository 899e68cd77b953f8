import { say } from "../../backend/domain/sentence.ts";
import { chineseHolder, factOf } from "../fact-draft.ts";
import { joinTexts } from "../movement-draft.ts";
import { type CsvProfile, columnIndex, type Table, textAt } from "../profile.ts";
import { type Reading, rowIssue } from "../row.ts";

/** 人员信息: what Chinese banks say of an account's holder in answer to a police bank query. */
export const policePersons: CsvProfile = {
  kind: "csv",
  name: "police-persons",
  title: "Police bank query, persons (人员信息)",
  zone: "Asia/Shanghai",
  assumes: [],
  encodings: ["utf-8", "gb18030"],
  required: ["客户名称", "证照类型", "证照号码", "工作单位", "客户工商执照号码"],
  labels: [],
  rowReader,
};

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const [name, document, workplace, licence] = [at("客户名称"), at("证照号码"), at("工作单位"), at("客户工商执照号码")];
  const [address, phone] = [at("单位地址"), at("单位电话")];
  const named = ["法人代表", "代办人姓名", "备注"].map((column) => [column, at(column)] as const);
  return (cells) => {
    const number = textAt(cells, document);
    if (number === null) return rowIssue("证照号码", "", say("row.noDocument"));
    const notes = named.map(([column, index]) => labelled(column, textAt(cells, index)));
    return factOf(chineseHolder(number), [
      ["holder-name", textAt(cells, name)],
      ["workplace", textAt(cells, workplace)],
      ["business-licence", textAt(cells, licence)],
      ["address", textAt(cells, address)],
      ["phone", textAt(cells, phone)],
      ["note", joinTexts(...notes)],
    ]);
  };
}

function labelled(column: string, text: string | null): string | null {
  return text && `${column} ${text}`;
}
