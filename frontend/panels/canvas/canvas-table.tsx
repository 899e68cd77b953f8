import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";

interface CanvasTableProps<Row> {
  readonly name: string;
  /** What stands over it: how many rows of how many. */
  readonly said: ReactNode;
  readonly rows: readonly Row[];
  /** The first column selects the row. */
  readonly columns: readonly ColumnDef<Row>[];
  readonly sortedBy: string;
  readonly idOf: (row: Row) => string;
  readonly isOn: (row: Row) => boolean;
  readonly select: (row: Row) => void;
}

const ROW = 28;
const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** A table under the canvas, in the same selection: only the rows in view are drawn. */
export function CanvasTable<Row>({ name, said, rows, columns, sortedBy, idOf, isOn, select }: CanvasTableProps<Row>) {
  const [sorting, setSorting] = useState<SortingState>([{ id: sortedBy, desc: false }]);
  const table = useReactTable({
    data: useMemo(() => [...rows], [rows]),
    columns: useMemo(() => [...columns], [columns]),
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: idOf,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const sorted = table.getRowModel().rows;
  const frame = useRef<HTMLDivElement>(null);
  const view = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const inView = view.getVirtualItems();
  return (
    <section className="lh-linked" aria-label={name}>
      <p role="status">{said}</p>
      <div className="lh-linked-frame" ref={frame}>
        <table aria-rowcount={sorted.length}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column }) => {
                  const by = column.getIsSorted();
                  return (
                    <th key={id} scope="col" className={column.id} aria-sort={by ? ARIA_SORT[by] : "none"}>
                      <button type="button" onClick={() => column.toggleSorting()}>
                        {String(column.columnDef.header)}
                        {by === "asc" ? " ↑" : by === "desc" ? " ↓" : ""}
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            <Space high={inView[0]?.start ?? 0} columns={columns.length} />
            {inView.map(({ index }) => {
              const row = sorted[index];
              if (!row) return null;
              return (
                <tr key={row.id} aria-rowindex={index + 1} aria-current={isOn(row.original)}>
                  {row.getVisibleCells().map((cell, place) => (
                    <td key={cell.id} className={cell.column.id}>
                      {place === 0 ? (
                        <button type="button" onClick={() => select(row.original)}>
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
            <Space high={view.getTotalSize() - (inView.at(-1)?.end ?? 0)} columns={columns.length} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Space({ high, columns }: { readonly high: number; readonly columns: number }) {
  return high <= 0 ? null : (
    <tr>
      <td colSpan={columns} height={high} />
    </tr>
  );
}
