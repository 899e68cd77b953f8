import type { AccountId } from "./account.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { LawKey } from "./sentence.ts";
import type { EndReason, TracingRule } from "./trace.ts";

/** Where traced money ended: it stands there, left sight there, or went where an officer or a finding says what the place is. */
export type EndingKind = "held" | EndReason | "exchange" | "abroad" | "gambling";

/** One place by every rule that gives amounts. A rule that traces nothing there has zero. */
export interface EndingLine {
  readonly kind: EndingKind;
  readonly account: AccountId;
  readonly rules: readonly { readonly rule: TracingRule; readonly money: Money }[];
  /** Over the rules and over every order that the rows leave open. */
  readonly least: Money;
  readonly most: Money;
  /** held: the last row seen; else the first arrival. */
  readonly at: Instant;
}

/** One victim's money. Layer 1 is the payee of the victim's own payment (一级卡). */
export interface VictimEndings {
  readonly label: string;
  readonly lost: readonly Money[];
  readonly lines: readonly EndingLine[];
  /** All that is still held: the least and most of the rules' own sums, each over every order; one a currency, by code. */
  readonly held: readonly { readonly least: Money; readonly most: Money }[];
  readonly layers: readonly { readonly account: AccountId; readonly layer: number }[];
}

/** What prosecutors ask of one person: four different numbers, one a currency each, and no verdict. */
export interface SuspectFigures {
  /** A holder that sources name, else the account itself. */
  readonly person: string;
  readonly accounts: readonly AccountId[];
  readonly layer: number;
  /** All that came and went, payments between the person's own accounts left out. */
  readonly turnover: readonly Money[];
  /** All that came in from others (单向流入). */
  readonly inflow: readonly Money[];
  /** Of it, what is traced to named victims, over the rules. */
  readonly traced: readonly { readonly least: Money; readonly most: Money }[];
  /** Of it, what an officer explained as lawful or what was returned, and is deducted. */
  readonly explained: readonly Money[];
  readonly afterDeduction: readonly Money[];
}

export interface CaseEndings {
  readonly version: number;
  readonly asOf: number;
  readonly victims: readonly VictimEndings[];
  readonly whole: readonly EndingLine[];
  readonly suspects: readonly SuspectFigures[];
}

/** A provision with its figures: whether a person meets it is for the authority to say. */
export interface Provision {
  readonly country: "CN";
  readonly name: string;
  /** What it says, as a sentence of the catalogue. */
  readonly says: LawKey;
  readonly source: string;
}

export const PROVISIONS: readonly Provision[] = [
  {
    country: "CN",
    name: "刑法 Art 287-2 (帮助信息网络犯罪活动罪), serious circumstances",
    says: "law.cnAiding",
    source: "法释〔2019〕15号 Art 12",
  },
  {
    country: "CN",
    name: "Sold or rented cards (单向流入)",
    says: "law.cnCards",
    source: "关于“断卡”行动中有关法律适用问题的会议纪要 (2022)",
  },
  {
    country: "CN",
    name: "Concealment of proceeds (掩饰、隐瞒犯罪所得)",
    says: "law.cnConcealment",
    source: "法释〔2025〕13号",
  },
  {
    country: "CN",
    name: "Underground foreign exchange",
    says: "law.cnExchange",
    source: "法释〔2019〕1号 Arts 3–4",
  },
];
