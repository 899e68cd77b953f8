import type { HeldSpan, TraceAdvance } from "../domain/advance.ts";
import type { Trace } from "../domain/trace.ts";

/** What a trace shows that an earlier one of the same case did not. Two equal traces give no account and equal spans. */
export function advanceOf(before: Trace, after: Trace): Pick<TraceAdvance, "version" | "reached" | "opened" | "layers" | "held"> {
  const known = new Set(before.layers.map(({ account }) => account));
  const missing = new Set(after.missing);
  const currencies = [...new Set([...before.range, ...after.range].map(({ least }) => least.currency))].sort();
  const spanIn = (trace: Trace, currency: string): HeldSpan | null =>
    trace.range.find(({ least }) => least.currency === currency) ?? null;
  return {
    version: after.version,
    reached: after.layers.filter(({ account }) => !known.has(account)),
    opened: before.missing.filter((account) => !missing.has(account)),
    layers: { before: furthest(before), after: furthest(after) },
    held: currencies.map((currency) => ({ before: spanIn(before, currency), after: spanIn(after, currency) })),
  };
}

function furthest({ layers }: Trace): number {
  return layers.reduce((most, { layer }) => Math.max(most, layer), 0);
}
