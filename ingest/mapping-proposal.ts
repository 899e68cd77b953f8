import type { ColumnRole } from "./column-role.ts";
import type { Encoding } from "./encoding.ts";
import type { Mapping } from "./mapping.ts";
import type { DateShape } from "./read-time.ts";

/** What a person answered; everything may be left out and is then proposed or asked. */
export interface MappingAnswers {
  readonly name?: string;
  readonly version?: number;
  readonly title?: string;
  /** IANA zone of times without one. */
  readonly zone?: string;
  readonly encoding?: Encoding;
  readonly order?: DateShape["order"];
  readonly era?: DateShape["era"];
  readonly decimalComma?: boolean;
  readonly negative?: "out" | "in";
  readonly currency?: string;
  /** Scheme and institution of the own account, "bank:014". */
  readonly institution?: string;
  /** Words of the direction column. */
  readonly into?: readonly string[];
  readonly out?: readonly string[];
  /** Role of a column against the proposal; null for none. */
  readonly roles?: Readonly<Record<string, ColumnRole | null>>;
}

export interface ProposedColumn {
  readonly column: string;
  /** null: kept in the row, read as nothing. */
  readonly role: ColumnRole | null;
  /** 0..1; 1 where a person said so. */
  readonly confidence: number;
  readonly why: string;
  readonly samples: readonly string[];
}

/** What is asked: an answer's name, or which of the questions about columns. */
export type MappingTopic = Exclude<keyof MappingAnswers, "roles" | "version" | "title" | "out"> | "header" | "time" | "amount";

/** What the file does not tell. `about` is the answer's name. */
export interface MappingQuestion {
  readonly about: keyof MappingAnswers;
  readonly topic: MappingTopic;
  readonly question: string;
  readonly choices: readonly string[];
}

export interface MappingProposal {
  readonly encoding: { readonly value: Encoding; readonly confidence: number };
  readonly delimiter: { readonly value: string; readonly confidence: number };
  /** 1-based; null where no row looks like a header, and nothing can be mapped. */
  readonly headerRow: number | null;
  readonly columns: readonly ProposedColumn[];
  /** "file": no column names the account, one file is one account. */
  readonly own: "column" | "file";
  readonly questions: readonly MappingQuestion[];
  /** The first rows under the header, at most 10. */
  readonly sample: readonly (readonly string[])[];
  /** null while a question is open. */
  readonly mapping: Mapping | null;
}

/** What the values say, after the answers. null is not known. */
export interface MappingFacts {
  readonly order: DateShape["order"] | null;
  readonly orders: readonly DateShape["order"][];
  readonly era: DateShape["era"] | null;
  readonly decimalComma: boolean | null;
  readonly negative: "out" | "in" | null;
  readonly marks: readonly string[];
}
