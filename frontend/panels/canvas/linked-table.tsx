import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { paidSums } from "../../state/canvas/shown-transfers.ts";
import { startOf } from "../../state/canvas/single-transfers.ts";
import { amountText, moneyListText } from "../../state/print-money.ts";
import { useSelection } from "../../state/selection.ts";
import { useTimes } from "../parts/use-times.ts";

interface LinkedTableProps {
  readonly transfers: readonly CanvasTransfer[];
  /** Transfers on the canvas in all, brushed or not. */
  readonly total: number;
  readonly labelOf: (account: string) => string;
}

const ROW = 28;
const COLUMNS = 6;
const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** The transfers on the canvas as rows, in the same selection; only those in view are drawn, all are counted and added up. */
export function LinkedTable({ transfers, total, labelOf }: LinkedTableProps) {
  const { t } = useTranslation();
  const { selected, select } = useSelection();
  const columns = useColumns(labelOf);
  const [sorting, setSorting] = useState<SortingState>([{ id: "at", desc: false }]);
  const data = useMemo(() => [...transfers], [transfers]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: ({ id }) => id,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const { rows } = table.getRowModel();
  const frame = useRef<HTMLDivElement>(null);
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const inView = view.getVirtualItems();
  const isOn = ({ id, from, to }: CanvasTransfer) =>
    selected !== null && [id, from, to, `${from}>${to}`].includes(selected.id) && selected.kind !== "finding";
  return (
    <section className="lh-linked" aria-label={t("canvas.table.name")}>
      <p role="status">
        {t("canvas.table.shown", { shown: data.length.toLocaleString("en-US"), total: total.toLocaleString("en-US") })}{" "}
        <b>{moneyListText(paidSums(data), t("canvas.nothing"))}</b>
      </p>
      <div className="lh-linked-frame" ref={frame}>
        <table aria-rowcount={rows.length}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column }) => {
                  const sorted = column.getIsSorted();
                  return (
                    <th key={id} scope="col" className={column.id} aria-sort={sorted ? ARIA_SORT[sorted] : "none"}>
                      <button type="button" onClick={() => column.toggleSorting()}>
                        {String(column.columnDef.header)}
                        {sorted === "asc" ? " ↑" : sorted === "desc" ? " ↓" : ""}
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            <Space high={inView[0]?.start ?? 0} />
            {inView.map(({ index }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <tr key={row.id} aria-rowindex={index + 1} aria-current={isOn(row.original)}>
                  {row.getVisibleCells().map((cell) => (
                    <td key={cell.id} className={cell.column.id}>
                      {cell.column.id === "at" ? (
                        <button type="button" onClick={() => select({ kind: "transfer", id: row.id })}>
                          {flexRender(cell.column.columnDef.cell, cell.getContext())}
                        </button>
                      ) : (
                        flexRender(cell.column.columnDef.cell, cell.getContext())
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            <Space high={view.getTotalSize() - (inView.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Space({ high }: { readonly high: number }) {
  return high <= 0 ? null : (
    <tr>
      <td colSpan={COLUMNS} height={high} />
    </tr>
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
        cell: ({ row }) => times.instant(row.original.at),
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
