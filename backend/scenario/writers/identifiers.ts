import { csvText } from "./csv.ts";

/** One line of a SIM, device or log-in list, or a notice about a person. */
export interface IdentifierLine {
  /** An account id, or holder:ID-CN:… */
  readonly account: string;
  readonly kind: "phone" | "sim" | "device" | "ip" | "login" | "cell" | "crossing" | "missing-person";
  readonly value: string;
  /** ISO 8601 with zone; blank is "not given". */
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly note: string;
}

const HEADERS = ["account", "kind", "value", "from", "until", "place", "note"] as const;

/** identifiers.csv, UTF-8. */
export function identifiersCsv(lines: readonly IdentifierLine[]): Uint8Array {
  return new TextEncoder().encode(csvText([HEADERS, ...lines.map((line) => HEADERS.map((column) => line[column]))], "\n"));
}
