import { AsyncLocalStorage } from "node:async_hooks";

const SIGNALS = new AsyncLocalStorage<AbortSignal | undefined>();

/** Runs work of which every question to a server ends, here and on the server, when the signal says so. Nothing written is undone. */
export function heeding<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return SIGNALS.run(signal, work);
}

/** Runs work that goes on whatever is called off around it: clearing away after it, and what several askers wait for together. */
export function unheeded<T>(work: () => Promise<T>): Promise<T> {
  return SIGNALS.run(undefined, work);
}

/** The signal of the work that is running; undefined where nobody can call it off. */
export function heeded(): AbortSignal | undefined {
  return SIGNALS.getStore();
}
