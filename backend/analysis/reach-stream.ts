import { byteCell, intCell } from "./columns.ts";
import { FAR, isRepeat, type ReachMemory, reachFirst } from "./reach-memory.ts";

/**
 * One pass in the order of time, from the start's first payment on: what an account has reached it by now is all that its next
 * payment can carry on. Most rows are passed over by one look at their payer. Only where the order of rows is that of time.
 */
export function stream(memory: ReachMemory, start: number, maxHops: number): void {
  const { graph, hops, repeats } = memory;
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
    if (isRepeat(repeats, row)) settleEarlier(memory, row, payee, maxHops);
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
  const { graph, hops, repeats } = memory;
  const { from, to, traversable } = graph;
  const hop = byteCell(hops, account) + 1;
  if (hop > maxHops || (hop > 1 && byteCell(traversable, account) === 0)) return;
  for (let before = row; isRepeat(repeats, before); before -= 1) {
    if (intCell(from, before - 1) !== account) continue;
    const payee = intCell(to, before - 1);
    if (hop >= byteCell(hops, payee)) continue;
    carry(memory, before - 1, payee, hop);
    settleEarlier(memory, row, payee, maxHops);
  }
}
