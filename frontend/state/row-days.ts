import type { StatementPage } from "../../backend/api/contract/account.ts";

/** What is known of an account on one day: rows, a day without any inside what is known, or nothing known. */
export type RowDay = { readonly kind: "rows"; readonly rows: number } | { readonly kind: "gap" } | { readonly kind: "missing" };

/** The last so many days of a zone up to a moment, as "2025-03-14", earliest first. dayOf prints a moment's day. */
export function lastDays(until: string, count: number, dayOf: (iso: string) => string): readonly string[] {
  const end = Date.parse(until);
  const days = Array.from({ length: count }, (_, back) => dayOf(new Date(end - (count - 1 - back) * 86_400_000).toISOString()));
  return [...new Set(days)];
}

/**
 * An account's rows on each day. Before its first and after its last row nothing is known; without a statement of its own,
 * days without rows are missing, never gaps.
 */
export function rowDays(
  page: Pick<StatementPage, "rows">,
  hasStatement: boolean,
  days: readonly string[],
  dayOf: (iso: string) => string,
): readonly RowDay[] {
  const counts = new Map<string, number>();
  for (const { at } of page.rows) counts.set(dayOf(at.at), (counts.get(dayOf(at.at)) ?? 0) + 1);
  const seen = [...counts.keys()].sort();
  const [first, last] = [seen[0], seen.at(-1)];
  return days.map((day): RowDay => {
    const rows = counts.get(day);
    if (rows !== undefined) return { kind: "rows", rows };
    const inside = first !== undefined && last !== undefined && first < day && day < last;
    return hasStatement && inside ? { kind: "gap" } : { kind: "missing" };
  });
}
