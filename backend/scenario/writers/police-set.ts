import iconv from "iconv-lite";

/** Column headers and rows of one table of the Chinese bank-query feedback set. */
export interface PoliceTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** GB18030, CRLF, a tab behind every header and value, as banks hand the set to the police. */
export function policeTable({ headers, rows }: PoliceTable): Uint8Array {
  const lines = [headers, ...rows].map((cells) => cells.map((cell) => `${cell}\t`).join(","));
  return iconv.encode(`${lines.join("\r\n")}\r\n`, "gb18030");
}

/** The cells of a row in the order of the headers; a column that is not given is blank. */
export function cellsOf(headers: readonly string[], values: Readonly<Record<string, string>>): readonly string[] {
  const unknown = Object.keys(values).filter((column) => !headers.includes(column));
  if (unknown.length > 0) throw new Error(`the table has no column ${unknown.join(", ")}`);
  return headers.map((header) => values[header] ?? "");
}
