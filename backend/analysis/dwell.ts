import type { AccountId } from "../domain/account.ts";
import type { Transfer } from "../domain/transfer.ts";

interface Stay {
  readonly minor: bigint;
  readonly ms: number;
}

/**
 * Median milliseconds that money stayed in the account, weighted by amount, oldest money leaving first; null when nothing
 * that came in was sent on. Transfers are those of this account in time order; currencies are kept apart and weighed alike.
 */
export function medianDwellMs(account: AccountId, transfers: readonly Transfer[]): number | null {
  const waiting = new Map<string, { minor: bigint; at: number }[]>();
  const stays: Stay[] = [];
  for (const transfer of transfers) {
    if (transfer.from === transfer.to) continue;
    if (transfer.to === account) {
      const { currency, minor } = transfer.received;
      const queue = waiting.get(currency) ?? [];
      queue.push({ minor, at: (transfer.payee ?? transfer).at.at });
      waiting.set(currency, queue);
    } else {
      const queue = waiting.get(transfer.paid.currency) ?? [];
      stays.push(...leave(queue, transfer.paid.minor, (transfer.payer ?? transfer).at.at));
    }
  }
  return weightedMedian(stays);
}

/** Takes the amount off the oldest deposits; each part with how long it stayed. */
function leave(queue: { minor: bigint; at: number }[], amount: bigint, at: number): Stay[] {
  const stays: Stay[] = [];
  let left = amount;
  while (left > 0n) {
    const [oldest] = queue;
    if (!oldest) break;
    const part = least(oldest.minor, left);
    stays.push({ minor: part, ms: Math.max(0, at - oldest.at) });
    oldest.minor -= part;
    left -= part;
    if (oldest.minor === 0n) queue.shift();
  }
  return stays;
}

function weightedMedian(stays: readonly Stay[]): number | null {
  const sorted = [...stays].sort((a, b) => a.ms - b.ms);
  const whole = sorted.reduce((sum, { minor }) => sum + minor, 0n);
  let passed = 0n;
  for (const { minor, ms } of sorted) {
    passed += minor;
    if (passed * 2n >= whole) return ms;
  }
  return null;
}

function least(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}
