import { type ErrorKind, LedgerhoundError } from "../domain/errors.ts";
import { SaidError } from "../domain/said-error.ts";
import type { Problem } from "./contract/job.ts";

const HTTP_STATUS: Readonly<Record<ErrorKind, number>> = {
  "bad-input": 400,
  "file-unreadable": 422,
  "not-found": 404,
  "not-allowed": 403,
  "not-signed-in": 401,
  conflict: 409,
  "too-large": 413,
  "limit-reached": 429,
  "store-unavailable": 503,
  cancelled: 409,
  "not-verified": 422,
};

const TITLE: Readonly<Record<ErrorKind, string>> = {
  "bad-input": "This cannot be understood",
  "file-unreadable": "This file cannot be read",
  "not-found": "Not here",
  "not-allowed": "Not allowed",
  "not-signed-in": "Not signed in",
  conflict: "Somebody was faster",
  "too-large": "Too large",
  "limit-reached": "Too many tries",
  "store-unavailable": "The store does not answer",
  cancelled: "Cancelled",
  "not-verified": "Not verified",
};

/**
 * RFC 9457 problem of an error. reference is a fresh id that stands in the server's log beside what happened:
 * an unexpected error says nothing of itself but that.
 */
export function problemOf(error: unknown, reference: string): Problem {
  const instance = `urn:ledgerhound:problem:${reference}`;
  if (error instanceof LedgerhoundError) {
    const { kind, message, facts } = error;
    const problem = { type: `urn:ledgerhound:${kind}`, title: TITLE[kind], status: HTTP_STATUS[kind], detail: message };
    return { ...problem, instance, facts, ...(error instanceof SaidError ? { said: [...error.said] } : {}) };
  }
  const detail = `The server met an error it did not expect. Nothing was stored by this step. Ref ${reference}.`;
  return { type: "urn:ledgerhound:unexpected", title: "Unexpected error", status: 500, detail, instance };
}
