import { type ErrorFacts, LedgerhoundError } from "../backend/domain/errors.ts";

/** The error of a file that cannot be read at all; nothing of it is stored. */
export function unreadable(
  name: string,
  what: string,
  remedy: string,
  facts: ErrorFacts = {},
  cause?: unknown,
): LedgerhoundError {
  return new LedgerhoundError("file-unreadable", `${name}: ${what} ${remedy}`, { file: name, ...facts }, cause);
}

/** A count as messages print it: "81,920". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
