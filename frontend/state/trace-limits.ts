import type { LimitsDocument } from "../../backend/api/contract/trace-limits.ts";

/** The limits of a trace that an officer may set, as they stand in the address; share in percent. */
export const LIMIT_FIELDS = ["hops", "counterparties", "hours", "share"] as const;

export type LimitField = (typeof LIMIT_FIELDS)[number];

const LARGEST: Readonly<Record<LimitField, number>> = { hops: 100, counterparties: 999_999, hours: 99_999, share: 100 };

/** Limits that the address asks for; what is no number above 0, or too large, is left at the usual. */
export function limitsIn(params: URLSearchParams): LimitsDocument {
  const numbers = LIMIT_FIELDS.map((field) => [field, limitIn(params, field)] as const);
  const { hops, counterparties, hours, share } = Object.fromEntries(numbers) as Partial<Record<LimitField, number>>;
  return {
    ...(hops === undefined ? {} : { maxHops: Math.ceil(hops) }),
    ...(counterparties === undefined ? {} : { maxCounterparties: Math.ceil(counterparties) }),
    ...(hours === undefined ? {} : { maxHours: hours }),
    ...(share === undefined ? {} : { leastShare: share / 100 }),
  };
}

export function limitIn(params: URLSearchParams, field: LimitField): number | undefined {
  const value = Number(params.get(field) ?? "");
  return value > 0 && value <= LARGEST[field] ? value : undefined;
}
