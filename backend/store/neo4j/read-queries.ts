import type { Integers, Texts } from "./values.ts";

/** What the queries of an account's transfers narrow by. */
export type AskedOf = {
  readonly accounts: Texts;
  readonly direction: string;
  readonly counterparties: Texts | null;
  readonly from: bigint | null;
  readonly until: bigint | null;
  readonly currency: string | null;
  readonly leastHigh: bigint;
  readonly least: bigint;
  readonly version: bigint;
  readonly files: Integers | null;
};

/** The parameters of each query in cypher/read; the file says what it asks and answers. */
export interface ReadQueries {
  readonly "accounts-with-statement": {
    readonly accounts: Texts;
    readonly version: bigint;
    readonly files: Integers | null;
    readonly most: bigint;
  };
  readonly "audit-after": { readonly after: bigint; readonly most: bigint };
  readonly "audit-head": Record<never, never>;
  readonly "audit-before": { readonly before: bigint; readonly most: bigint };
  readonly blocks: { readonly blocks: Integers; readonly version: bigint; readonly bothSides: boolean };
  readonly "casework-revision": Record<never, never>;
  readonly "changes-after": { readonly after: bigint; readonly version: bigint; readonly part: bigint };
  readonly "closed-transfers": { readonly version: bigint; readonly most: bigint };
  readonly "documents-after": { readonly collection: string; readonly key: string; readonly most: bigint };
  readonly "documents-since": {
    readonly revision: bigint;
    readonly collection: string;
    readonly key: string;
    readonly most: bigint;
  };
  readonly "end-asked": { readonly mark: string };
  readonly "facts-after": { readonly version: bigint; readonly after: string; readonly most: bigint };
  readonly "facts-by-record": { readonly ids: Texts; readonly version: bigint; readonly most: bigint };
  readonly "facts-of": {
    readonly subjects: Texts;
    readonly version: bigint;
    readonly files: Integers | null;
    readonly most: bigint;
  };
  readonly "failed-after": { readonly version: bigint; readonly after: string; readonly most: bigint };
  readonly "failed-by-record": { readonly ids: Texts; readonly version: bigint; readonly most: bigint };
  readonly "failed-of": {
    readonly accounts: Texts;
    readonly version: bigint;
    readonly files: Integers | null;
    readonly most: bigint;
  };
  readonly "find-by-holder": { readonly value: string; readonly shown: Integers; readonly most: bigint };
  readonly "find-by-identifier": { readonly value: string; readonly shown: Integers; readonly most: bigint };
  readonly "find-by-name": { readonly name: string; readonly shown: Integers; readonly most: bigint };
  readonly "find-by-number": {
    readonly number: string;
    readonly name: string;
    readonly version: bigint;
    readonly files: Integers | null;
    readonly most: bigint;
  };
  readonly "find-by-payment-text": { readonly text: string; readonly shown: Integers; readonly most: bigint };
  readonly "identifiers-of": { readonly accounts: Texts; readonly shown: Integers; readonly most: bigint };
  readonly "identifiers-of-kind": { readonly kind: string; readonly shown: Integers; readonly most: bigint };
  readonly "known-facts": { readonly ids: Texts; readonly version: bigint };
  readonly "known-failed": { readonly ids: Texts; readonly version: bigint };
  readonly "known-transfers": { readonly ids: Texts; readonly payees: Texts; readonly version: bigint };
  readonly "links-after": {
    readonly version: bigint;
    readonly files: Integers | null;
    readonly after: string;
    readonly most: bigint;
  };
  readonly "linked-pairs": {
    readonly version: bigint;
    readonly files: Integers | null;
    readonly after: string;
    readonly most: bigint;
  };
  readonly "names-of": { readonly accounts: Texts; readonly shown: Integers; readonly most: bigint };
  readonly "next-stretches": {
    readonly shown: Integers;
    readonly first: bigint;
    readonly file: bigint;
    readonly place: bigint;
    readonly most: bigint;
  };
  readonly "record-at": { readonly file: bigint; readonly row: bigint; readonly path: string };
  readonly "records-after": { readonly version: bigint; readonly after: string; readonly most: bigint };
  readonly "rows-of-file": { readonly file: bigint; readonly after: bigint };
  readonly "source-file": { readonly id: string };
  readonly "source-files": { readonly version: bigint; readonly after: string; readonly most: bigint };
  readonly "store-model": { readonly name: string };
  readonly "store-state": Record<never, never>;
  readonly summaries: { readonly accounts: Texts; readonly version: bigint; readonly files: Integers | null };
  readonly "told-accounts": { readonly accounts: Texts; readonly side: string; readonly most: bigint };
  readonly "transfer-counts": {
    readonly accounts: Texts;
    readonly version: bigint;
    readonly files: Integers | null;
    readonly most: bigint;
  };
  readonly "transfers-by-record": { readonly ids: Texts; readonly version: bigint; readonly most: bigint };
  readonly "transfers-of-amount": AskedOf & { readonly cap: bigint };
  readonly "transfers-of-time": AskedOf & { readonly cap: bigint };
  readonly "transfers-of-totals": AskedOf;
  readonly "unsettled-files": { readonly version: bigint };
}
