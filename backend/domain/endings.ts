import type { AccountId } from "./account.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
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

/** A provision with its figures, as text: whether a person meets it is for the authority to say. */
export interface Provision {
  readonly country: "CN";
  readonly name: string;
  readonly text: string;
  readonly source: string;
}

export const PROVISIONS: readonly Provision[] = [
  {
    country: "CN",
    name: "刑法 Art 287-2 (帮助信息网络犯罪活动罪), serious circumstances",
    text: "Settlement of CNY 200,000 or more; advertising funds of CNY 50,000 or more; gain of CNY 10,000 or more; help to three or more persons helped. Persons helped are not payees: transfers alone cannot count them.",
    source: "法释〔2019〕15号 Art 12",
  },
  {
    country: "CN",
    name: "Sold or rented cards (单向流入)",
    text: "One-way inflow above CNY 300,000 of which at least CNY 3,000 is proven fraud; lawful money is deducted.",
    source: "关于“断卡”行动中有关法律适用问题的会议纪要 (2022)",
  },
  {
    country: "CN",
    name: "Concealment of proceeds (掩饰、隐瞒犯罪所得)",
    text: "An amount alone is not enough: knowledge, conduct and circumstances are weighed together.",
    source: "法释〔2025〕13号",
  },
  {
    country: "CN",
    name: "Underground foreign exchange",
    text: "Volume of CNY 5,000,000 or gain of CNY 100,000: serious. Volume of CNY 25,000,000 or gain of CNY 500,000: especially serious.",
    source: "法释〔2019〕1号 Arts 3–4",
  },
];
