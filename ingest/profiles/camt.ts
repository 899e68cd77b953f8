import { plainAmount } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { type ZoneClock, zoneClock } from "../../backend/domain/zone.ts";
import { camtAccount, camtName } from "../camt-account.ts";
import { type CamtOwner, type CamtTransaction, readCamtAmount, readCamtTransaction } from "../camt-entry.ts";
import { factOf } from "../fact-draft.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { readZonedTime } from "../read-zoned-time.ts";
import { isIssue, type Reading } from "../row.ts";
import { unreadable } from "../unreadable.ts";
import { type XmlElement, xmlElements } from "../xml-elements.ts";
import { childrenNamed, elementAt, textOf } from "../xml-text.ts";

/** ISO 20022 account statements (camt.053), reports (052) and notifications (054), any version. */
export const camt: DocumentProfile = {
  kind: "document",
  name: "camt",
  title: "ISO 20022 statement (camt.053, 052, 054)",
  zone: "UTC",
  assumes: [say("reading.bookingDays"), say("reading.zone", { zone: "UTC" })],
  columns: ["Amt", "Ccy", "CdtDbtInd", "Sts", "BookgDt", "ValDt", "Ref", "Dbtr", "DbtrAcct", "Cdtr", "CdtrAcct", "RmtInf"],
  recognises: (head) => /<(?:\w+:)?Document\b[^>]*\bcamt\.05[234]\.001\.\d{2}/.test(head),
  read,
};

const STATEMENTS: ReadonlySet<string> = new Set(["Stmt", "Rpt", "Ntfctn"]);
const PARTS: ReadonlySet<string> = new Set(["Acct", "Bal", "Ntry"]);

/** Balances that a statement stands on; the other kinds repeat them. */
const BALANCES: ReadonlyMap<string, string> = new Map([
  ["OPBD", "opening booked balance (OPBD)"],
  ["PRCD", "previous closing balance (PRCD)"],
  ["CLBD", "closing booked balance (CLBD)"],
]);

const ASK = say("instead.askBank");

async function* read(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly DocumentRow[]> {
  const clock = zoneClock(camt.zone);
  let owner: (CamtOwner & { readonly statement: string }) | null = null;
  for await (const elements of xmlElements(bytes, name, isPart)) {
    const rows: DocumentRow[] = [];
    for (const element of elements) {
      const statement = element.path.slice(0, element.path.lastIndexOf("/"));
      if (element.name === "Acct") owner = { ...ownerOf(element, name), statement };
      if (owner?.statement !== statement) throw unreadable(name, [say("refused.noAccount", { path: statement }), ASK]);
      rows.push(...rowsOf(element, owner, clock));
    }
    if (rows.length > 0) yield rows;
  }
  if (!owner) throw unreadable(name, [say("refused.noStatement"), ASK]);
}

function isPart(path: readonly string[]): boolean {
  return path.length === 4 && STATEMENTS.has(path[2] ?? "") && PARTS.has(path[3] ?? "");
}

function ownerOf(element: XmlElement, name: string): CamtOwner {
  const account = camtAccount(element, elementAt(element, "Svcr"));
  if (account === null) throw unreadable(name, [say("refused.noAccountNumber", { path: element.path }), ASK]);
  return { account, name: camtName(elementAt(element, "Ownr")) ?? textOf(element, "Nm") };
}

function rowsOf(element: XmlElement, owner: CamtOwner, clock: ZoneClock): readonly DocumentRow[] {
  if (element.name === "Acct") return accountRows(element, owner);
  if (element.name === "Bal") return balanceRows(element, owner, clock);
  const details = childrenNamed(element, "NtryDtls").flatMap((each) => childrenNamed(each, "TxDtls"));
  if (details.length < 2 || !details.every(hasAmount))
    return [
      transactionRow(
        { entry: element, details: details.length === 1 ? (details[0] ?? null) : null, batched: false },
        owner,
        clock,
      ),
    ];
  return details.map((each) => transactionRow({ entry: element, details: each, batched: true }, owner, clock));
}

/** A batch whose parts have no amounts is one movement, of unknown counterparty. */
function hasAmount(details: XmlElement): boolean {
  return ["AmtDtls/TxAmt/Amt", "Amt", "AmtDtls/InstdAmt/Amt"].some((path) => elementAt(details, path) !== null);
}

function accountRows(element: XmlElement, { account, name }: CamtOwner): readonly DocumentRow[] {
  const reading = factOf(account, [
    ["holder-name", name],
    ["bank-name", textOf(element, "Svcr/FinInstnId/Nm")],
  ]);
  return isIssue(reading) ? [] : [row(element, [], reading)];
}

function balanceRows(element: XmlElement, { account }: CamtOwner, clock: ZoneClock): readonly DocumentRow[] {
  const kind = BALANCES.get(textOf(element, "Tp/CdOrPrtry/Cd") ?? "");
  if (kind === undefined) return [];
  const amount = readCamtAmount(elementAt(element, "Amt"), element);
  if (isIssue(amount)) return [row(element, [], amount)];
  const at = readZonedTime(textOf(element, "Dt/DtTm", "Dt/Dt") ?? "", clock, clock, "Dt");
  if (isIssue(at)) return [row(element, [], at)];
  const said = [
    ["balance", `${plainAmount(amount)} ${amount.currency}`],
    ["note", kind],
  ] as const;
  return [row(element, [], factOf(account, said, at))];
}

function transactionRow(tx: CamtTransaction, owner: CamtOwner, clock: ZoneClock): DocumentRow {
  return row(tx.batched && tx.details ? tx.details : tx.entry, cellsOf(tx), readCamtTransaction(tx, owner, clock));
}

function cellsOf({ entry, details, batched }: CamtTransaction): readonly string[] {
  const amount =
    (batched && details && (elementAt(details, "AmtDtls/TxAmt/Amt") ?? elementAt(details, "Amt"))) || elementAt(entry, "Amt");
  const ofEntry = ["CdtDbtInd", "Sts", "BookgDt", "ValDt"].map((path) =>
    textOf(entry, `${path}/Cd`, `${path}/DtTm`, `${path}/Dt`, path),
  );
  const parties = details && elementAt(details, "RltdPties");
  const account = (role: string) => parties && textOf(parties, `${role}Acct/Id/IBAN`, `${role}Acct/Id/Othr/Id`);
  const cells = [
    amount?.text ?? null,
    amount?.attributes.Ccy ?? null,
    ...ofEntry,
    details && textOf(details, "Refs/EndToEndId", "Refs/TxId"),
    camtName(parties && elementAt(parties, "Dbtr")),
    account("Dbtr"),
    camtName(parties && elementAt(parties, "Cdtr")),
    account("Cdtr"),
    details && textOf(details, "RmtInf/Ustrd"),
  ];
  return cells.map((cell) => cell ?? "");
}

function row({ path, start, end }: XmlElement, cells: readonly string[], reading: Reading): DocumentRow {
  return { row: null, path, start, end, cells, reading };
}
