import type { AccountId } from "../../domain/account.ts";
import { earliest, latest } from "../../domain/instant.ts";
import type { Fact } from "../../domain/record.ts";
import { instantValue, type Sentence, say } from "../../domain/sentence.ts";

/**
 * The measures that sources say authorities took on the account, each a sentence, in the order of the facts; one whose end lies
 * before asOf (UTC milliseconds) is told as ended, one that began after it as later. A measure without an end is in force as far as
 * anybody knows.
 */
export function frozenOf(facts: readonly Fact[], account: AccountId, asOf: number): readonly Sentence[] {
  return facts
    .filter(({ subject }) => subject === account)
    .flatMap(({ facts: told, from, until }) =>
      told.filter(({ attribute }) => attribute === "freeze").map(({ value }) => sentenceOf(value, { from, until }, asOf)),
    );
}

function sentenceOf(measure: string, { from, until }: Pick<Fact, "from" | "until">, asOf: number): Sentence {
  if (until !== null && latest(until) < asOf) return say("hold.frozenBefore", { measure, until: instantValue(until) });
  if (from !== null && earliest(from) > asOf) return say("hold.frozenLater", { measure, from: instantValue(from) });
  if (from !== null && until !== null) {
    return say("hold.frozenBetween", { measure, from: instantValue(from), until: instantValue(until) });
  }
  if (until !== null) return say("hold.frozenUntil", { measure, until: instantValue(until) });
  return from === null ? say("hold.frozen", { measure }) : say("hold.frozenSince", { measure, from: instantValue(from) });
}
