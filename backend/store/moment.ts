import { AsyncLocalStorage } from "node:async_hooks";

/** How long what was so still counts as so, in milliseconds: far less than other programs' changes may take to be seen. */
const LASTS_MS = 50;

interface Kept {
  readonly answer: Promise<unknown>;
  readonly until: number;
  readonly changes: number;
}

const MOMENTS = new AsyncLocalStorage<Map<object, Kept>>();
const CHANGES = new WeakMap<object, number>();

/** Runs a piece of work that asks the same many times over, and for which what it asked a moment ago is so now. */
export function inMoments<T>(work: () => Promise<T>): Promise<T> {
  return MOMENTS.run(new Map(), work);
}

/**
 * What this piece of work was answered of a thing a moment ago, else the answer to asking now. Whoever began to ask after a change was
 * answered never gets an older answer: no two pieces of work share one. clock: milliseconds that only rise.
 */
export function momentary<T>(thing: object, ask: () => Promise<T>, clock = (): number => performance.now()): Promise<T> {
  const moment = MOMENTS.getStore();
  if (moment === undefined) return ask();
  const [changes, now, kept] = [CHANGES.get(thing) ?? 0, clock(), moment.get(thing)];
  if (kept && kept.changes === changes && now < kept.until) return kept.answer as Promise<T>;
  const answer = ask();
  moment.set(thing, { answer, until: now + LASTS_MS, changes });
  answer.catch(() => moment.delete(thing));
  return answer;
}

/** What was asked of a thing before is so no more. */
export function changed(thing: object): void {
  CHANGES.set(thing, (CHANGES.get(thing) ?? 0) + 1);
}
