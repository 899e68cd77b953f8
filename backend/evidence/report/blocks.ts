import { type Money, printAmount, sumByCurrency } from "../../domain/money.ts";

/** How a table column is set. An amount column is aligned on the decimal point; its currency has a column of its own. */
export type ColumnKind = "text" | "amount" | "code" | "mono" | "count";

export interface Column {
  readonly head: string;
  readonly kind: ColumnKind;
  /** Share of the page's width; 0 takes what its content needs. */
  readonly width: number;
}

/** A text, or lines of it. A line break inside a source's own text never makes a line. */
export type Lines = string | readonly string[];

/** What the page template can set. Every text is data to it, never markup. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string; readonly newPage: boolean }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "small"; readonly text: string }
  | { readonly kind: "notice"; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: "facts"; readonly rows: readonly { readonly name: string; readonly value: Lines; readonly mono: boolean }[] }
  | { readonly kind: "list"; readonly items: readonly Lines[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly Lines[])[] }
  | { readonly kind: "row"; readonly place: string; readonly cells: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: "blanks"; readonly names: readonly string[] };

export function heading(level: 1 | 2, text: string, newPage = false): Block {
  return { kind: "heading", level, text, newPage };
}

export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

export function small(text: string): Block {
  return { kind: "small", text };
}

/** A table, or a sentence where it would be empty. */
export function tableOr(empty: string, columns: readonly Column[], rows: readonly (readonly Lines[])[]): Block {
  return rows.length === 0 ? paragraph(empty) : { kind: "table", columns, rows };
}

/** A list, or a sentence where it would be empty. */
export function listOr(empty: string, items: readonly Lines[]): Block {
  return items.length === 0 ? paragraph(empty) : { kind: "list", items };
}

export function fact(name: string, value: Lines, mono = false): { name: string; value: Lines; mono: boolean } {
  return { name, value, mono };
}

export function column(head: string, kind: ColumnKind, width = 0): Column {
  return { head, kind, width };
}

/** Sums as "CNY 1.00 · USDT 2.000000": currencies stand side by side and are never added. */
export function printSums(values: Iterable<Money>): string {
  return sumByCurrency(values)
    .map((sum) => `${sum.currency} ${printAmount(sum)}`)
    .join(" · ");
}
