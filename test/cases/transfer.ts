import { createHash } from "node:crypto";
import { buildFlowGraph, type FlowGraph } from "../../backend/analysis/flow-graph.ts";
import { type AccountId, parseAccountId } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { type Instant, type Precision, parseTime } from "../../backend/domain/instant.ts";
import { type Money, parseMoney } from "../../backend/domain/money.ts";
import type { RecordId } from "../../backend/domain/record.ts";
import type { Transfer, TransferId, TransferSide } from "../../backend/domain/transfer.ts";

/** A transfer as a test tells it: "A1" is short for bank:001:A1, amounts are "1200.00 CNY". */
export interface TransferTold {
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  readonly paid: string;
  readonly received?: string;
  /** An ISO time with zone, or UTC milliseconds. */
  readonly at: string | number;
  readonly precision?: Precision;
  /** What the payer's and the payee's own statements show after it. */
  readonly payerBalance?: string;
  readonly payeeBalance?: string;
}

/** A transfer whose id, unless told, is a hash of everything told. */
export function transfer(told: TransferTold): Transfer {
  const at: Instant = { at: typeof told.at === "string" ? parseTime(told.at) : told.at, precision: told.precision ?? "second" };
  const id = told.id ?? createHash("sha256").update(JSON.stringify(told)).digest("base64url").slice(0, 22);
  return {
    id: id as TransferId,
    from: accountId(told.from),
    to: accountId(told.to),
    paid: amount(told.paid),
    received: amount(told.received ?? told.paid),
    at,
    payer: told.payerBalance === undefined ? null : side(`${id}-payer`, at, told.payerBalance),
    payee: told.payeeBalance === undefined ? null : side(`${id}-payee`, at, told.payeeBalance),
    memo: null,
    channel: null,
    fromName: null,
    toName: null,
  };
}

/** The flow graph of these transfers, read in batches of 100 in the order given. */
export function flowGraph(transfers: readonly Transfer[], version = 1): Promise<FlowGraph> {
  return buildFlowGraph(inBatches(transfers, 100), version);
}

/** The number of an account in the graph; -1 when it is not there. */
export function numberOf(graph: FlowGraph, account: string): number {
  return graph.accounts.indexOf(accountId(account));
}

/** "A1" is short for bank:001:A1. */
export function accountId(account: string): AccountId {
  return parseAccountId(account.includes(":") ? account : `bank:001:${account}`);
}

async function* inBatches(transfers: readonly Transfer[], size: number): AsyncIterable<readonly Transfer[]> {
  for (let start = 0; start < transfers.length; start += size) yield transfers.slice(start, start + size);
}

function side(record: string, at: Instant, balance: string): TransferSide {
  return { record: record as RecordId, at, balanceAfter: amount(balance), sequence: null };
}

function amount(text: string): Money {
  const [value = "", currency = ""] = text.split(" ");
  return parseMoney(value, parseCurrency(currency));
}
