import { randomBytes } from "node:crypto";
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { LedgerhoundError } from "../domain/errors.ts";
import { problemOf } from "./problems.ts";

export const unknownRoute: RequestHandler = () => {
  throw new LedgerhoundError("not-found", "There is no such address.");
};

/** Turns every error into an RFC 9457 problem; an unexpected one is logged in full under its reference, never shown. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const reference = randomBytes(4).toString("hex");
    const known = error instanceof LedgerhoundError ? error : fromBodyParser(error);
    const problem = problemOf(known ?? error, reference);
    if (!known) log.error({ err: error, reference, method: request.method, route: request.route?.path }, "unexpected error");
    response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };
}

/** Express's own parsers of bodies and addresses say what a sender did wrong by status and type. */
function fromBodyParser(error: unknown): LedgerhoundError | null {
  if (!(error instanceof Error)) return null;
  const type = "type" in error ? error.type : null;
  if (type === "entity.too.large") return new LedgerhoundError("too-large", "This is too large for one request.");
  if (type === "entity.parse.failed") return new LedgerhoundError("bad-input", "The body is no JSON.");
  if ("status" in error && error.status === 400) return new LedgerhoundError("bad-input", "This request cannot be read.");
  return null;
}
