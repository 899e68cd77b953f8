import { isCurrencyCode } from "../../backend/domain/currency.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { type ZoneClock, zoneClock } from "../../backend/domain/zone.ts";
import { camtAccount, camtName } from "../camt-account.ts";
import { readCamtAmount } from "../camt-entry.ts";
import { paymentOrder } from "../payment-order.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { readZonedTime } from "../read-zoned-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";
import { unreadable } from "../unreadable.ts";
import { type XmlElement, xmlElements } from "../xml-elements.ts";
import { elementAt, textOf } from "../xml-text.ts";

/** ISO 20022 customer credit transfer initiation, any version: what a customer ordered. */
export const pain001: DocumentProfile = {
  kind: "document",
  name: "pain001",
  title: "ISO 20022 payment orders (pain.001)",
  zone: "UTC",
  assumes: [say("reading.order")],
  columns: ["Amt", "Ccy", "Dbtr", "DbtrAcct", "Cdtr", "CdtrAcct", "EndToEndId", "RmtInf"],
  recognises: (head) => /<(?:\w+:)?Document\b[^>]*\bpain\.001\.001\.\d{2}/.test(head),
  read,
};

async function* read(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly DocumentRow[]> {
  const clock = zoneClock(pain001.zone);
  let payment: Payer = { account: null, agent: null, debtor: null, day: "", path: "" };
  let orders = 0;
  for await (const elements of xmlElements(bytes, name, isPart)) {
    const rows: DocumentRow[] = [];
    for (const element of elements) {
      payment = withPart(payment, element);
      if (element.name === "CdtTrfTxInf") rows.push(orderRow(element, payment, clock));
    }
    orders += rows.length;
    if (rows.length > 0) yield rows;
  }
  if (orders === 0) throw unreadable(name, [say("refused.noOrder"), say("instead.askSender")]);
}

const PARTS: ReadonlySet<string> = new Set(["ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt", "CdtTrfTxInf"]);

function isPart(path: readonly string[]): boolean {
  return path.length === 4 && path[2] === "PmtInf" && PARTS.has(path[3] ?? "");
}

/** Who pays, as the group of orders says before its orders. */
interface Payer {
  readonly account: XmlElement | null;
  readonly agent: XmlElement | null;
  readonly debtor: XmlElement | null;
  readonly day: string;
  readonly path: string;
}

function withPart(payer: Payer, element: XmlElement): Payer {
  const path = element.path.slice(0, element.path.lastIndexOf("/"));
  const group: Payer = path === payer.path ? payer : { account: null, agent: null, debtor: null, day: "", path };
  if (element.name === "DbtrAcct") return { ...group, account: element };
  if (element.name === "DbtrAgt") return { ...group, agent: element };
  if (element.name === "Dbtr") return { ...group, debtor: element };
  return element.name === "ReqdExctnDt" ? { ...group, day: textOf(element, "Dt", "DtTm") ?? element.text } : group;
}

function orderRow(element: XmlElement, payer: Payer, clock: ZoneClock): DocumentRow {
  const amount = elementAt(element, "Amt/InstdAmt") ?? elementAt(element, "Amt/EqvtAmt/Amt");
  const cells = [
    amount?.text ?? null,
    amount?.attributes.Ccy ?? null,
    camtName(payer.debtor),
    payer.account && textOf(payer.account, "Id/IBAN", "Id/Othr/Id"),
    camtName(elementAt(element, "Cdtr")),
    textOf(element, "CdtrAcct/Id/IBAN", "CdtrAcct/Id/Othr/Id"),
    textOf(element, "PmtId/EndToEndId"),
    textOf(element, "RmtInf/Ustrd"),
  ].map((cell) => cell ?? "");
  const { path, start, end } = element;
  return { row: null, path, start, end, cells, reading: readOrder(element, amount, payer, clock) };
}

function readOrder(element: XmlElement, amount: XmlElement | null, payer: Payer, clock: ZoneClock): Reading {
  const account = camtAccount(payer.account, payer.agent);
  if (account === null) return rowIssue("DbtrAcct", "", say("row.noPayer"));
  const code = amount?.attributes.Ccy ?? "";
  if (!isCurrencyCode(code)) return rowIssue("Ccy", code, say("row.notCurrencyCode", { example: "EUR" }));
  const said = readAll({ amount: readCamtAmount(amount), at: readZonedTime(payer.day, clock, clock, "ReqdExctnDt") });
  if (isIssue(said)) return said;
  const payee = camtAccount(elementAt(element, "CdtrAcct"), elementAt(element, "CdtrAgt"));
  return paymentOrder({
    payer: account,
    payerName: camtName(payer.debtor),
    payee: payee ?? textOf(element, "CdtrAcct/Id/IBAN"),
    payeeName: camtName(elementAt(element, "Cdtr")),
    amount: `${plainAmount(said.amount)} ${said.amount.currency}`,
    at: said.at,
    reference: textOf(element, "PmtId/EndToEndId", "PmtId/InstrId"),
    text: textOf(element, "RmtInf/Ustrd"),
  });
}
