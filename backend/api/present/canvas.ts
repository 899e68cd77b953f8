import { accountKind, accountNumber } from "../../domain/account.ts";
import { instantToJson } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import type { Movement } from "../../domain/record.ts";
import type { Transfer } from "../../domain/transfer.ts";
import type { CanvasPart, DrawnAccount, DrawnFlow } from "../../tasks/canvas-part.ts";
import type { Count, Expansion } from "../../tasks/expand-account.ts";
import { moneyListJson, optionalInstant } from "../contract/basics.ts";
import type {
  CanvasAccount,
  CanvasFailed,
  CanvasFlow,
  CanvasPart as CanvasPartDocument,
  CanvasTransfer,
  ExpandAnswer,
} from "../contract/canvas.ts";

export function canvasPartJson({ version, accounts, flows, transfers, failed }: CanvasPart): CanvasPartDocument {
  return {
    schema: 1,
    version,
    accounts: accounts.map(accountJson),
    flows: flows.map(flowJson),
    transfers: transfers.map(transferJson),
    failed: failed.map(failedJson),
  };
}

export function expansionJson(expansion: Expansion): ExpandAnswer {
  return { ...canvasPartJson(expansion), rest: countJson(expansion.rest) };
}

export function countJson({ transfers, accounts, sums }: Count) {
  return { transfers, accounts, sums: moneyListJson(sums) };
}

function accountJson(drawn: DrawnAccount): CanvasAccount {
  const { summary, bank, role, layer, first, last, findings, askFirst, tags, exit, victims } = drawn;
  return {
    id: summary.account,
    kind: accountKind(summary.account),
    number: accountNumber(summary.account),
    bank,
    names: [...summary.names],
    role,
    roleBasis: role === "victim" ? "asserted" : "computed",
    layer,
    in: { transfers: summary.in.transfers, sums: moneyListJson(summary.in.sums) },
    out: { transfers: summary.out.transfers, sums: moneyListJson(summary.out.sums) },
    first: optionalInstant(first),
    last: optionalInstant(last),
    findings: [...findings],
    hasStatement: summary.hasStatement,
    askFirst,
    tags: [...tags],
    exit,
    victims: [...victims],
  };
}

function flowJson({ from, to, transfers, sums, first, last }: DrawnFlow): CanvasFlow {
  return {
    id: `${from}>${to}`,
    from,
    to,
    transfers,
    sums: moneyListJson(sums),
    first: instantToJson(first),
    last: instantToJson(last),
    basis: "record",
  };
}

function failedJson({ id, from, to, paid, at, memo }: Movement): CanvasFailed {
  return { id, from, to, paid: moneyToJson(paid), at: instantToJson(at), memo };
}

export function transferJson(transfer: Transfer): CanvasTransfer {
  const { id, from, to, paid, received, at, memo } = transfer;
  const amounts = { paid: moneyToJson(paid), received: moneyToJson(received) };
  return { id, from, to, ...amounts, at: instantToJson(at), apart: secondsApart(transfer), memo };
}

/** Two banks' clocks are compared only where both write seconds: a minute or a day is no disagreement. */
function secondsApart({ payer, payee }: Transfer): number {
  if (payer?.at.precision !== "second" || payee?.at.precision !== "second") return 0;
  return Math.round(Math.abs(payer.at.at - payee.at.at) / 1_000);
}
