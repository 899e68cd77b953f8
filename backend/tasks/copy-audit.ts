import { LedgerhoundError } from "../domain/errors.ts";
import type { AuditLog } from "../store/audit-log.ts";

const MOST = 1_000;

/** Appends the whole chain to an empty one: equal entries in equal order give equal hashes. Returns how many there were. */
export async function copyAudit(from: AuditLog, to: AuditLog): Promise<number> {
  const head = await from.head();
  for (let first = 1; first <= head.number; first += MOST) {
    const page = await from.entries(first + MOST, MOST);
    for (const { at, actor, act, case: about, outcome, subjects, number } of page.toReversed()) {
      if (number <= head.number) await to.append({ at, actor, act, case: about, outcome, subjects });
    }
  }
  const copied = await to.head();
  if (copied.hash !== head.hash) {
    const message = "The audit log's copy does not end in the same hash: the chain of the source is broken. Run doctor on it.";
    throw new LedgerhoundError("store-unavailable", message, { number: copied.number });
  }
  return head.number;
}
