import type { LayoutRules } from "./read-statement.ts";

/**
 * For statements that write a counterparty's name and number in one cell ("张三 66666666666666"): the columns "<column> (name)" and
 * "<column> (number)". A cell of digits alone is a number.
 */
export function partyRules(name: string): LayoutRules {
  const parts = (cell: string): RegExpExecArray | null => /^(.*?)\s*(\d{9,30})?$/.exec(cell);
  return {
    derive: {
      [`${name} (name)`]: (column) => parts(column(name))?.[1] ?? "",
      [`${name} (number)`]: (column) => parts(column(name))?.[2] ?? "",
    },
  };
}
