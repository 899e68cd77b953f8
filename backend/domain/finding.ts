import type { AccountId } from "./account.ts";
import type { Brand } from "./brand.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { SourceRef } from "./record.ts";
import type { Sentence } from "./sentence.ts";
import type { TransferId } from "./transfer.ts";

export const FINDING_KINDS = [
  "pass-through",
  "mule-chain",
  "fan-in",
  "fan-out",
  "gather-scatter",
  "scatter-gather",
  "cycle",
  "bipartite",
  "stack",
  "chain",
  "structuring",
  "dormant-active",
  "test-transfer",
  "score-running",
  "peel-chain",
  "otc-merchant",
  "gambling-collector",
  "mirror-transfer",
  "pool-account",
  "shared-identifier",
  "watch-list",
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Hash of kind, detector version, parameters, accounts and transfers: the same evidence gives the same id. */
export type FindingId = Brand<"FindingId">;

export type FindingRole = "pass-through" | "collector" | "distributor" | "pool" | "payer" | "payee";

/** A parameter with its unit, as shown beside a finding: { value: 3600, unit: "s" }. */
export interface Parameter {
  readonly value: number;
  readonly unit: string;
}

export interface FindingSentences {
  readonly explanation: readonly Sentence[];
  readonly against: readonly Sentence[];
}

/** What a detector says: an indicator with its rows, never a verdict. */
export interface Finding {
  readonly id: FindingId;
  readonly kind: FindingKind;
  readonly detectorVersion: number;
  /** For sorting inside the tool only; never leaves it in a pack, letter or release. */
  readonly score: number;
  /** One sentence an officer understands, with the figures it rests on: said, in English. */
  readonly explanation: string;
  /** What speaks against it, each a sentence; empty means "nothing found yet". */
  readonly against: readonly string[];
  /** The same as data, for every language. */
  readonly said: FindingSentences;
  readonly accounts: readonly [FindingAccount, ...FindingAccount[]];
  readonly transfers: readonly [TransferId, ...TransferId[]];
  readonly from: Instant;
  readonly to: Instant;
  /** One sum a currency of the transfers named. */
  readonly amounts: readonly Money[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Only for kinds that are leads and no indicators of a path: what one settlement would explain. */
  readonly leads?: readonly Lead[];
}

/** Payments in on one side of a desk and out on the other that one settlement would explain. No path joins them: never traced. */
export interface Lead {
  readonly firsts: readonly [TransferId, ...TransferId[]];
  readonly seconds: readonly [TransferId, ...TransferId[]];
  readonly rate: LeadRate;
  /** Other pairings of either payment that fit nearly as well. */
  readonly rivals: readonly { readonly firsts: readonly TransferId[]; readonly seconds: readonly TransferId[] }[];
}

/** The desk's usual rate at that time, as printed, with its 5 % and 95 %: { unit: "THB per CNY", value: "4.62", … }. */
export interface LeadRate {
  readonly unit: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

export interface FindingAccount {
  readonly id: AccountId;
  readonly role: FindingRole;
}

/** How often a detector was right on made-up data whose truth is known. Written by bench detect --write. */
export interface Reliability {
  readonly kind: string;
  readonly version: number;
  /** The parameters as JSON text: figures hold for exactly these. */
  readonly parameters: string;
  readonly measuredOn: string;
  /** What it was measured on, in English, and the size of each made-up ledger. */
  readonly data: string;
  readonly transfers: number;
  readonly accounts: number;
  readonly days: number;
  readonly seeds: string;
  /** Planted transfers a lawful one. */
  readonly baseRate: number;
  readonly findings: number;
  /** Mean share of planted transfers in its findings, 0..1. */
  readonly purity: number;
  /** "synthetic; not a field error rate". */
  readonly note: string;
}

/** A finding as answers show it: each transfer with the rows that prove it, and how often its detector was right. */
export interface SourcedFinding extends Omit<Finding, "transfers"> {
  readonly transfers: readonly { readonly id: TransferId; readonly sources: readonly SourceRef[] }[];
  /** null: not measured for this version and these parameters. */
  readonly reliability: Reliability | null;
}

/** What a bound left out, with exact counts and sums. */
export interface Truncated {
  readonly shown: number;
  readonly total: number;
  readonly by: string;
}

/** An account that a detector did not expand because of its cap. */
export interface CappedAccount {
  readonly account: AccountId;
  readonly detector: FindingKind;
  readonly transfers: number;
  readonly amounts: readonly Money[];
  readonly cap: number;
}

export interface RankedAccount {
  readonly id: AccountId;
  readonly score: number;
  readonly kinds: readonly FindingKind[];
}

/** A check of sanity: structures found in a stretch of the records, and with the instants of its payments dealt out anew. */
export interface ByChance {
  /** Of the stretch. */
  readonly transfers: number;
  readonly found: number;
  /** One count for each time that the instants were dealt out. */
  readonly shuffled: readonly number[];
}

export interface Detection {
  /** Store version that it was computed from. */
  readonly version: number;
  readonly findings: readonly Finding[];
  /** By score, highest first, then id. */
  readonly accounts: readonly RankedAccount[];
  readonly capped: readonly CappedAccount[];
  /** Left out where only some kinds were asked, where there is no transfer, and by runs of before there was this check. */
  readonly byChance?: ByChance;
}
