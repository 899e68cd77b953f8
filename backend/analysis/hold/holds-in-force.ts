import type { AccountId } from "../../domain/account.ts";
import type { CaseRequest, RequestKind } from "../../domain/request.ts";

/** Kinds that hold money while they run. */
const HOLDING: readonly RequestKind[] = ["stop-payment", "freeze", "renewal"];

/** Requests that hold money at a moment (UTC milliseconds): sent, not released, not expired. */
export function inForce(requests: readonly CaseRequest[], now: number): readonly CaseRequest[] {
  return notReleased(requests).filter(({ expiresAt }) => expiresAt === null || now < expiresAt);
}

/** Requests that held money until they lapsed, nobody having released them. */
export function lapsed(requests: readonly CaseRequest[], now: number): readonly CaseRequest[] {
  return notReleased(requests).filter(({ expiresAt }) => expiresAt !== null && now >= expiresAt);
}

function notReleased(requests: readonly CaseRequest[]): readonly CaseRequest[] {
  return requests.filter(({ kind, sentAt, releasedAt }) => HOLDING.includes(kind) && sentAt !== null && releasedAt === null);
}

/** Accounts of requests of a kind, drafted or sent, that wait for their answer. */
export function waitingFor(requests: readonly CaseRequest[], kind: RequestKind): ReadonlySet<AccountId> {
  return accountsOf(requests.filter((one) => one.kind === kind && one.releasedAt === null && one.answeredAt === null));
}

/** Drafts of these kinds: what is drafted is not drafted again. */
export function drafted(requests: readonly CaseRequest[], kinds: readonly RequestKind[]): readonly CaseRequest[] {
  return requests.filter(({ kind, sentAt, releasedAt }) => kinds.includes(kind) && sentAt === null && releasedAt === null);
}

export function accountsOf(requests: readonly CaseRequest[]): ReadonlySet<AccountId> {
  return new Set(requests.flatMap(({ accounts }) => accounts.map(({ account }) => account)));
}
