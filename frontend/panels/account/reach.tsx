import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReachDocument } from "../../../backend/api/contract/reach.ts";
import { addressOf } from "../../state/api.ts";
import { useReach } from "../../state/queries.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Answered } from "../parts/answered.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { useTimes } from "../parts/use-times.ts";

const HOPS = ["1", "2", "3", "4", "5", "6", "8", "10"];
const LINES = 50;

/** Where money of the account could have arrived: how many accounts by each number of hops, and the nearest of them. */
export function Reach({ caseId, account }: { caseId: string; account: string }) {
  const { t } = useTranslation();
  const [hops, setHops] = useState("3");
  const query = useReach(caseId, account, Number(hops));
  const csv = addressOf("reach", { params: { case: caseId }, query: { account, hops, format: "csv" } });
  return (
    <div className="stack wide">
      <p className="second">{t("reach.says")}</p>
      <div className="row" style={{ alignItems: "flex-end" }}>
        <NativeSelect
          label={t("reach.within")}
          data={HOPS}
          value={hops}
          onChange={(event) => setHops(event.currentTarget.value)}
        />
        <Button component="a" href={csv} download variant="default">
          {t("reach.csv")}
        </Button>
      </div>
      <Answered query={query} rows={4}>
        {(reach) => <Reached reach={reach} />}
      </Answered>
    </div>
  );
}

function Reached({ reach: { byHops, reached, truncated } }: { reach: ReachDocument }) {
  const { t } = useTranslation();
  const times = useTimes();
  const lines = reached.slice(0, LINES);
  if (lines.length === 0) return <p>{t("reach.none")}</p>;
  return (
    <>
      <ul className="lines" style={{ gap: 4 }}>
        {byHops.map(({ hops, accounts }) => (
          <li key={hops} className="number">
            {t("reach.by", { hops, count: accounts })}
          </li>
        ))}
      </ul>
      <DataTable
        label={t("reach.title")}
        lines={lines}
        lineKey={({ account }) => account}
        columns={[
          { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
          { key: "hops", head: t("reach.hops"), look: "right", cell: ({ hops }) => <span className="number">{hops}</span> },
          {
            key: "arrival",
            head: t("reach.arrival"),
            look: "nowrap",
            cell: ({ arrival }) => <span className="number">{times.moment(arrival)}</span>,
          },
        ]}
      />
      <Truncated shown={lines.length} total={truncated?.total ?? reached.length} what="accounts" />
    </>
  );
}
