import { byteCell, intCell, lowerBound } from "./columns.ts";
import { FAR, firstOfInstant, isMarked, type ReachMemory, reachFirst } from "./reach-memory.ts";

/**
 * One pass in the order of time, from the start's first payment on: what an account has reached it by now is all that its next
 * payment can carry on. Most rows are passed over by one look at their payer. Only where the order of rows is that of time.
 */
export function stream(memory: ReachMemory, start: number, maxHops: number): void {
  const { graph, hops, returns } = memory;
  const { size, from, to, out, traversable } = graph;
  const first = intCell(out.starts, start);
  if (first === intCell(out.starts, start + 1)) return;
  for (let row = intCell(out.transfers, first); row < size; row += 1) {
    const payer = intCell(from, row);
    const hop = byteCell(hops, payer) + 1;
    if (hop > maxHops) continue;
    const payee = intCell(to, row);
    if (hop >= byteCell(hops, payee) || (hop > 1 && byteCell(traversable, payer) === 0)) continue;
    carry(memory, row, payee, hop);
    if (isMarked(returns, row)) settleEarlier(memory, row, payee, maxHops);
  }
}

function carry(memory: ReachMemory, row: number, payee: number, hop: number): void {
  if (byteCell(memory.hops, payee) === FAR) {
    reachFirst(memory, payee, hop, row);
  } else {
    memory.hops[payee] = hop;
    memory.arrival[payee] = row;
  }
}

/** Payments of one instant may follow each other in any order: what the account paid in rows of this instant already passed. */
function settleEarlier(memory: ReachMemory, row: number, account: number, maxHops: number): void {
  const { graph, payees, hops, repeats } = memory;
  const { out, traversable } = graph;
  const hop = byteCell(hops, account) + 1;
  if (hop > maxHops || (hop > 1 && byteCell(traversable, account) === 0)) return;
  const end = intCell(out.starts, account + 1);
  const first = lowerBound(out.transfers, firstOfInstant(repeats, row), intCell(out.starts, account), end);
  for (let place = first; place < end && intCell(out.transfers, place) < row; place += 1) {
    const payee = intCell(payees, place);
    if (hop >= byteCell(hops, payee)) continue;
    carry(memory, intCell(out.transfers, place), payee, hop);
    settleEarlier(memory, row, payee, maxHops);
  }
}
