import { useTranslation } from "react-i18next";
import type { QualityDocument } from "../../../backend/api/contract/quality.ts";
import { useQuality } from "../../state/queries.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { QualityFiles } from "./quality-files.tsx";

const MOST_SHOWN = 25;

/** How good the records are: each file's balances and gaps, statements missing, and sums that ended where nobody can follow. */
export function QualityReport({ caseId }: { caseId: string }) {
  const query = useQuality(caseId);
  return (
    <Answered query={query} rows={4}>
      {(quality) => (
        <div className="stack wide">
          <QualityFiles files={quality.files} />
          <Coverage coverage={quality.coverage} />
          <Missing missing={quality.missing} />
          <Places places={quality.places} />
        </div>
      )}
    </Answered>
  );
}

function Missing({ missing: { shown, total } }: { missing: QualityDocument["missing"] }) {
  const { t } = useTranslation();
  const lines = shown.slice(0, MOST_SHOWN);
  return (
    <section className="stack wide">
      <h3>{t("quality.missing")}</h3>
      {total === 0 ? (
        <p className="second">{t("quality.nothingMissing")}</p>
      ) : (
        <DataTable
          label={t("quality.missing")}
          lines={lines}
          lineKey={({ account }) => account}
          columns={[
            { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
            { key: "received", head: t("quality.in"), look: "right", cell: (line) => <Turnover of={line.in} /> },
            { key: "paid", head: t("quality.out"), look: "right", cell: (line) => <Turnover of={line.out} /> },
          ]}
        />
      )}
      {total > lines.length && <Truncated shown={lines.length} total={total} what="accounts" />}
    </section>
  );
}

function Places({ places: { shown, total } }: { places: QualityDocument["places"] }) {
  const { t } = useTranslation();
  const lines = shown.slice(0, MOST_SHOWN);
  return (
    <section className="stack wide">
      <h3>{t("quality.places")}</h3>
      {total === 0 ? (
        <p className="second">{t("quality.noPlaces")}</p>
      ) : (
        <DataTable
          label={t("quality.places")}
          lines={lines}
          lineKey={({ account }) => account}
          columns={[
            { key: "place", head: t("quality.place"), cell: ({ account }) => <AccountLink account={account} /> },
            { key: "kind", head: t("quality.kind"), cell: ({ kind }) => t(`quality.kinds.${kind}`) },
            { key: "sum", head: t("quality.in"), look: "right", cell: (line) => <Turnover of={line} /> },
          ]}
        />
      )}
      {total > lines.length && <Truncated shown={lines.length} total={total} what="accounts" />}
    </section>
  );
}

/** For each account with a statement: from when to when, and on how many days there is a row. */
function Coverage({ coverage: { shown, total } }: { coverage: QualityDocument["coverage"] }) {
  const { t } = useTranslation();
  const lines = shown.slice(0, MOST_SHOWN);
  if (total === 0) return null;
  return (
    <section className="stack wide">
      <h3>{t("quality.coverage")}</h3>
      <DataTable
        label={t("quality.coverage")}
        lines={lines}
        lineKey={({ account }) => account}
        columns={[
          { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
          { key: "first", head: t("quality.first"), look: "nowrap", cell: ({ days }) => days[0]?.day ?? "" },
          { key: "last", head: t("quality.last"), look: "nowrap", cell: ({ days }) => days.at(-1)?.day ?? "" },
          { key: "days", head: t("quality.days"), look: "right", cell: ({ days }) => days.length },
          {
            key: "rows",
            head: t("import.rows"),
            look: "right",
            cell: ({ days }) => days.reduce((sum, { rows }) => sum + rows, 0).toLocaleString("en-US"),
          },
        ]}
      />
      {total > lines.length && <Truncated shown={lines.length} total={total} what="accounts" />}
    </section>
  );
}

function Turnover({ of: { transfers, sums } }: { of: QualityDocument["missing"]["shown"][number]["in"] }) {
  const { t } = useTranslation();
  if (transfers === 0) return <span className="third">—</span>;
  return (
    <>
      <Sums sums={sums} />
      <span className="third number">{t("words.transfers", { count: transfers })}</span>
    </>
  );
}
