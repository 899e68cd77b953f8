import type { HeldSpan, TraceAdvance } from "../domain/advance.ts";
import { printMoney } from "../domain/money.ts";

/** What changed in a trace, a line a thing. */
export function advanceLines({ reached, opened, layers, held }: Omit<TraceAdvance, "file">): string[] {
  return [
    `layers ${layers.before} before, ${layers.after} now`,
    ...reached.map(({ account, layer }) => `newly reached: ${account}, layer ${layer}`),
    ...opened.map((account) => `no longer without a statement: ${account}`),
    ...held.map(({ before, after }) => `still held: ${spanText(before)} before, ${spanText(after)} now`),
    ...(reached.length + opened.length === 0 ? ["No account is newly reached."] : []),
  ];
}

function spanText(span: HeldSpan | null): string {
  if (span === null) return "nothing";
  const [least, most] = [printMoney(span.least), printMoney(span.most)];
  return least === most ? most : `${least} to ${most}`;
}
