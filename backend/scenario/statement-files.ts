import { MAIN_CASE } from "./banks.ts";
import type { CaseFile } from "./case-file.ts";
import type { Statement } from "./ledger.ts";
import type { Bank, StatementFormat } from "./party.ts";
import type { Payment } from "./payment.ts";
import { camtStatement } from "./writers/camt.ts";
import { type Freeze, policeAccounts, policeFreezes, policePersons } from "./writers/police-accounts.ts";
import { type PoliceTable, policeTable } from "./writers/police-set.ts";
import { policeTransactions, type SpoiltRow } from "./writers/police-transactions.ts";
import { kbankStatement } from "./writers/thai-kbank.ts";
import { scbStatement } from "./writers/thai-scb.ts";
import { tronscanExport } from "./writers/tronscan.ts";

/** What stands in the statement files beside the statements themselves. */
export interface Annexes {
  readonly spoilt: readonly SpoiltRow[];
  readonly freezes: readonly Freeze[];
}

/** Every statement as its bank or chain hands it over, Chinese banks first, in the order of the statements. */
export function statementFiles(statements: readonly Statement[], annexes: Annexes): readonly CaseFile[] {
  const police = statements.filter(({ account }) => account.statement === "police");
  const banks = [...new Set(police.map(({ account }) => account.bank))].sort((a, b) => (a.issuer < b.issuer ? -1 : 1));
  const sets = banks.flatMap((bank) =>
    policeFiles(
      bank,
      police.filter(({ account }) => account.bank === bank),
      annexes,
    ),
  );
  const others = statements.flatMap((statement) => {
    const write = statement.account.statement && SINGLE[statement.account.statement];
    return write ? [write(statement)] : [];
  });
  return [...sets, ...others];
}

const SINGLE: Readonly<Record<StatementFormat, ((statement: Statement) => CaseFile) | null>> = {
  police: null,
  kbank: (statement) => main(`KBANK_${statement.account.number}.csv`, kbankStatement(statement)),
  scb: (statement) => main(`SCB_${statement.account.number}.csv`, scbStatement(statement)),
  camt: (statement) => main(`camt053_${statement.account.number}.xml`, camtStatement(statement)),
  tronscan: ({ account, rows }) => main(`tronscan_usdt_${account.number}.csv`, tronscanExport(paymentsOf(rows))),
};

function policeFiles(bank: Bank, statements: readonly Statement[], { spoilt, freezes }: Annexes): CaseFile[] {
  const heldIn = bank.heldIn ?? MAIN_CASE;
  const file = (table: string, content: PoliceTable): CaseFile => ({
    path: `${heldIn}/${bank.name}_${table}.csv`,
    bytes: policeTable(content),
    case: heldIn,
  });
  const frozen = freezes.filter(({ account }) => account.bank === bank);
  return [
    file("交易明细信息", policeTransactions(statements, spoilt)),
    file("账户信息", policeAccounts(statements)),
    file("人员信息", policePersons(statements)),
    ...(frozen.length > 0 ? [file("强制措施信息", policeFreezes(frozen))] : []),
  ];
}

function main(name: string, bytes: Uint8Array): CaseFile {
  return { path: `${MAIN_CASE}/${name}`, bytes, case: MAIN_CASE };
}

function paymentsOf(rows: Statement["rows"]): readonly Payment[] {
  return rows.map(({ payment }) => payment);
}
