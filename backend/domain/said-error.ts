import { type ErrorFacts, type ErrorKind, LedgerhoundError } from "./errors.ts";
import { inEnglish } from "./print-sentence.ts";
import type { Sentence } from "./sentence.ts";

/** What an expected failure says: first what is wrong, then what to do. */
export type Told = readonly [Sentence, ...Sentence[]];

/** An expected failure that a screen tells in its reader's language; its message is the same in English. */
export class SaidError extends LedgerhoundError {
  readonly said: Told;

  /** about names the thing before the English sentences, where no screen stands beside it. */
  constructor(
    kind: ErrorKind,
    said: Told,
    { about, facts, cause }: { readonly about?: string; readonly facts?: ErrorFacts; readonly cause?: unknown } = {},
  ) {
    const english = said.map(inEnglish).join(" ");
    super(kind, about === undefined ? english : `${about}: ${english}`, facts, cause);
    this.said = said;
  }
}
