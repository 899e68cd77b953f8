import type { SentenceKey } from "../../domain/sentence.ts";

/** What a reporting rule looks at: cash in or out of an account, or any transfer between accounts. */
export type RuleSubject = "cash" | "transfer";

type LimitName = Exclude<Extract<SentenceKey, `limit.${string}`>, "limit.source" | "limit.sourceSince">;

/** One line of a reporting law: at the limit a bank must report, so some stay just below it. */
export interface ReportingRule {
  /** As sentences name it, with the country. */
  readonly name: LimitName;
  readonly currency: string;
  /** In whole units of the currency. */
  readonly limit: number;
  readonly subject: RuleSubject;
  /** Days that count together; 1 for a daily rule. */
  readonly days: number;
  /** When it took effect; null where the source gives no day. */
  readonly since: string | null;
}

/**
 * Limits by country; a limit that several share stands once. Source: domain notes, reporting thresholds. Left out: limits
 * for companies and across borders, because rows tell neither, those of cash that never touches an account, and Laos,
 * where sources disagree.
 */
export const REPORTING_RULES: readonly ReportingRule[] = [
  { name: "limit.chinaCash", currency: "CNY", limit: 50_000, subject: "cash", days: 1, since: "2017-07-01" },
  {
    name: "limit.chinaTransfers",
    currency: "CNY",
    limit: 500_000,
    subject: "transfer",
    days: 1,
    since: "2017-07-01",
  },
  {
    name: "limit.dollarCash",
    currency: "USD",
    limit: 10_000,
    subject: "cash",
    days: 1,
    since: null,
  },
  { name: "limit.thailandCash", currency: "THB", limit: 2_000_000, subject: "cash", days: 7, since: null },
  { name: "limit.cambodiaCash", currency: "KHR", limit: 40_000_000, subject: "cash", days: 1, since: null },
  { name: "limit.myanmarCash", currency: "MMK", limit: 100_000_000, subject: "cash", days: 7, since: null },
];

/** When the sources of all limits were read. */
export const RULES_READ_ON = "2026-11-22";
