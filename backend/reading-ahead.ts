import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { readAhead } from "./tasks/read-ahead.ts";
import type { TaskContext } from "./tasks/task.ts";

/** So often a server looks whether records came or went. */
const EVERY_MS = 2_000;

/**
 * Reads ahead at once, and again whenever the store's version has moved on and stood still for one look: a row of imports is
 * waited for. A failure is logged once and tried again at the next look. stop waits for a reading under way.
 */
export function readingAhead(
  parts: Pick<TaskContext, "stores" | "graphs" | "now">,
  log: Logger,
  everyMs = EVERY_MS,
): { readonly stop: () => Promise<void> } {
  const stopped = new AbortController();
  const ended = lookUntil(stopped.signal, parts, log, everyMs);
  return {
    stop: async () => {
      stopped.abort();
      await ended;
    },
  };
}

async function lookUntil(
  signal: AbortSignal,
  parts: Pick<TaskContext, "stores" | "graphs" | "now">,
  log: Logger,
  everyMs: number,
): Promise<void> {
  let seen: number | null = null;
  let read: number | null = null;
  let said = "";
  while (!signal.aborted) {
    try {
      const version = await parts.stores.transfers.version();
      if (version !== read && version === (seen ?? version)) {
        await readAhead(parts);
        read = version;
      }
      seen = version;
    } catch (error) {
      if (said !== String(error)) log.warn({ err: error }, "records could not be read ahead");
      said = String(error);
    }
    await untilNextLook(signal, everyMs);
  }
}

/** Nobody waits for a look: the timer keeps no process up, and a stop ends it. */
async function untilNextLook(signal: AbortSignal, ms: number): Promise<void> {
  try {
    await sleep(ms, null, { signal, ref: false });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
