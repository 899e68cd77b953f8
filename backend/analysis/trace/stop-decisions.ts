import type { AccountId } from "../../domain/account.ts";
import type { EndReason, StoppedAccount } from "../../domain/trace.ts";
import { type Reached, type StopFacts, stopByKind, stoppedAccount, stopReason } from "./stops.ts";

/** A stop, before it is known what part of the money it kept. */
export type Stopped = Omit<StoppedAccount, "share">;

/** Whether an account came to be followed or stopped that was not before. */
export function decide(
  reached: ReadonlyMap<AccountId, Reached>,
  stops: Map<AccountId, EndReason>,
  followed: Set<AccountId>,
  factsOf: (account: AccountId) => StopFacts,
): boolean {
  let grown = false;
  for (const arrival of reached.values()) {
    const { account } = arrival;
    const earlierStop = stops.get(account);
    // What is found later (an earlier arrival, more money) may lift a stop, but not that of a service.
    if (followed.has(account) || earlierStop === "service") continue;
    const reason = stopByKind(account) ?? stopReason(arrival, factsOf(account));
    if (reason === earlierStop) continue;
    if (reason) stops.set(account, reason);
    else followed.add(account);
    if (!reason) stops.delete(account);
    grown ||= reason === null;
  }
  return grown;
}

/** Accounts where a limit ended the trace, with what lies beyond, in the order of `reached`. */
export function limitStops(
  reached: ReadonlyMap<AccountId, Reached>,
  stops: ReadonlyMap<AccountId, EndReason>,
  factsOf: (account: AccountId) => StopFacts,
  asOf: number,
): readonly Stopped[] {
  return [...reached.values()].flatMap((arrival) => {
    const reason = stops.get(arrival.account);
    if (reason !== "service" && reason !== "beyond-limits") return [];
    return [stoppedAccount(arrival, reason, factsOf(arrival.account), asOf)];
  });
}
