import type { AccountId } from "../backend/domain/account.ts";
import { type Currency, exponentOf } from "../backend/domain/currency.ts";
import type { Money } from "../backend/domain/money.ts";
import { say } from "../backend/domain/sentence.ts";
import { chainAccount } from "./chain-address.ts";
import { readUnixSeconds } from "./read-unix-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "./row.ts";
import { tokenCurrency } from "./token-contract.ts";
import { tokenMovement } from "./token-movement.ts";
import { tronAddressOfHex } from "./tron-address.ts";

/** A Transfer event as texts: addresses as their chain writes them, value in the token's smallest unit. */
export interface TokenLogCells {
  readonly contract: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  /** Seconds since 1970 UTC. */
  readonly time: string;
  readonly block: string;
  readonly hash: string;
  readonly symbol: string;
  readonly removed: boolean;
}

/** keccak-256 of "Transfer(address,address,uint256)" (ERC-20). */
const TRANSFER = "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

/** The event's cells; null for another event, such as an Approval, or no event at all. */
export function tokenLogCells(log: unknown): TokenLogCells | null {
  if (typeof log !== "object" || log === null) return null;
  const fields = new Map<string, unknown>(Object.entries(log));
  return fields.has("topics") ? ofTopics(fields) : ofTronGrid(fields);
}

/** The transfer that an event tells. An issue for a contract that is not the issuer's, and without block time or address. */
export function readTokenLog(cells: TokenLogCells): Reading {
  const currency = tokenCurrency(cells.contract, cells.symbol, "contract");
  if (isIssue(currency)) return currency;
  const said = readAll({
    at: readUnixSeconds(cells.time, "time"),
    payer: readAddress(cells.from, "from"),
    payee: readAddress(cells.to, "to"),
    paid: readUnits(cells.value, currency),
  });
  if (isIssue(said)) return said;
  const channel = cells.contract.startsWith("0x") ? "ERC-20" : "TRC-20";
  return tokenMovement(said, { block: given(cells.block), hash: given(cells.hash), channel, removed: cells.removed });
}

function ofTopics(fields: ReadonlyMap<string, unknown>): TokenLogCells | null {
  const topics = fields.get("topics");
  const [event, from, to] = Array.isArray(topics) ? topics.map((topic) => String(topic).replace(/^0x/, "")) : [];
  if (event?.toLowerCase() !== TRANSFER || from === undefined || to === undefined) return null;
  const contract = text(fields, "address");
  const isEthereum = contract.startsWith("0x");
  const address = (topic: string): string =>
    isEthereum ? `0x${topic.slice(-40)}` : (tronAddressOfHex(topic.slice(-40)) ?? topic);
  return {
    contract: isEthereum ? contract : (tronAddressOfHex(contract) ?? contract),
    from: address(from),
    to: address(to),
    value: unitsOf(text(fields, "data")),
    time: secondsOf(text(fields, "blockTimestamp", "timeStamp", "block_timestamp")),
    block: unitsOf(text(fields, "blockNumber", "block_number")),
    hash: text(fields, "transactionHash", "transaction_id"),
    symbol: "",
    removed: fields.get("removed") === true,
  };
}

function ofTronGrid(fields: ReadonlyMap<string, unknown>): TokenLogCells | null {
  if (fields.get("type") !== "Transfer") return null;
  const info = fields.get("token_info");
  const token = new Map<string, unknown>(Object.entries(typeof info === "object" && info !== null ? info : {}));
  return {
    contract: text(token, "address"),
    from: text(fields, "from"),
    to: text(fields, "to"),
    value: text(fields, "value"),
    time: secondsOf(text(fields, "block_timestamp")),
    block: "",
    hash: text(fields, "transaction_id"),
    symbol: text(token, "symbol"),
    removed: false,
  };
}

function text(fields: ReadonlyMap<string, unknown>, ...names: readonly string[]): string {
  const value = names.map((name) => fields.get(name)).find((each) => typeof each === "string" || typeof each === "number");
  return value === undefined ? "" : String(value);
}

/** "0x5f5e100" as 100000000; a decimal stays. */
function unitsOf(value: string): string {
  return /^0x[0-9a-fA-F]{1,64}$/.test(value) ? BigInt(value).toString() : value;
}

/** Ethereum counts seconds, TronGrid milliseconds. */
function secondsOf(value: string): string {
  const units = unitsOf(value);
  return /^\d{13}$/.test(units) ? units.slice(0, -3) : units;
}

function readUnits(value: string, currency: Currency): Money | RowIssue {
  if (!/^\d{1,78}$/.test(value))
    return rowIssue("value", value, say("row.notUnits", { parts: 10 ** exponentOf(currency), currency }));
  return { minor: BigInt(value), currency };
}

function readAddress(address: string, column: string): AccountId | RowIssue {
  return chainAccount(address, null) ?? rowIssue(column, address, say("row.noAddress"));
}

function given(value: string): string | null {
  return value === "" ? null : value;
}
