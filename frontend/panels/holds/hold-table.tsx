import { useTranslation } from "react-i18next";
import type { HoldLineDocument } from "../../../backend/api/contract/hold-plan.ts";
import type { Sentence } from "../../../backend/domain/sentence.ts";
import { amountText, mostPlaces } from "../../state/print-money.ts";
import { spanOf } from "../../state/print-span.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Amount } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { SaidLines } from "../parts/said.tsx";
import { useTimes } from "../parts/use-times.ts";

interface Props {
  readonly label: string;
  readonly lines: readonly HoldLineDocument[];
  readonly asOf: string;
  readonly none: string;
}

/** An amount an account, never the account: balance, least and most traced there, hold, age of the figure, against. */
export function HoldTable({ label, lines, asOf, none }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  if (lines.length === 0) return <p className="second">{none}</p>;
  const places = mostPlaces(lines.map(({ hold }) => hold));
  const age = (line: HoldLineDocument) => spanOf((Date.parse(asOf) - Date.parse(line.asOf.at)) / 1000);
  return (
    <DataTable
      label={label}
      lines={lines}
      lineKey={({ account, hold }) => `${account} ${hold.currency}`}
      columns={[
        { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
        { key: "code", head: "", cell: ({ hold }) => <span className="third">{hold.currency}</span> },
        {
          key: "balance",
          head: t("accounts.balance"),
          look: "right",
          cell: ({ balance, inferred }) => (
            <span className={inferred ? "basis-computed" : ""} title={inferred ? t("accounts.inferred") : undefined}>
              <Amount money={balance} places={places} />
            </span>
          ),
        },
        {
          key: "traced",
          head: t("holds.traced"),
          look: "right",
          cell: ({ min, max }) => (
            <span className="money">
              {min.amount === max.amount ? amountText(max) : `${amountText(min)} – ${amountText(max)}`}
            </span>
          ),
        },
        {
          key: "hold",
          head: t("holds.hold"),
          look: "right",
          cell: ({ hold }) => (
            <strong>
              <Amount money={hold} places={places} />
            </strong>
          ),
        },
        {
          key: "age",
          head: t("holds.age"),
          look: "nowrap",
          cell: (line) => {
            const span = age(line);
            return <span title={times.instant(line.asOf)}>{t(span.key, { ...span })}</span>;
          },
        },
        { key: "against", head: t("accounts.against"), cell: ({ said }) => <Against against={said.against} /> },
      ]}
    />
  );
}

function Against({ against }: { against: readonly Sentence[] }) {
  const { t } = useTranslation();
  if (against.length === 0) return <span className="third">{t("accounts.noAgainst")}</span>;
  return <SaidLines sentences={against} />;
}
