import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";

/** Languages whose own units of thousands stand in the long form: "4.8 แสน", "4.8 ແສນ", "4.8 သိန်း". */
const LONG: ReadonlySet<string> = new Set(["th", "lo", "my"]);

/** "480K", "48万", "4.8 แสน", with a dot everywhere: for the canvas and axes only; the exact amount stands in the tip and the panel. */
export function compactAmount({ amount }: Pick<MoneyDocument, "amount">, language: string): string {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, {
    notation: "compact",
    compactDisplay: hasOwnUnits(language) ? "long" : "short",
    // Three digits at least: by one alone 199,000 and 200,000 would both be "2 แสน".
    maximumFractionDigits: 1,
    maximumSignificantDigits: 3,
    roundingPriority: "morePrecision",
    useGrouping: false,
  });
  const parts = format.formatToParts(Number(amount)).map(({ type, value }) => (type === "decimal" ? "." : value));
  return parts.join("").replace("-", "−");
}

/** A browser that does not know the language would write English words in full: there "480K" is shorter and clearer. */
function hasOwnUnits(language: string): boolean {
  return LONG.has(language) && Intl.NumberFormat.supportedLocalesOf(language).length > 0;
}

/** Compact amounts, one a currency; the code is left out for the currency that most of the canvas is in. */
export function compactSums(sums: readonly MoneyDocument[], usual: string | null, language: string): string {
  return sums
    .map((money) =>
      money.currency === usual ? compactAmount(money, language) : `${money.currency} ${compactAmount(money, language)}`,
    )
    .join(" + ");
}

/** The currency of most sums, ties by code; null for none. */
export function usualCurrency(sums: readonly MoneyDocument[]): string | null {
  const counts = new Map<string, number>();
  for (const { currency } of sums) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
