export const DAY_ORDERS = ["year-month-day", "day-month-year", "month-day-year"] as const;

export type DayOrder = (typeof DAY_ORDERS)[number];

/** Where day and month stand among the three numbers of a written day. */
const PLACES: Readonly<Record<DayOrder, { readonly day: number; readonly month: number }>> = {
  "year-month-day": { day: 2, month: 1 },
  "day-month-year": { day: 0, month: 1 },
  "month-day-year": { day: 1, month: 0 },
};

/** What a written day ("01/02/03") means in an order, as "1 Feb" in the language; null when it is no such day. */
export function dayRead(text: string, order: DayOrder, language: string): string | null {
  const numbers = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(text)?.slice(1).map(Number) ?? [];
  const [day, month] = [numbers[PLACES[order].day] ?? 0, numbers[PLACES[order].month] ?? 0];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { day: "numeric", month: "short", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(2024, month - 1, day)));
}
