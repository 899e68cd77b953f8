import { type Scope, scopeKey } from "../../domain/scope.ts";
import type { TransferStore } from "../transfer-store.ts";

/** Scopes whose answer stays in memory: a case's and a few neighbours'. */
const KEPT = 4;

/** Makes something of a scope once for each version of the store; a failure is not kept. */
export function keptScopes<T>(
  { version }: Pick<TransferStore, "version">,
  make: (scope: Scope) => Promise<T>,
): (scope: Scope) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return async (scope) => {
    const key = `${await version()} ${scopeKey(scope)}`;
    const found = kept.get(key);
    if (found) return found;
    const made = make(scope);
    kept.set(key, made);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(old);
    made.catch(() => kept.delete(key));
    return made;
  };
}
