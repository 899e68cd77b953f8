import { byteCell, intCell, realCell } from "./columns.ts";
import { FAR, type ReachMemory } from "./reach-memory.ts";

/**
 * One pass in the order of time, from the start's first payment on: what an account has reached it by now is all that its next
 * payment can carry on. Most rows are passed over by one look at their payer.
 */
export function stream(memory: ReachMemory, start: number, maxHops: number): void {
  const { graph, hops, touched } = memory;
  const { size, from, out } = graph;
  hops[start] = 0;
  touched.push(start);
  const first = intCell(out.starts, start);
  if (first === intCell(out.starts, start + 1)) return;
  for (let number = intCell(out.transfers, first); number < size; number += 1) {
    if (byteCell(hops, intCell(from, number)) < maxHops && step(memory, number, maxHops)) {
      settleEarlier(memory, number, intCell(graph.to, number), maxHops);
    }
  }
}

function step({ graph, hops, arrival, touched }: ReachMemory, number: number, maxHops: number): boolean {
  const payer = intCell(graph.from, number);
  const payee = intCell(graph.to, number);
  const hop = byteCell(hops, payer) + 1;
  const known = byteCell(hops, payee);
  if (hop > maxHops || hop >= known || (hop > 1 && byteCell(graph.traversable, payer) === 0)) return false;
  if (known === FAR) touched.push(payee);
  hops[payee] = hop;
  arrival[payee] = realCell(graph.earliest, number);
  return true;
}

/** Payments of one instant may follow each other in any order: what the account paid in rows of this instant already passed. */
function settleEarlier(memory: ReachMemory, number: number, account: number, maxHops: number): void {
  const { earliest, from, to } = memory.graph;
  const at = realCell(earliest, number);
  for (let before = number - 1; before >= 0 && realCell(earliest, before) === at; before -= 1) {
    if (intCell(from, before) === account && step(memory, before, maxHops)) {
      settleEarlier(memory, number, intCell(to, before), maxHops);
    }
  }
}
