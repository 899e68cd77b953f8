import type { AccountId } from "./account.ts";
import type { Country } from "./country.ts";
import type { Money } from "./money.ts";
import type { LawKey, Sentence } from "./sentence.ts";
import type { TracingRule } from "./trace.ts";

/** How an account's money is told apart by accounting: no country's law of return by itself. */
export interface AccountingRule {
  readonly rule: TracingRule;
  readonly name: string;
  readonly source: string;
}

/** Rules that give amounts, with where they come from. */
export const ACCOUNTING_RULES: readonly AccountingRule[] = [
  {
    rule: "haircut",
    name: "in proportion at each payment (haircut)",
    source: "Barlow Clowes International v Vaughan [1992] 4 All ER 22: rolling charge",
  },
  {
    rule: "fifo",
    name: "oldest first",
    source: "Clayton's Case, Devaynes v Noble (1816) 1 Mer 572: English running accounts, rebuttable",
  },
  { rule: "lifo", name: "newest first", source: "an accountant's alternative; no country's rule of return" },
  {
    rule: "libr",
    name: "lowest intermediate balance, then in proportion between victims",
    source:
      "Re Hallett's Estate (1880) 13 Ch D 696; Roscoe v Winder [1915] 1 Ch 62; between victims a second rule: in proportion",
  },
];

/** A limb of a country's rule of return. */
export interface ReturnRule {
  readonly id: "cn-8-1" | "cn-8-2" | "cn-8-3" | "th-decree";
  readonly country: Country;
  readonly provision: string;
  /** What it says, as a sentence of the catalogue. */
  readonly says: LawKey;
  readonly noticeDays: number | null;
  readonly source: string;
}

export const RETURN_RULES: Readonly<Record<ReturnRule["id"], ReturnRule>> = {
  "cn-8-1": {
    id: "cn-8-1",
    country: "CN",
    provision: "Art 8 limb 1",
    says: "law.cnReturnSingle",
    noticeDays: null,
    source: "电信网络新型违法犯罪案件冻结资金返还若干规定 (银监发〔2016〕41号) Art 8",
  },
  "cn-8-2": {
    id: "cn-8-2",
    country: "CN",
    provision: "Art 8 limb 2",
    says: "law.cnReturnTraced",
    noticeDays: null,
    source: "电信网络新型违法犯罪案件冻结资金返还若干规定 (银监发〔2016〕41号) Art 8",
  },
  "cn-8-3": {
    id: "cn-8-3",
    country: "CN",
    provision: "Art 8 limb 3",
    says: "law.cnReturnShared",
    noticeDays: 30,
    source: "电信网络新型违法犯罪案件冻结资金返还若干规定 (银监发〔2016〕41号) Art 8",
  },
  "th-decree": {
    id: "th-decree",
    country: "TH",
    provision: "Emergency Decree (No. 2)",
    says: "law.thReturn",
    noticeDays: null,
    source: "Royal Decree on Measures for the Prevention and Suppression of Technology Crimes (No. 2), 13 April 2025",
  },
};

export interface ReturnShare {
  readonly label: string;
  readonly money: Money;
}

/** One held account. shares, reserve and unclaimed sum to frozen, to the last minor unit. */
export interface ReturnLine {
  readonly account: AccountId;
  readonly country: Country;
  readonly frozen: Money;
  readonly rule: ReturnRule["id"];
  /** Why this limb and no other: said, in English. */
  readonly because: string;
  readonly said: Sentence;
  readonly shares: readonly ReturnShare[];
  /** For victims who reported but whose payment is not found yet. */
  readonly reserve: Money;
  /** Above everything that the victims lost. */
  readonly unclaimed: Money;
  /** What each accounting rule would give, and what it leaves to the holder. */
  readonly accounting: readonly { readonly rule: TracingRule; readonly shares: readonly ReturnShare[]; readonly rest: Money }[];
}

export interface ReturnPlan {
  readonly version: number;
  readonly asOf: number;
  readonly country: Country | null;
  readonly lines: readonly ReturnLine[];
  /** Each victim's sum over the accounts, one a currency, and what is still missing of the loss. */
  readonly victims: readonly {
    readonly label: string;
    readonly lost: readonly Money[];
    readonly returned: readonly Money[];
  }[];
  /** Reports whose payment is not found in any statement: never zero, but not known. */
  readonly notFound: readonly string[];
}
