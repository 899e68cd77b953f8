import type { FindingId, FindingKind, LeadRate } from "./finding.ts";
import type { Transfer, TransferId } from "./transfer.ts";

/** A lead of a finding with the payments of both its legs. No path joins the legs, and no trace follows them. */
export interface CaseLead {
  readonly finding: FindingId;
  readonly kind: FindingKind;
  /** Paid in on one side, by time. */
  readonly firsts: readonly [Transfer, ...Transfer[]];
  /** Paid out on the other side, by time. */
  readonly seconds: readonly [Transfer, ...Transfer[]];
  readonly rate: LeadRate;
  /** From the last payment in to the first payment out; negative where that came earlier. */
  readonly lagMs: number;
  /** Other pairings of either payment that fit nearly as well. */
  readonly rivals: readonly { readonly firsts: readonly TransferId[]; readonly seconds: readonly TransferId[] }[];
}

/** Leads that can be shown, and how many rest on a payment that the reader may not see. */
export interface CaseLeads {
  readonly leads: readonly CaseLead[];
  readonly hidden: number;
}
