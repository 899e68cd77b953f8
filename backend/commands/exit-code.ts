import type { ErrorKind } from "../domain/errors.ts";

export type ExitCode = 0 | 1 | 2;

/** How a command that met this error ends: 1 is an expected failure, 2 a call that says no sense and must be written anew. */
export const EXIT_CODE: Readonly<Record<ErrorKind, ExitCode>> = {
  "bad-input": 2,
  "file-unreadable": 1,
  "not-found": 1,
  "not-allowed": 1,
  "not-signed-in": 1,
  conflict: 1,
  "too-large": 1,
  "limit-reached": 1,
  "store-unavailable": 1,
  cancelled: 1,
  "not-verified": 1,
};
