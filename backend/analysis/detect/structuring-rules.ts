/** What a reporting rule looks at: cash in or out of an account, or any transfer between accounts. */
export type RuleSubject = "cash" | "transfer";

/** One line of a reporting law: at the limit a bank must report, so some stay just below it. */
export interface ReportingRule {
  /** As the sentence names it, with the country. */
  readonly name: string;
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
  { name: "China: cash in a day", currency: "CNY", limit: 50_000, subject: "cash", days: 1, since: "2017-07-01" },
  {
    name: "China: transfers of a person in a day",
    currency: "CNY",
    limit: 500_000,
    subject: "transfer",
    days: 1,
    since: "2017-07-01",
  },
  {
    name: "China, Cambodia, United States: cash in a day",
    currency: "USD",
    limit: 10_000,
    subject: "cash",
    days: 1,
    since: null,
  },
  { name: "Thailand: cash", currency: "THB", limit: 2_000_000, subject: "cash", days: 7, since: null },
  { name: "Cambodia: cash in a day", currency: "KHR", limit: 40_000_000, subject: "cash", days: 1, since: null },
  { name: "Myanmar: cash", currency: "MMK", limit: 100_000_000, subject: "cash", days: 7, since: null },
];

/** When the sources of all limits were read. */
export const RULES_READ_ON = "2026-11-22";
