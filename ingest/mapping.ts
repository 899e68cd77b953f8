import type { Encoding } from "./encoding.ts";
import type { StatementLayout } from "./statement-layout.ts";

/** How a person said that files of an unknown format are read. Kept as JSON; a change is a new version with a name of its own. */
export interface Mapping {
  readonly schema: 1;
  /** Such as "village-bank"; stands in receipts. */
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** IANA zone of times that carry none. */
  readonly zone: string;
  readonly encoding: Encoding;
  /** One ASCII character. */
  readonly delimiter: string;
  /** Columns by which the header row is known: all that the layout names. */
  readonly required: readonly string[];
  readonly layout: StatementLayout;
}
