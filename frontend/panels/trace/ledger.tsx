import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LedgerDocument, RuleTraceDocument, TraceDocument } from "../../../backend/api/contract/trace.ts";
import type { TracingRule } from "../../../backend/domain/trace.ts";
import { whyOf } from "../../state/ledger-why.ts";
import { accountText } from "../../state/print-account.ts";
import { isZero, mostPlaces } from "../../state/print-money.ts";
import { useSelection } from "../../state/selection.ts";
import { ledgerAccounts, ledgerOf } from "../../state/traced-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Amount } from "../parts/amount.tsx";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Said } from "../parts/said.tsx";
import { Caution } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { Entered } from "./entered.tsx";
import { Why } from "./why.tsx";

interface Props {
  readonly trace: TraceDocument;
  readonly rule: TracingRule;
  readonly told: RuleTraceDocument;
  readonly wanted: string | null;
  readonly choose: (account: string) => void;
}

/** One account row by row, as a judge would follow it: own money, each victim's, and the balance. */
export function Ledger({ trace, rule, told, wanted, choose }: Props) {
  const { t } = useTranslation();
  const { select } = useSelection();
  const accounts = ledgerAccounts(told);
  const account = accounts.find((known) => known === wanted) ?? accounts[0];
  const lines = account === undefined ? [] : ledgerOf(told, account);
  const labels = [
    ...new Set(lines.flatMap(({ shares }) => shares.filter(({ money }) => !isZero(money)).map(({ label }) => label))),
  ];
  const columns = useColumns(lines, labels, useWhyColumn(trace, rule, lines));
  if (account === undefined) return null;
  const unordered = trace.unordered.find((rows) => rows.account === account);
  return (
    <Section
      title={t("trace.ledgerOf")}
      aside={
        <NativeSelect
          size="xs"
          aria-label={t("words.account")}
          value={account}
          data={accounts.map((value) => ({ value, label: accountText(value) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      }
    >
      <DataTable
        label={t("trace.ledgerOf")}
        columns={columns}
        lines={lines}
        lineKey={(line) => lineKey(line, lines)}
        onOpen={({ transfer }) => transfer !== null && select({ kind: "transfer", id: transfer })}
      />
      <p className="second">{t(`ruleSays.${rule}`)}</p>
      {unordered && <Caution>{t("trace.unordered", { count: unordered.rows })}</Caution>}
      <Entered trace={trace} account={account} />
    </Section>
  );
}

function lineKey(line: LedgerDocument, lines: readonly LedgerDocument[]): string {
  return `${line.transfer ?? "opening"} ${line.balance.currency} ${lines.indexOf(line)}`;
}

/** How the rule decided each payment, and what the walk took a row for. */
function useWhyColumn(trace: TraceDocument, rule: TracingRule, lines: readonly LedgerDocument[]): Column<LedgerDocument> {
  const { t } = useTranslation();
  const currencies = [...new Set(lines.map(({ balance }) => balance.currency))];
  const whys = new Map(
    currencies.flatMap((currency) => {
      const own = lines.filter(({ balance }) => balance.currency === currency);
      const parts = whyOf(rule, own);
      return own.map((line, place) => [line, parts[place] ?? []] as const);
    }),
  );
  return {
    key: "why",
    head: t("trace.why"),
    cell: (line) => {
      const remark = trace.remarks.find(({ transfer, account }) => transfer === line.transfer && account === line.account);
      return remark ? <Said said={[remark.said]} className="second" /> : <Why rule={rule} parts={whys.get(line) ?? []} />;
    },
  };
}

function useColumns(
  lines: readonly LedgerDocument[],
  labels: readonly string[],
  why: Column<LedgerDocument>,
): readonly Column<LedgerDocument>[] {
  const { t } = useTranslation();
  const times = useTimes();
  const places = mostPlaces(lines.map(({ balance }) => balance));
  const amount = (money: LedgerDocument["own"]) => (isZero(money) ? null : <Amount money={money} places={places} />);
  return [
    { key: "at", head: t("words.time"), look: "nowrap", cell: ({ at }) => at && times.instant(at) },
    {
      key: "what",
      head: t("trace.what"),
      look: "nowrap",
      cell: ({ counterparty, change }) => {
        if (counterparty === null) return <span className="second">{t("trace.opening")}</span>;
        return (
          <>
            <span className="second">{change?.amount.startsWith("-") ? t("words.to") : t("words.from")}</span>{" "}
            <AccountLink account={counterparty} />
          </>
        );
      },
    },
    {
      key: "change",
      head: t("words.inOut", { currency: lines[0]?.balance.currency ?? "" }),
      look: "right",
      cell: ({ change }) => change && <Amount money={change} places={places} />,
    },
    { key: "own", head: t("trace.own"), look: "right", cell: ({ own }) => amount(own) },
    ...labels.map((label) => ({
      key: `of ${label}`,
      head: label,
      look: "right" as const,
      cell: ({ shares }: LedgerDocument) =>
        shares.filter((share) => share.label === label).map(({ money }) => amount(money))[0] ?? null,
    })),
    {
      key: "balance",
      head: t("accounts.balance"),
      look: "right",
      cell: ({ balance }) => <Amount money={balance} places={places} />,
    },
    why,
  ];
}
