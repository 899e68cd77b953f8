import type { Fact, Identifier, Movement } from "../domain/record.ts";

/** By the time from which it holds, then id; facts without one come first. */
export function byFrom(a: Fact, b: Fact): number {
  const [first, second] = [a.from?.at ?? Number.NEGATIVE_INFINITY, b.from?.at ?? Number.NEGATIVE_INFINITY];
  return first === second ? compare(a.id, b.id) : first - second;
}

/** By time, then id. */
export function byMovementTime(a: Movement, b: Movement): number {
  return a.at.at - b.at.at || compare(a.id, b.id);
}

/** By account, kind and value. */
export function byIdentifier(a: Identifier, b: Identifier): number {
  return compare(a.account, b.account) || compare(a.kind, b.kind) || compare(a.value, b.value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
