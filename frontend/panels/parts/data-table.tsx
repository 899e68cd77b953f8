import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type Row,
  type SortingState,
  useReactTable,
} from "@tanstack/react-table";
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";

export interface Column<Line> {
  readonly key: string;
  readonly head: string;
  readonly cell: (line: Line) => ReactNode;
  /** Numbers and money stand to the right; "nowrap" keeps times whole. */
  readonly look?: "right" | "nowrap";
  /** What to sort by; without it the column keeps the table's own order. */
  readonly sortBy?: (line: Line) => string | number | bigint;
}

interface Props<Line> {
  readonly label: string;
  readonly columns: readonly Column<Line>[];
  readonly lines: readonly Line[];
  readonly lineKey: (line: Line) => string;
  readonly onOpen?: (line: Line) => void;
  readonly openKey?: string | null;
}

/** A table with a sticky head that scrolls inside itself. Sorting keeps the given order where two lines are equal. */
export function DataTable<Line>({ label, columns, lines, lineKey, onOpen, openKey }: Props<Line>) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const table = useReactTable({
    columns: useMemo(() => definitions(columns), [columns]),
    data: useMemo(() => [...lines], [lines]),
    getRowId: lineKey,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const look = new Map(columns.map((column) => [column.key, column.look]));
  return (
    <div className="scroller">
      <table className="data" aria-label={label}>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => (
              <th key={header.id} className={look.get(header.id)} aria-sort={ARIA_SORT[String(header.column.getIsSorted())]}>
                {header.column.getCanSort() ? (
                  <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                    {flexRender(header.column.columnDef.header, header.getContext())}
                    {ARROW[String(header.column.getIsSorted())]}
                  </button>
                ) : (
                  flexRender(header.column.columnDef.header, header.getContext())
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <Line key={row.id} row={row} look={look} onOpen={onOpen} open={row.id === openKey} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ARROW: Readonly<Record<string, string>> = { asc: " ↑", desc: " ↓", false: "" };
const ARIA_SORT: Readonly<Record<string, "ascending" | "descending" | "none">> = {
  asc: "ascending",
  desc: "descending",
  false: "none",
};

function Line<T>(props: {
  row: Row<T>;
  look: ReadonlyMap<string, string | undefined>;
  onOpen: ((line: T) => void) | undefined;
  open: boolean;
}) {
  const { row, look, onOpen, open } = props;
  const opens =
    onOpen === undefined
      ? {}
      : {
          className: "opens",
          tabIndex: 0,
          "aria-selected": open,
          onClick: () => onOpen(row.original),
          onKeyDown: (event: KeyboardEvent) =>
            event.key === "Enter" && event.target === event.currentTarget && onOpen(row.original),
        };
  return (
    <tr {...opens}>
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} className={look.get(cell.column.id)}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </td>
      ))}
    </tr>
  );
}

function definitions<Line>(columns: readonly Column<Line>[]) {
  const helper = createColumnHelper<Line>();
  return columns.map(({ key, head, cell, sortBy }) =>
    helper.accessor((line: Line) => sortBy?.(line) ?? "", {
      id: key,
      header: () => head,
      cell: ({ row }) => cell(row.original),
      enableSorting: sortBy !== undefined,
      sortingFn: (a, b) => compare(sortBy?.(a.original) ?? "", sortBy?.(b.original) ?? ""),
    }),
  );
}

function compare(a: string | number | bigint, b: string | number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
