import type { Sentence } from "../../domain/sentence.ts";

/** One term of a score: a log-likelihood in nats, and the sentence it is when it speaks against. */
export interface Term {
  readonly nats: number;
  readonly against: Sentence | null;
}

export const NO_TERM: Term = { nats: 0, against: null };

/** Odds of 1 in 20 before anything is looked at. Source: the share of crime in a case's file, not in a country. */
export const PRIOR_NATS = Math.log(0.05 / 0.95);

/** A finding is kept when it is more likely than not. */
export const KEPT_FROM_NATS = 0;
