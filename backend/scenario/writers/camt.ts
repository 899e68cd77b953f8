import { plainAmount } from "../../domain/money.ts";
import { wallIn } from "../calendar.ts";
import type { Statement, StatementRow } from "../ledger.ts";
import type { Account } from "../party.ts";

/** A statement as ISO 20022 camt.053.001.02, UTF-8, times in UTC. */
export function camtStatement({ account, opening, rows }: Statement): Uint8Array {
  const first = dateOf(rows[0]);
  const last = dateOf(rows.at(-1));
  const closing = rows.at(-1)?.balance ?? opening;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>STMT-${account.number}-2025-03</MsgId><CreDtTm>2025-03-14T12:00:00Z</CreDtTm></GrpHdr>
    <Stmt>
      <Id>${account.number}-2025-03</Id>
      <CreDtTm>2025-03-14T12:00:00Z</CreDtTm>
      <Acct><Id><Othr><Id>${account.number}</Id></Othr></Id><Ccy>${account.currency}</Ccy><Nm>${account.holder.name}</Nm><Svcr><FinInstnId><BIC>${account.bank.issuer}</BIC></FinInstnId></Svcr></Acct>
${balanceXml("OPBD", opening, account, first)}
${balanceXml("CLBD", closing, account, last)}
${rows.map((row, index) => entryXml(account, row, index)).join("\n")}
    </Stmt>
  </BkToCstmrStmt>
</Document>
`;
  return new TextEncoder().encode(xml);
}

function balanceXml(code: string, minor: bigint, { currency }: Account, date: string): string {
  const amount = plainAmount({ minor, currency });
  return `      <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${date}</Dt></Dt></Bal>`;
}

function entryXml({ currency }: Account, { payment, side, at }: StatementRow, index: number): string {
  const other = side === "in" ? payment.from : payment.to;
  if (other.kind !== "account") throw new Error("a wire has an account on the other side");
  const [role, agent, direction] =
    side === "in" ? (["Dbtr", "DbtrAgt", "CRDT"] as const) : (["Cdtr", "CdtrAgt", "DBIT"] as const);
  const amount = `<Amt Ccy="${currency}">${plainAmount({ minor: payment.minor, currency })}</Amt>`;
  const moment = `${wallIn("utc", at).replace(" ", "T")}Z`;
  const details = [
    `<Refs><EndToEndId>${payment.reference ?? "NOTPROVIDED"}</EndToEndId></Refs>`,
    `<RltdPties><${role}><Nm>${other.holder.name}</Nm></${role}><${role}Acct><Id><Othr><Id>${other.number}</Id></Othr></Id></${role}Acct></RltdPties>`,
    `<RltdAgts><${agent}><FinInstnId><BIC>${other.bank.issuer}</BIC></FinInstnId></${agent}></RltdAgts>`,
    `<RmtInf><Ustrd>${payment.memo}</Ustrd></RmtInf>`,
  ].join("");
  return `      <Ntry>${amount}<CdtDbtInd>${direction}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>${moment}</DtTm></BookgDt><ValDt><Dt>${moment.slice(0, 10)}</Dt></ValDt><AcctSvcrRef>MKD${String(index + 1).padStart(6, "0")}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${side === "in" ? "RCDT" : "ICDT"}</Cd><SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls>${details}</TxDtls></NtryDtls></Ntry>`;
}

function dateOf(row: StatementRow | undefined): string {
  return wallIn("utc", row?.at ?? Date.UTC(2025, 0, 1)).slice(0, 10);
}
