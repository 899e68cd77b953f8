import type { ChainedEntry } from "../../domain/audit.ts";
import { chained, EMPTY_CHAIN, firstBreakIn } from "../audit-chain.ts";
import type { AuditLog } from "../audit-log.ts";

/** An audit log that lives only as long as the process. */
export function memoryAuditLog(): AuditLog {
  const kept: ChainedEntry[] = [];
  return {
    append: async (entry) => {
      const next = chained(kept.at(-1) ?? EMPTY_CHAIN, entry);
      kept.push(next);
      return next;
    },
    entries: async (before, cap) =>
      kept
        .filter(({ number }) => before === null || number < before)
        .toReversed()
        .slice(0, cap),
    head: async () => {
      const { number, hash } = kept.at(-1) ?? EMPTY_CHAIN;
      return { number, hash };
    },
    firstBreak: () => firstBreakIn(kept),
    close: async () => undefined,
  };
}
