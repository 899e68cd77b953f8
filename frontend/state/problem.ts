import { type Problem, problem } from "../../backend/api/contract/job.ts";

/** What a screen can say of a failed call, beside the server's own sentence. */
export type FailureKind = "offline" | "not-open" | "not-signed-in" | "conflict" | "too-many" | "refused" | "broken";

/** A call that failed in a way a person can understand. */
export class CallFailure extends Error {
  readonly kind: FailureKind;
  readonly problem: Problem | null;

  constructor(kind: FailureKind, message: string, told: Problem | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "CallFailure";
    this.kind = kind;
    this.problem = told;
  }
}

const KIND_BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: "not-signed-in",
  403: "not-open",
  404: "not-open",
  409: "conflict",
  429: "too-many",
};

/** The failure that an answer with an error status tells; an answer that is no problem document is "broken". */
export function failureOf(status: number, body: unknown): CallFailure {
  const told = problem.safeParse(body);
  const kind = KIND_BY_STATUS[status] ?? (status < 500 ? "refused" : "broken");
  return told.success ? new CallFailure(kind, told.data.detail, told.data) : new CallFailure(kind, `status ${status}`);
}
