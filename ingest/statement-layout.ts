import type { DateShape } from "./read-time.ts";

/**
 * Where a statement, one row a movement of one account, has what. Plain data, so that a person's mapping of an unknown file and
 * a known bank's format are read by the same code. A column is named as the header names it.
 */
export interface StatementLayout {
  /** Scheme and institution of the own account: "bank:abc", "alipay". */
  readonly institution: string;
  readonly own: OwnAccountPlace;
  /** Label above the header beside which the holder's name stands; null where it does not. */
  readonly ownName: string | null;
  /** Columns that joined by a blank are the time, and how its day is written. */
  readonly time: { readonly columns: readonly string[]; readonly shape: DateShape };
  readonly money: MoneyPlace;
  /** A column, or a currency code for all rows. */
  readonly currency: { readonly column: string } | { readonly code: string };
  /** 1.234,56 instead of 1,234.56. */
  readonly decimalComma: boolean;
  readonly balance: string | null;
  readonly otherName: string | null;
  readonly otherNumber: string | null;
  /** Scheme and institution of the counterparty's account where the row gives no other: "bank:cn". */
  readonly otherInstitution: string;
  readonly reference: string | null;
  readonly sequence: string | null;
  readonly memo: readonly string[];
  readonly channel: readonly string[];
  readonly place: readonly string[];
}

/** Where the number of the account stands whose statement it is. "file": nowhere, one file is one account. */
export type OwnAccountPlace =
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "file" };

/** How amount and direction are told. */
export type MoneyPlace =
  | { readonly kind: "signed"; readonly column: string; readonly negative: "out" | "in" }
  | { readonly kind: "two-columns"; readonly out: string; readonly into: string }
  | {
      readonly kind: "marked";
      readonly column: string;
      readonly mark: string;
      readonly into: readonly string[];
      readonly out: readonly string[];
    };

/** A layout with the fields named, the others as most Chinese statements have them. */
export function chineseLayout(
  named: Pick<StatementLayout, "institution" | "own" | "time" | "money"> & Partial<StatementLayout>,
): StatementLayout {
  return {
    ownName: null,
    currency: { code: "CNY" },
    decimalComma: false,
    balance: null,
    otherName: null,
    otherNumber: null,
    otherInstitution: "bank:cn",
    reference: null,
    sequence: null,
    memo: [],
    channel: [],
    place: [],
    ...named,
  };
}
