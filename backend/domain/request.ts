import type { AccountId } from "./account.ts";
import type { Brand } from "./brand.ts";
import { COUNTRIES, type Country } from "./country.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { FileId } from "./record.ts";
import type { LawKey, Sentence } from "./sentence.ts";
import type { TransferId } from "./transfer.ts";
import type { UserId } from "./user.ts";

/** What an authority asks of a bank, an issuer or another country. */
export const REQUEST_KINDS = ["query", "stop-payment", "freeze", "renewal", "release", "preservation", "foreign"] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

export type RequestId = Brand<"RequestId">;

/** One account of the addressee: an amount where money is to be held, never the account as such. */
export interface RequestedAccount {
  readonly account: AccountId;
  readonly amount: Money | null;
}

/** A cash-out whose camera pictures are to be kept: which row, when by the bank's own clock. */
export interface PreservedPlace {
  readonly transfer: TransferId;
  readonly at: Instant;
  readonly channel: string | null;
}

/** One letter to one addressee. What is not known yet is null. */
export interface CaseRequest {
  readonly id: RequestId;
  readonly kind: RequestKind;
  readonly country: Country | null;
  /** The institution that keeps the accounts, as account ids name it: "bank:014", "card:622202"; of a foreign request "country:TH". */
  readonly addressee: string;
  readonly addresseeName: string | null;
  readonly basis: string | null;
  /** As the authority numbers it. */
  readonly number: string | null;
  readonly accounts: readonly RequestedAccount[];
  readonly places: readonly PreservedPlace[];
  /** What a renewal or release is about. */
  readonly about: RequestId | null;
  /** Why it was drafted: one sentence. */
  readonly reason: string;
  /** The reason as data where the program drafted it, for every language; null where an officer wrote it. */
  readonly said: Sentence | null;
  readonly createdAt: number;
  readonly by: UserId;
  readonly sentAt: number | null;
  readonly dueAt: number | null;
  readonly expiresAt: number | null;
  readonly answeredAt: number | null;
  /** The file that answered. */
  readonly answeredBy: FileId | null;
  /** The furthest layer that the answer showed beyond the accounts asked about. */
  readonly openedLayer: number | null;
  readonly releasedAt: number | null;
}

/** How long a request of one kind holds in one country, by which rule. */
export interface RequestRule {
  readonly country: Country;
  readonly kind: RequestKind;
  readonly expires: { readonly count: number; readonly unit: "hours" | "days" | "months" } | null;
  readonly due: { readonly count: number; readonly unit: "hours" | "days" } | null;
  /** Times that one account may be held by it. */
  readonly most: number | null;
  /** What it says, as a sentence of the catalogue. */
  readonly says: LawKey;
  readonly source: string;
  readonly since: string;
}

/** Both countries take each other's requests by it. */
const TREATY: Omit<RequestRule, "country"> = {
  kind: "foreign",
  expires: null,
  due: null,
  most: null,
  says: "law.treaty",
  source: "Treaty between China and Thailand on Mutual Legal Assistance in Criminal Matters (2003)",
  since: "2005-02-20",
};

export const REQUEST_RULES: readonly RequestRule[] = [
  {
    country: "CN",
    kind: "stop-payment",
    expires: { count: 48, unit: "hours" },
    due: null,
    most: 2,
    says: "law.cnStop",
    source: "银发〔2016〕86号",
    since: "2016-03-18",
  },
  {
    country: "CN",
    kind: "freeze",
    expires: { count: 6, unit: "months" },
    due: null,
    most: null,
    says: "law.cnFreeze",
    source: "银监发〔2014〕53号",
    since: "2014-12-29",
  },
  {
    country: "CN",
    kind: "renewal",
    expires: { count: 6, unit: "months" },
    due: null,
    most: null,
    says: "law.cnRenewal",
    source: "银监发〔2014〕53号",
    since: "2014-12-29",
  },
  {
    country: "CN",
    kind: "query",
    expires: null,
    due: null,
    most: null,
    says: "law.cnQuery",
    source: "刑事诉讼法 (2018) Art 144",
    since: "2018-10-26",
  },
  ...COUNTRIES.map((country): RequestRule => ({ ...TREATY, country })),
  {
    country: "TH",
    kind: "stop-payment",
    expires: { count: 72, unit: "hours" },
    due: { count: 72, unit: "hours" },
    most: null,
    says: "law.thStop",
    source: "Royal Decree on Measures for the Prevention and Suppression of Technology Crimes, B.E. 2566 (2023)",
    since: "2023-03-17",
  },
  {
    country: "TH",
    kind: "freeze",
    expires: { count: 7, unit: "days" },
    due: null,
    most: null,
    says: "law.thFreeze",
    source: "Royal Decree on Measures for the Prevention and Suppression of Technology Crimes, B.E. 2566 (2023)",
    since: "2023-03-17",
  },
  {
    country: "TH",
    kind: "release",
    expires: null,
    due: { count: 1, unit: "days" },
    most: null,
    says: "law.thRelease",
    source: "Bank of Thailand, September 2025",
    since: "2025-09-01",
  },
];

/** The rule for a kind in a country; null where the tables have none. */
export function requestRule(country: Country | null, kind: RequestKind): RequestRule | null {
  return REQUEST_RULES.find((rule) => rule.country === country && rule.kind === kind) ?? null;
}

const UNIT_MS = { hours: 3_600_000, days: 86_400_000 } as const;

/** When a request sent at this moment expires and is due; null where no rule says. A month ends on the day of its number, or on its last. */
export function deadlines(
  rule: RequestRule | null,
  sentAt: number,
): { readonly dueAt: number | null; readonly expiresAt: number | null } {
  const { due = null, expires = null } = rule ?? {};
  return {
    dueAt: due && sentAt + due.count * UNIT_MS[due.unit],
    expiresAt:
      expires &&
      (expires.unit === "months" ? monthsLater(sentAt, expires.count) : sentAt + expires.count * UNIT_MS[expires.unit]),
  };
}

function monthsLater(at: number, months: number): number {
  const start = new Date(at);
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  const timeOfDay = at - Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  return Date.UTC(start.getUTCFullYear(), month, day) + timeOfDay;
}

export type RequestState = "draft" | "sent" | "overdue" | "expiring" | "expired" | "answered" | "released";

/** Hours before the end in which a hold is called expiring. */
export const EXPIRING_MS = 24 * 3_600_000;

/** Where a request stands at a moment. A hold runs on after its answer until it expires or is released. */
export function requestState(request: CaseRequest, now: number): RequestState {
  const { sentAt, releasedAt, expiresAt, answeredAt, dueAt } = request;
  if (releasedAt !== null) return "released";
  if (sentAt === null) return "draft";
  if (expiresAt !== null && now >= expiresAt) return "expired";
  if (expiresAt !== null && expiresAt - now <= EXPIRING_MS) return "expiring";
  if (answeredAt !== null) return "answered";
  return dueAt !== null && now > dueAt ? "overdue" : "sent";
}
