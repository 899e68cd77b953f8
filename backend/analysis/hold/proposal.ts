import type { AccountId } from "../../domain/account.ts";
import type { Country } from "../../domain/country.ts";
import type { HoldPlan } from "../../domain/hold-plan.ts";
import type { CaseRequest, PreservedPlace } from "../../domain/request.ts";
import type { Transfer } from "../../domain/transfer.ts";

/** A request that nobody drafted yet. */
export type ProposedRequest = Pick<
  CaseRequest,
  "kind" | "country" | "addressee" | "addresseeName" | "accounts" | "places" | "about" | "reason" | "said"
>;

export interface ProposalEvidence {
  /** The bank's name as sources tell it. */
  readonly bankName: (account: AccountId) => string | null;
  /** At least those that carry traced money. */
  readonly transfers: readonly Transfer[];
  readonly existing: readonly CaseRequest[];
  /** The country whose authority asks; null where the victims' accounts do not tell. */
  readonly home: Country | null;
  /** UTC milliseconds. */
  readonly now: number;
  /** Accounts of which an officer rejected every finding that names them. */
  readonly cleared: ReadonlySet<AccountId>;
}

/** What requests are drafted from. */
export interface Proposing extends ProposalEvidence {
  readonly plan: HoldPlan;
  /** Withdrawals that carry traced money, by the account they were drawn from. */
  readonly cash: ReadonlyMap<AccountId, readonly PreservedPlace[]>;
}
