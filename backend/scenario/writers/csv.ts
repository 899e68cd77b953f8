/** Comma-separated lines; a cell with a comma, quote or line break is quoted (RFC 4180). */
export function csvText(rows: readonly (readonly string[])[], lineEnd: "\n" | "\r\n" = "\r\n"): string {
  return rows.map((cells) => cells.map(quoted).join(",") + lineEnd).join("");
}

/** "1,234.00". */
export function grouped(plain: string): string {
  const [whole = "", places] = plain.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return places === undefined ? groups : `${groups}.${places}`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
