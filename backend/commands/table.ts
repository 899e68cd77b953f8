/**
 * Lines of a table for a terminal: columns aligned, the first `textColumns` to the left, numbers to the right.
 * Wide characters (Chinese, full-width) count as two cells.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[], textColumns: number): string {
  const widths = header.map((head, column) => Math.max(width(head), ...rows.map((row) => width(row[column] ?? ""))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
        return column < textColumns ? cell + padding : padding + cell;
      })
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((cells) => "-".repeat(cells))), ...rows.map(line)].join("\n");
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const NO_WIDTH = /\p{M}/u;

/** Terminal cells that the text takes. */
function width(text: string): number {
  let cells = 0;
  for (const character of text) cells += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return cells;
}
