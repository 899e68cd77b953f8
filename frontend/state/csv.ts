/**
 * A table as RFC 4180 CSV with a byte order mark, so that spreadsheets read it as UTF-8. Cells that a spreadsheet would
 * take for a formula get a leading apostrophe.
 */
export function csvText(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
