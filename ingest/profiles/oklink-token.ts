import type { AccountId } from "../../backend/domain/account.ts";
import { say } from "../../backend/domain/sentence.ts";
import { chainAccount } from "../chain-address.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readTime, YEAR_FIRST } from "../read-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";
import { readTokenAmount, tokenMovement } from "../token-movement.ts";

/** Token transfers as OKLink exports them, of Ethereum or TRON. */
export const oklinkToken: CsvProfile = {
  kind: "csv",
  name: "oklink-token",
  title: "OKLink export, tokens (USDT, USDC)",
  zone: "UTC",
  assumes: [say("reading.poisoning"), say("reading.otherTokens")],
  encodings: ["utf-8"],
  required: ["交易哈希", "区块高度", "UTC时间", "发送方", "接收方", "数量", "代币符号", "代币地址"],
  labels: [],
  rowReader,
};

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const [hash, block, time, from, to] = [at("交易哈希"), at("区块高度"), at("UTC时间"), at("发送方"), at("接收方")];
  const [value, symbol, contract] = [at("数量"), at("代币符号"), at("代币地址")];
  return (cells) => {
    const said = readAll({
      paid: readTokenAmount(
        { cell: cellAt(cells, contract), column: "代币地址", symbol: cellAt(cells, symbol) },
        { cell: cellAt(cells, value), column: "数量" },
      ),
      at: readTime(cellAt(cells, time), YEAR_FIRST, table.clock, "UTC时间"),
      payer: readAddress(cellAt(cells, from), "发送方"),
      payee: readAddress(cellAt(cells, to), "接收方"),
    });
    if (isIssue(said)) return said;
    const channel = cellAt(cells, contract).startsWith("0x") ? "ERC-20" : "TRC-20";
    return tokenMovement(said, { block: textAt(cells, block), hash: textAt(cells, hash), channel });
  };
}

function readAddress(cell: string, column: string): AccountId | RowIssue {
  return chainAccount(cell, null) ?? rowIssue(column, cell, say("row.noAddress"));
}
