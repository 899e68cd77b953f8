import type { MessagePort } from "node:worker_threads";
import { LedgerhoundError } from "../backend/domain/errors.ts";
import { SaidError } from "../backend/domain/said-error.ts";
import type { BlockAnswer, BlockTask, ReaderSource } from "./block-threads.ts";
import { packRows } from "./packed-rows.ts";
import { csvReader } from "./read-csv.ts";
import { candidatesOf } from "./read-file.ts";

/** The part of a reading thread: reads each block that comes in, and sends its rows back, in the order asked. */
export function answerBlocks(port: MessagePort, source: ReaderSource): void {
  const [profile] = candidatesOf({ profile: source.profile, mapping: source.mapping ?? undefined });
  if (profile?.kind !== "csv") throw new Error(`${source.profile} reads no delimited text`);
  const reader = csvReader({
    ...source,
    profile: source.delimiter === undefined ? profile : { ...profile, delimiter: source.delimiter },
  });
  reader.openAt(source.head);
  port.on("message", (task: BlockTask) => port.postMessage(answerTo(task)));

  function answerTo({ block }: BlockTask): BlockAnswer {
    try {
      return { rows: packRows(reader.read(block)) };
    } catch (error) {
      if (!(error instanceof LedgerhoundError)) throw error;
      const { kind, message, facts } = error;
      return { refused: { kind, message, facts, said: error instanceof SaidError ? error.said : null } };
    }
  }
}
