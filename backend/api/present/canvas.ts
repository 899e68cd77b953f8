import { accountKind, accountNumber } from "../../domain/account.ts";
import { instantToJson } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import type { Transfer } from "../../domain/transfer.ts";
import type { CanvasPart, DrawnAccount, DrawnFlow } from "../../tasks/canvas-part.ts";
import type { Count, Expansion } from "../../tasks/expand-account.ts";
import { moneyListJson, optionalInstant } from "../contract/basics.ts";
import type {
  CanvasAccount,
  CanvasFlow,
  CanvasPart as CanvasPartDocument,
  CanvasTransfer,
  ExpandAnswer,
} from "../contract/canvas.ts";

export function canvasPartJson({ version, accounts, flows, transfers }: CanvasPart): CanvasPartDocument {
  return {
    schema: 1,
    version,
    accounts: accounts.map(accountJson),
    flows: flows.map(flowJson),
    transfers: transfers.map(transferJson),
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
    hasStatement: summary.ownRows > 0,
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

export function transferJson({ id, from, to, paid, received, at, memo }: Transfer): CanvasTransfer {
  return { id, from, to, paid: moneyToJson(paid), received: moneyToJson(received), at: instantToJson(at), memo };
}
