import { type AccountId, accountKind, accountNumber } from "../../domain/account.ts";
import { instantToJson, isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import type { Fact, Movement } from "../../domain/record.ts";
import type { Transfer } from "../../domain/transfer.ts";
import type { AccountView, ProvenSentence } from "../../tasks/read-account.ts";
import type { StatementView } from "../../tasks/read-statement.ts";
import type { TransferView } from "../../tasks/read-transfer.ts";
import type { AccountCard, StatementPage, TransferCard } from "../contract/account.ts";
import { moneyListJson, optionalInstant, sourceDocument } from "../contract/basics.ts";

export function accountCardJson(view: AccountView): AccountCard {
  const { account, summary, balance, dwellMs, facts } = view;
  const told = facts.flatMap((fact) => fact.facts.map((each) => ({ ...each, ...periodJson(fact) })));
  return {
    schema: 1,
    version: view.version,
    account,
    kind: accountKind(account),
    number: accountNumber(account),
    names: [...summary.names],
    bank: told.find(({ attribute }) => attribute === "bank-name")?.value ?? null,
    role: view.role,
    roleBasis: view.role === "victim" ? "asserted" : "computed",
    layer: view.layer,
    in: sideJson(view.in),
    out: sideJson(view.out),
    balance: balance && { money: moneyToJson(balance.money), asOf: instantToJson(balance.asOf), inferred: balance.inferred },
    dwellSeconds: dwellMs === null ? null : dwellMs / 1000,
    why: view.why.map(sentenceJson),
    against: view.against.map(sentenceJson),
    hasStatement: summary.ownRows > 0,
    askFirst: view.askFirst,
    tags: view.tags.map(({ tag, basis, by }) => ({ tag, basis, by })),
    findings: view.findings.map(({ id }) => id),
    holder: told,
    identifiers: view.identifiers.map(({ identifier, rows, first, last, others }) => ({
      kind: identifier.kind,
      value: identifier.value,
      rows,
      first: first === null ? null : isoSeconds(first),
      last: last === null ? null : isoSeconds(last),
      others: [...others],
    })),
    failed: { shown: view.failed.shown.map((movement) => failedJson(account, movement)), total: view.failed.total },
  };
}

function periodJson({ from, until }: Pick<Fact, "from" | "until">) {
  return { from: optionalInstant(from), until: optionalInstant(until) };
}

function failedJson(account: AccountId, { id, from, to, paid, received, at, memo }: Movement) {
  const isOut = from === account;
  return {
    record: id,
    at: instantToJson(at),
    direction: isOut ? ("out" as const) : ("in" as const),
    counterparty: isOut ? to : from,
    money: moneyToJson(isOut ? paid : received),
    memo,
  };
}

export function statementJson(view: StatementView): StatementPage {
  const rows = view.page.transfers.map((transfer) => statementRow(view.account, transfer));
  return {
    schema: 1,
    rows,
    shown: rows.length,
    total: view.page.total,
    sums: { in: moneyListJson(view.in), out: moneyListJson(view.out) },
  };
}

export function transferCardJson({ transfer, offset, linkBasis, sides }: TransferView): TransferCard {
  const { id, from, to, paid, received, at } = transfer;
  return {
    schema: 1,
    transfer: id,
    from,
    to,
    paid: moneyToJson(paid),
    received: moneyToJson(received),
    at: instantToJson(at),
    offset: offset && {
      seconds: offset.seconds,
      medianSeconds: (offset.clock?.offsetMs ?? 0) / 1000,
      spreadSeconds: (offset.clock?.spreadMs ?? 0) / 1000,
      pairs: offset.clock?.pairs ?? 0,
    },
    link: linkBasis && { basis: linkBasis },
    sides: sides.map(({ movement, rows }) => ({
      side: movement.side,
      record: movement.id,
      at: instantToJson(movement.at),
      balanceAfter: movement.balanceAfter && moneyToJson(movement.balanceAfter),
      memo: movement.memo,
      reference: movement.reference,
      sources: rows.map(({ source, file, header, cells, corrects }) => ({
        ...sourceDocument(source),
        file,
        header: [...header],
        cells: [...cells],
        corrects: corrects && {
          ...sourceDocument(corrects.source),
          file: corrects.file,
          by: corrects.by,
          at: isoSeconds(corrects.at),
        },
      })),
    })),
  };
}

function statementRow(account: AccountId, transfer: Transfer): StatementPage["rows"][number] {
  const isIn = transfer.to === account && transfer.from !== account;
  const side = isIn ? transfer.payee : transfer.payer;
  return {
    transfer: transfer.id,
    at: instantToJson(side?.at ?? transfer.at),
    direction: isIn ? "in" : "out",
    counterparty: isIn ? transfer.from : transfer.to,
    counterpartyName: isIn ? transfer.fromName : transfer.toName,
    money: moneyToJson(isIn ? transfer.received : transfer.paid),
    balanceAfter: side?.balanceAfter ? moneyToJson(side.balanceAfter) : null,
    memo: transfer.memo,
  };
}

function sideJson({ total, counterparties, sums }: AccountView["in"]) {
  return { transfers: total, counterparties, sums: moneyListJson(sums) };
}

function sentenceJson({ text, said, basis, transfers }: ProvenSentence) {
  return { text, said: [...said], basis, transfers: [...transfers] };
}
