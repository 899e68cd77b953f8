import { say } from "../../domain/sentence.ts";
import { NO_TERM, type Term } from "./term.ts";

/**
 * A kind whose purity nobody has measured ranks below those that were: whatever its own terms add up to, less than this.
 * Measured kinds are kept from 0 nats on and most of them reach several.
 */
const MOST_UNMEASURED_NATS = 0.5;
/** So many nats of its own bring a finding two thirds of the way there. */
const USUAL_NATS = 5;

/** What speaks for and against a finding of an unmeasured kind, held below the measured ones in an order of its own. */
export function besideTerms(terms: readonly Term[]): readonly Term[] {
  const sum = terms.reduce((all, { nats }) => all + nats, 0);
  const held = sum <= 0 ? sum : MOST_UNMEASURED_NATS * (1 - Math.exp(-sum / USUAL_NATS));
  return [...terms, { nats: held - sum, against: null }];
}

/** What must be said where the order of two payments rests on instants that are not exact enough to tell. */
export function orderTerm(isSure: boolean): Term {
  return isSure ? NO_TERM : { nats: 0, against: say("order.unsure") };
}
