import { setTimeout as wait } from "node:timers/promises";
import { cancelled } from "../../domain/errors.ts";
import { heeded } from "../heeding.ts";

/** Between two tries to end a question that the server may not have begun yet. */
const AGAIN_MS = 50;

/** Marks on a transaction, by which the server knows it. */
export interface Marks {
  readonly metadata?: { readonly mark: string };
}

/**
 * Asks a server what can be called off: when the signal of the running work says so, this throws cancelled at once, and the
 * transaction that bears the question's mark is ended on the server. newMark: unguessable, for other programs' must never be hit.
 */
export async function untilCalledOff<T>(
  ask: (marks: Marks) => Promise<T>,
  newMark: () => string,
  end: (mark: string) => Promise<unknown>,
): Promise<T> {
  const signal = heeded();
  if (signal === undefined) return ask({});
  if (signal.aborted) throw cancelled();
  const mark = newMark();
  const state = { settled: false };
  const answer = ask({ metadata: { mark } });
  return new Promise<T>((done, fail) => {
    const callOff = (): void => {
      fail(cancelled());
      // Nobody waits for it: whatever cannot be ended ends by itself.
      endUntil(() => state.settled, mark, end).catch(() => undefined);
    };
    const settle = (): void => {
      state.settled = true;
      signal.removeEventListener("abort", callOff);
    };
    signal.addEventListener("abort", callOff, { once: true });
    answer.then(done, fail).finally(settle);
  });
}

async function endUntil(isSettled: () => boolean, mark: string, end: (mark: string) => Promise<unknown>): Promise<void> {
  while (!isSettled()) {
    await end(mark);
    await wait(AGAIN_MS, undefined, { ref: false });
  }
}
