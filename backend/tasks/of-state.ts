import type { GraphCache } from "./graph-cache.ts";

interface Made<T> {
  /** Everything that the answer is made of: equal keys, equal answers. */
  readonly key: () => Promise<string>;
  readonly make: () => Promise<T>;
  /** Whether an answer may be given again; left out: every one. */
  readonly isKept?: (made: T) => boolean;
}

/** What a state comes to, made once for as long as it stands. What was made while the state changed is of neither state, and not kept. */
export async function ofState<T>(graphs: GraphCache, { key, make, isKept = () => true }: Made<T>): Promise<T> {
  const before = await key();
  const kept = await graphs.once(before, async () => {
    const answer = await make();
    return isKept(answer) && (await key()) === before ? { answer } : null;
  });
  return kept ? kept.answer : make();
}
