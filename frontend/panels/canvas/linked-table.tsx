import type { ColumnDef } from "@tanstack/react-table";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { paidSums } from "../../state/canvas/shown-transfers.ts";
import { startOf } from "../../state/canvas/single-transfers.ts";
import { amountText, moneyListText } from "../../state/print-money.ts";
import { useSelection } from "../../state/selection.ts";
import { useTimes } from "../parts/use-times.ts";
import { CanvasTable } from "./canvas-table.tsx";
import { clockText } from "./clock-text.ts";

interface LinkedTableProps {
  readonly transfers: readonly CanvasTransfer[];
  /** Transfers on the canvas in all, brushed or not. */
  readonly total: number;
  readonly labelOf: (account: string) => string;
}

/** The transfers on the canvas as rows; all are counted and added up. */
export function LinkedTable({ transfers, total, labelOf }: LinkedTableProps) {
  const { t } = useTranslation();
  const { selected, select } = useSelection();
  const columns = useColumns(labelOf);
  const isOn = ({ id, from, to }: CanvasTransfer) =>
    selected !== null && [id, from, to, `${from}>${to}`].includes(selected.id) && selected.kind !== "finding";
  const counts = { shown: transfers.length.toLocaleString("en-US"), total: total.toLocaleString("en-US") };
  return (
    <CanvasTable
      name={t("canvas.table.name")}
      said={
        <>
          {t("canvas.table.shown", counts)} <b>{moneyListText(paidSums(transfers), t("canvas.nothing"))}</b>
        </>
      }
      rows={transfers}
      columns={columns}
      sortedBy="at"
      idOf={({ id }) => id}
      isOn={isOn}
      select={({ id }) => select({ kind: "transfer", id })}
    />
  );
}

function useColumns(labelOf: (account: string) => string): ColumnDef<CanvasTransfer>[] {
  const { t } = useTranslation();
  const times = useTimes();
  return useMemo(
    () => [
      {
        id: "at",
        header: t("canvas.table.time"),
        accessorFn: (one) => startOf(one),
        cell: ({ row }) => clockText(row.original, times),
      },
      { id: "from", header: t("canvas.table.from"), accessorFn: ({ from }) => labelOf(from) },
      { id: "to", header: t("canvas.table.to"), accessorFn: ({ to }) => labelOf(to) },
      {
        id: "paid",
        header: t("canvas.table.paid"),
        accessorFn: ({ paid }) => Number(paid.amount),
        cell: ({ row }) => amountText(row.original.paid),
      },
      { id: "code", header: t("canvas.table.code"), accessorFn: ({ paid }) => paid.currency },
      { id: "memo", header: t("canvas.table.memo"), accessorFn: ({ memo }) => memo ?? "" },
    ],
    [t, times, labelOf],
  );
}
