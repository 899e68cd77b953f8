import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RuleTraceDocument } from "../../../backend/api/contract/trace.ts";
import { amountText, mostPlaces } from "../../state/print-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Amount } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { useTimes } from "../parts/use-times.ts";
import { Shares } from "./shares.tsx";

/** Where traced money stands, and where it is no longer followed. */
export function HeldAndEnds({ told, chooseAccount }: { told: RuleTraceDocument; chooseAccount: (account: string) => void }) {
  return (
    <>
      <Held told={told} chooseAccount={chooseAccount} />
      <Ends told={told} />
    </>
  );
}

function Held({ told, chooseAccount }: { told: RuleTraceDocument; chooseAccount: (account: string) => void }) {
  const { t } = useTranslation();
  const times = useTimes();
  const places = mostPlaces(told.held.flatMap(({ money, balance }) => [money, balance]));
  return (
    <Section title={t("trace.held")}>
      {told.held.length === 0 && <p className="second">{t("trace.nothingHeld")}</p>}
      {told.held.length > 0 && (
        <DataTable
          label={t("trace.held")}
          lines={told.held}
          lineKey={({ account, money }) => `${account} ${money.currency}`}
          columns={[
            { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
            { key: "code", head: "", cell: ({ money }) => <span className="third">{money.currency}</span> },
            {
              key: "money",
              head: t("trace.traced"),
              look: "right",
              cell: ({ money, range }) => (
                <>
                  <Amount money={money} places={places} />
                  <OrderSpan range={range} />
                </>
              ),
            },
            { key: "shares", head: t("trace.ofVictims"), look: "right", cell: ({ shares }) => <Shares shares={shares} /> },
            {
              key: "balance",
              head: t("accounts.balance"),
              look: "right",
              cell: ({ balance, inferred }) => (
                <span className={inferred ? "basis-computed" : ""} title={inferred ? t("trace.openingInferred") : undefined}>
                  <Amount money={balance} places={places} />
                </span>
              ),
            },
            {
              key: "asOf",
              head: t("words.asOf"),
              look: "nowrap",
              cell: ({ asOf }) => times.instant(asOf),
              sortBy: ({ asOf }) => asOf.at,
            },
            {
              key: "ledger",
              head: "",
              look: "right",
              cell: ({ account }) => (
                <Button variant="default" size="compact-sm" onClick={() => chooseAccount(account)}>
                  {t("trace.ledger")}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Least and most over the orders that the rows leave open; nothing where every order gives the same. */
function OrderSpan({ range }: { range: RuleTraceDocument["held"][number]["range"] }) {
  const { t } = useTranslation();
  if (range === null || range.least.amount === range.most.amount) return null;
  return (
    <span className="third number" style={{ display: "block" }}>
      {t(`trace.order.${range.basis}`, { least: amountText(range.least), most: amountText(range.most) })}
    </span>
  );
}

function Ends({ told }: { told: RuleTraceDocument }) {
  const { t } = useTranslation();
  const times = useTimes();
  const places = mostPlaces(told.ends.map(({ money }) => money));
  if (told.ends.length === 0) return null;
  return (
    <Section title={t("trace.ends")}>
      <DataTable
        label={t("trace.ends")}
        lines={told.ends}
        lineKey={({ account, kind, money, since }) => `${account} ${kind} ${money.currency} ${since.at} ${money.amount}`}
        columns={[
          { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
          { key: "kind", head: t("trace.why"), cell: ({ kind }) => t(`stops.${kind}`) },
          { key: "code", head: "", cell: ({ money }) => <span className="third">{money.currency}</span> },
          { key: "money", head: t("trace.traced"), look: "right", cell: ({ money }) => <Amount money={money} places={places} /> },
          { key: "shares", head: t("trace.ofVictims"), look: "right", cell: ({ shares }) => <Shares shares={shares} /> },
          {
            key: "since",
            head: t("trace.since"),
            look: "nowrap",
            cell: ({ since }) => times.instant(since),
            sortBy: ({ since }) => since.at,
          },
        ]}
      />
    </Section>
  );
}
