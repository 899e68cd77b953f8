import { parseCurrency } from "../../backend/domain/currency.ts";
import type { Money } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { ethAccount } from "../chain-address.ts";
import { joinTexts, wholeMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { readUnixSeconds } from "../read-unix-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** Native transfers of Ethereum as Etherscan exports them for one address. */
export const etherscanNative: CsvProfile = {
  kind: "csv",
  name: "etherscan-native",
  title: "Etherscan export, ETH",
  zone: "UTC",
  assumes: [say("reading.poisoning"), say("reading.reverted")],
  encodings: ["utf-8"],
  required: ["Blockno", "UnixTimestamp", "From", "To", "Value_IN(ETH)", "Value_OUT(ETH)"],
  labels: [],
  rowReader,
};

const ETH = parseCurrency("ETH");

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const hash = Math.max(at("Transaction Hash"), at("Txhash"));
  const [block, time, from, to, created] = [at("Blockno"), at("UnixTimestamp"), at("From"), at("To"), at("ContractAddress")];
  const [into, out, fee] = [at("Value_IN(ETH)"), at("Value_OUT(ETH)"), at("TxnFee(ETH)")];
  const [status, error, method] = [at("Status"), at("ErrCode"), at("Method")];
  return (cells) => {
    const payee = cellAt(cells, to) === "" ? cellAt(cells, created) : cellAt(cells, to);
    const said = readAll({
      at: readUnixSeconds(cellAt(cells, time), "UnixTimestamp"),
      payer:
        ethAccount(cellAt(cells, from)) ?? rowIssue("From", cellAt(cells, from), say("row.noAddressOf", { chain: "Ethereum" })),
      payee: ethAccount(payee) ?? rowIssue("To", payee, say("row.noAddressOf", { chain: "Ethereum" })),
      paid: readValue(cellAt(cells, into), cellAt(cells, out)),
    });
    if (isIssue(said)) return said;
    const reverted = /error|fail/i.test(`${cellAt(cells, status)} ${cellAt(cells, error)}`);
    const paidFee = textAt(cells, fee);
    return wholeMovement(said.payer, said.payee, said.paid, said.at, {
      status: reverted || said.paid.minor === 0n ? "failed" : "settled",
      sequence: textAt(cells, block),
      reference: textAt(cells, hash),
      memo: joinTexts(textAt(cells, method), paidFee && `fee ${paidFee} ETH`),
      channel: "ETH",
    });
  };
}

/** One of the two columns is zero: which one depends on whose address the export is for. */
function readValue(into: string, out: string): Money | RowIssue {
  const [came, went] = [readPositiveAmount(into, ETH, "Value_IN(ETH)"), readPositiveAmount(out, ETH, "Value_OUT(ETH)")];
  if (isIssue(came)) return came;
  if (isIssue(went)) return went;
  if (came.minor > 0n && went.minor > 0n && came.minor !== went.minor) {
    return rowIssue("Value_OUT(ETH)", out, say("row.twoValues"));
  }
  return came.minor > 0n ? came : went;
}
