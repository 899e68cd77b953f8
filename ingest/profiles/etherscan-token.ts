import { say } from "../../backend/domain/sentence.ts";
import { ethAccount } from "../chain-address.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readUnixSeconds } from "../read-unix-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";
import { readTokenAmount, tokenMovement } from "../token-movement.ts";

/** ERC-20 transfers as Etherscan exports them. */
export const etherscanToken: CsvProfile = {
  kind: "csv",
  name: "etherscan-token",
  title: "Etherscan export, tokens (USDT, USDC)",
  zone: "UTC",
  assumes: [say("reading.poisoning"), say("reading.otherTokens")],
  encodings: ["utf-8"],
  required: ["Blockno", "UnixTimestamp", "From", "To", "TokenValue", "ContractAddress", "TokenSymbol"],
  labels: [],
  rowReader,
};

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const hash = Math.max(at("Transaction Hash"), at("Txhash"));
  const [block, time, from, to] = [at("Blockno"), at("UnixTimestamp"), at("From"), at("To")];
  const [value, contract, symbol] = [at("TokenValue"), at("ContractAddress"), at("TokenSymbol")];
  return (cells) => {
    const said = readAll({
      at: readUnixSeconds(cellAt(cells, time), "UnixTimestamp"),
      payer:
        ethAccount(cellAt(cells, from)) ?? rowIssue("From", cellAt(cells, from), say("row.noAddressOf", { chain: "Ethereum" })),
      payee: ethAccount(cellAt(cells, to)) ?? rowIssue("To", cellAt(cells, to), say("row.noAddressOf", { chain: "Ethereum" })),
      paid: readTokenAmount(
        { cell: cellAt(cells, contract), column: "ContractAddress", symbol: cellAt(cells, symbol) },
        { cell: cellAt(cells, value), column: "TokenValue" },
      ),
    });
    if (isIssue(said)) return said;
    return tokenMovement(said, { block: textAt(cells, block), hash: textAt(cells, hash), channel: "ERC-20" });
  };
}
