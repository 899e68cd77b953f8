/** Every failure a person can cause or mend. A bug is a plain throw and has no kind. */
export type ErrorKind =
  | "bad-input"
  | "file-unreadable"
  | "not-found"
  | "not-allowed"
  | "not-signed-in"
  | "conflict"
  | "too-large"
  | "limit-reached"
  | "store-unavailable"
  | "cancelled"
  | "not-verified";

/** Facts that a screen, a problem document or a log line may show beside the message. */
export type ErrorFacts = Readonly<Record<string, string | number | null>>;

/** The one error class that is expected. The message names the thing and the remedy. */
export class LedgerhoundError extends Error {
  readonly kind: ErrorKind;
  readonly facts: ErrorFacts;

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "LedgerhoundError";
    this.kind = kind;
    this.facts = facts;
  }
}

/** A person has called off what was running. */
export function cancelled(): LedgerhoundError {
  return new LedgerhoundError("cancelled", "Cancelled. What was stored before stays; this task stored nothing.");
}
