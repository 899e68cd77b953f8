/** What a column of an import file holds, as neo4j-admin names it. */
export type ColumnType = "id" | "start" | "end" | "string" | "long" | "boolean" | "long[]" | "string[]";

/** One file of nodes or relationships. The columns carry the names of the graph's own properties. */
export interface TableShape {
  /** A node's label or a relationship's type. */
  readonly of: string;
  readonly holds: "nodes" | "relationships";
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Of a relationship: the labels of its ends. */
  readonly ends?: readonly [from: string, to: string];
}

const PLACES = { files: "long[]", rows: "long[]", paths: "string[]" } as const;
const MOVEMENT = {
  from: "start",
  to: "end",
  id: "string",
  since: "long",
  side: "string",
  at: "long",
  paid: "long",
  paidHigh: "long",
  currency: "string",
  received: "long",
  receivedHigh: "long",
  receivedCurrency: "string",
  record: "string",
  ...PLACES,
} as const;

/** Every file of an import, by its name without ".csv". */
export const TABLES = {
  accounts: nodes("Account", { id: "string", search: "string", number: "string", tellsOut: "boolean", tellsIn: "boolean" }),
  holders: nodes("Holder", { name: "string", search: "string" }),
  identifiers: nodes("Identifier", { kind: "string", value: "string", search: "string" }),
  subjects: nodes("Subject", { id: "string" }),
  facts: nodes("Fact", { id: "string", subject: "string", record: "string", since: "long", ...PLACES }),
  "source-files": nodes("SourceFile", {
    id: "string",
    profile: "string",
    since: "long",
    number: "long",
    rows: "long",
    rejected: "long",
  }),
  rows: nodes("Rows", {
    file: "long",
    part: "long",
    first: "long",
    last: "long",
    rows: "long[]",
    paths: "string[]",
    records: "string",
  }),
  stretches: nodes("Stretch", { file: "long", place: "long", first: "long", movements: "string" }),
  "payment-texts": nodes("PaymentTexts", { file: "long", place: "long", texts: "string", ends: "string" }),
  changes: nodes("Change", { version: "long", part: "long", transfers: "string", was: "string", now: "string" }),
  stores: nodes("Store", {
    name: "string",
    model: "long",
    version: "long",
    decisions: "long",
    swept: "long",
    lastFile: "long",
    revision: "long",
    step: "long",
  }),
  transfers: relationships("TRANSFER", ["Account", "Account"], {
    ...MOVEMENT,
    block: "long",
    otherId: "string",
    otherAt: "long",
    otherReceived: "long",
    otherReceivedHigh: "long",
    otherReceivedCurrency: "string",
    otherRecord: "string",
    otherFiles: "long[]",
    otherRows: "long[]",
    otherPaths: "string[]",
    basis: "string",
  }),
  "failed-transfers": relationships("FAILED_TRANSFER", ["Account", "Account"], MOVEMENT),
  holds: relationships("HOLDS", ["Holder", "Account"], { from: "start", to: "end", file: "long" }),
  "used-by": relationships("USED_BY", ["Identifier", "Account"], {
    from: "start",
    to: "end",
    file: "long",
    records: "string[]",
    first: "long",
    last: "long",
  }),
  "subject-holds": relationships("HOLDS", ["Subject", "Account"], { from: "start", to: "end", file: "long" }),
  "subject-used-by": relationships("USED_BY", ["Identifier", "Subject"], { from: "start", to: "end", file: "long" }),
  about: relationships("ABOUT", ["Fact", "Account"], { from: "start", to: "end" }),
} as const satisfies Readonly<Record<string, TableShape>>;

export type TableName = keyof typeof TABLES;

function nodes(of: string, properties: Readonly<Record<string, ColumnType>>): TableShape {
  return { of, holds: "nodes", columns: { key: "id", ...properties } };
}

function relationships(of: string, ends: readonly [string, string], columns: Readonly<Record<string, ColumnType>>): TableShape {
  return { of, holds: "relationships", columns, ends };
}
