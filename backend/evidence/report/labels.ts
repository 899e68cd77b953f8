import type { EvidenceItem } from "../../domain/case.ts";
import type { FindingKind, FindingRole } from "../../domain/finding.ts";
import type { SentenceLanguage } from "../../domain/sentences/languages.ts";
import type { EndReason, TracingRule } from "../../domain/trace.ts";

/** Every word of the report in one language. A language is one file of this shape and one line in the catalogue. */
export interface Labels {
  readonly lang: SentenceLanguage;
  readonly region: string;
  /** Font size in points and line distance in em: Thai marks stand higher than Latin letters. */
  readonly size: number;
  readonly leading: number;
  readonly title: string;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly contents: string;
  readonly unknown: string;
  readonly none: string;
  readonly notGiven: string;
  readonly cover: {
    readonly case: string;
    readonly asOf: string;
    readonly version: string;
    readonly contentHash: string;
    readonly generator: string;
    readonly fingerprint: string;
    readonly holds: string;
    readonly counts: (victims: number, exhibits: number, files: number) => string;
    readonly asOfNote: string;
    readonly buddhist: (year: number) => string;
    readonly notice: string;
    readonly noticeLines: readonly [string, ...string[]];
    readonly verify: string;
    readonly translation: string;
  };
  readonly adopt: { readonly intro: string; readonly blanks: readonly string[] };
  readonly victims: {
    readonly head: string;
    readonly intro: string;
    readonly empty: string;
    readonly columns: Readonly<Record<"report" | "told" | "statement" | "payment" | "card" | "amount" | "status", string>>;
    readonly matched: (basis: string) => string;
    readonly several: (count: number, basis: string) => string;
    readonly notFound: string;
  };
  readonly trace: {
    readonly head: string;
    readonly none: string;
    readonly basis: (direction: "forward" | "back", asOf: string, version: number) => string;
    readonly origins: string;
    readonly layers: string;
    readonly byRule: string;
    readonly byRuleIntro: string;
    readonly total: string;
    readonly range: (least: string, most: string) => string;
    readonly byOrigin: string;
    readonly carried: string;
    readonly carriedIntro: string;
    readonly carriedCapped: (shown: number, total: number) => string;
    readonly ends: string;
    readonly stopped: string;
    readonly ofLost: (share: string) => string;
    readonly notFollowed: (accounts: string, transfers: string) => string;
    readonly missing: string;
    readonly unordered: string;
    readonly unorderedRows: (account: string, rows: number) => string;
    readonly ledger: string;
    readonly limits: (hops: number, counterparties: number) => string;
    readonly columns: Readonly<
      Record<"account" | "layer" | "origin" | "time" | "way" | "paid" | "reason" | "rule" | "amount" | "since" | "beyond", string>
    >;
    readonly rules: Readonly<Record<TracingRule, string>>;
    readonly ruleTexts: Readonly<Record<TracingRule, string>>;
    readonly reasons: Readonly<Record<EndReason, string>>;
  };
  readonly hold: {
    readonly head: string;
    readonly none: string;
    readonly intro: (asOf: string, total: string) => string;
    readonly askFirst: string;
    readonly askFirstIntro: string;
    readonly missing: string;
    readonly columns: Readonly<
      Record<"account" | "currency" | "hold" | "balance" | "least" | "most" | "asOf" | "basis" | "since" | "money", string>
    >;
    readonly record: string;
    readonly inferred: string;
    readonly grounds: string;
    readonly against: string;
    readonly nothingAgainst: string;
  };
  readonly exhibits: {
    readonly head: string;
    readonly none: string;
    readonly exhibit: (number: number) => string;
    readonly kinds: Readonly<Record<EvidenceItem["kind"], string>>;
    readonly findings: Readonly<Record<FindingKind, string>>;
    readonly roles: Readonly<Record<FindingRole, string>>;
    readonly accounts: string;
    readonly sourceRows: string;
    readonly against: string;
    readonly nothingAgainst: string;
    readonly indicator: string;
    readonly capped: (shown: number, total: number) => string;
    readonly emptyCells: (count: number) => string;
    readonly columns: Readonly<Record<"number" | "time" | "payer" | "payee" | "currency" | "paid" | "rows", string>>;
    readonly received: (sum: string) => string;
    readonly row: (file: string, row: string) => string;
    readonly blankHead: (column: number) => string;
  };
  readonly leads: {
    readonly head: string;
    readonly none: string;
    readonly in: string;
    readonly out: string;
    readonly rate: string;
    readonly lag: (seconds: number) => string;
    readonly rivals: (count: number) => string;
  };
  readonly files: {
    readonly head: string;
    readonly intro: string;
    readonly columns: Readonly<
      Record<
        | "file"
        | "name"
        | "profile"
        | "size"
        | "rows"
        | "accepted"
        | "duplicates"
        | "corroborated"
        | "rejected"
        | "by"
        | "at"
        | "bank"
        | "country"
        | "basis",
        string
      >
    >;
  };
  readonly quality: {
    readonly head: string;
    readonly intro: (accounts: number) => string;
    readonly gaps: string;
    readonly gap: (printed: string, expected: string) => string;
    readonly missing: string;
    readonly places: string;
    readonly clocks: string;
    readonly reference: string;
    readonly offset: (seconds: number, spread: number, pairs: number, against: string) => string;
    readonly cut: (shown: number, total: number) => string;
    readonly columns: Readonly<
      Record<
        | "file"
        | "failed"
        | "balances"
        | "gaps"
        | "unexplained"
        | "repeated"
        | "row"
        | "account"
        | "balance"
        | "place"
        | "in"
        | "out"
        | "clock"
        | "offset",
        string
      >
    >;
  };
  readonly method: {
    readonly head: string;
    readonly steps: readonly string[];
    readonly versions: string;
    readonly detectors: string;
    readonly detector: (kind: string, version: number, parameters: string) => string;
    readonly rules: string;
    readonly reliability: string;
    readonly limits: string;
    readonly rerun: string;
    readonly conventions: string;
    readonly conventionLines: (zone: string) => readonly string[];
  };
  readonly leftOut: {
    readonly head: string;
    readonly rejected: string;
    readonly rejectedLine: (kind: string, sentence: string, reason: string, by: string, at: string) => string;
    readonly capped: string;
    readonly cappedLine: (account: string, kind: string, transfers: number, sums: string, cap: number) => string;
    readonly truncated: string;
    readonly truncatedLine: (what: string, shown: number, total: number, by: string) => string;
    readonly notes: string;
  };
  readonly custody: {
    readonly head: string;
    readonly intro: string;
    readonly columns: Readonly<Record<"at" | "actor" | "act" | "outcome" | "subjects", string>>;
  };
  readonly certificate: {
    readonly head: string;
    readonly intro: string;
    readonly statements: (generator: string, hash: string) => readonly string[];
    readonly blanks: readonly string[];
  };
  readonly account: {
    readonly partial: (shown: string, by: string) => string;
    readonly ends: Readonly<Record<"cash" | "fee" | "interest", (account: string) => string>>;
  };
}
