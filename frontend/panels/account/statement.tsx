import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StatementPage } from "../../../backend/api/contract/account.ts";
import { mostPlaces, negated } from "../../state/print-money.ts";
import { useStatement } from "../../state/queries.ts";
import { useSelection } from "../../state/selection.ts";
import { Amount } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { WhenWithWhom } from "./when-with-whom.tsx";

const PAGE = 50;

type Row = StatementPage["rows"][number];

/** The account's rows with the running balance, a page at a time. */
export function Statement({ caseId, account }: { caseId: string; account: string }) {
  const { t } = useTranslation();
  const [start, setStart] = useState(0);
  const query = useStatement(caseId, account);
  const { selected, select } = useSelection();
  return (
    <Answered query={query}>
      {({ rows, total }) => {
        const page = rows.slice(start, start + PAGE);
        return (
          <div className="stack wide">
            <StatementTable
              rows={page}
              open={(row) => select({ kind: "transfer", id: row.transfer })}
              openKey={selected?.kind === "transfer" ? selected.id : null}
            />
            <Truncated shown={page.length} total={total} what="rows" />
            {rows.length > PAGE && (
              <div className="row">
                <Button variant="default" size="xs" disabled={start === 0} onClick={() => setStart(start - PAGE)}>
                  {t("words.earlier")}
                </Button>
                <Button variant="default" size="xs" disabled={start + PAGE >= rows.length} onClick={() => setStart(start + PAGE)}>
                  {t("words.later")}
                </Button>
              </div>
            )}
          </div>
        );
      }}
    </Answered>
  );
}

function StatementTable({ rows, open, openKey }: { rows: readonly Row[]; open: (row: Row) => void; openKey: string | null }) {
  const { t } = useTranslation();
  const columns = useColumns(rows);
  return (
    <DataTable
      label={t("accounts.statement")}
      columns={columns}
      lines={rows}
      lineKey={(row) => `${row.transfer} ${row.direction}`}
      onOpen={open}
      openKey={openKey}
    />
  );
}

/** Two lines a row, so that nothing is cut beside a canvas: when and with whom, then how much and what it left. */
function useColumns(rows: readonly Row[]): readonly Column<Row>[] {
  const { t } = useTranslation();
  const places = mostPlaces(rows.flatMap(({ money, balanceAfter }) => [money, balanceAfter]));
  const currencies = [...new Set(rows.map(({ money }) => money.currency))];
  const code = currencies.length > 1;
  return [
    {
      key: "at",
      head: `${t("words.time")} · ${t("words.fromTo")}`,
      cell: (row) => <WhenWithWhom {...row} />,
    },
    {
      key: "money",
      head: `${t("words.inOut", { currency: currencies.length === 1 ? currencies[0] : "" })} · ${t("accounts.balance")}`,
      look: "right",
      cell: ({ money, direction, balanceAfter }) => (
        <>
          <Amount money={direction === "out" ? negated(money) : money} places={places} code={code} />
          <br />
          <span className="third">
            <Amount money={balanceAfter} places={places} code={code} />
          </span>
        </>
      ),
    },
  ];
}
