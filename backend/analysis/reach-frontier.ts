import { byteCell, intCell, intLowerBound, realCell } from "./columns.ts";
import { FAR, firstOfInstant, NEVER, type ReachMemory, reachFirst } from "./reach-memory.ts";

/**
 * Hop by hop over each account's later payments; false when all hops together would look at more than about `most` of them: the
 * memory is then half written.
 */
export function frontier(memory: ReachMemory, start: number, maxHops: number, most: number): boolean {
  const follow = memory.aligned ? followInOrder : followOverlapping;
  memory.open[0] = start;
  let opened = 1;
  let left = most;
  for (let hop = 1; hop <= maxHops && opened > 0; hop += 1) {
    left -= workAhead(memory, opened);
    if (left < 0) return false;
    let come = 0;
    for (let place = 0; place < opened; place += 1) come = follow(memory, intCell(memory.open, place), come);
    opened = settle(memory, come, hop, start);
  }
  return true;
}

/** About how many payments the opened accounts made since money came to them, as if all paid evenly over time. */
function workAhead({ graph, earliest, open }: ReachMemory, opened: number): number {
  const { size, out } = graph;
  let work = 0;
  for (let place = 0; place < opened; place += 1) {
    const account = intCell(open, place);
    const payments = intCell(out.starts, account + 1) - intCell(out.starts, account);
    work += payments * (1 - intCell(earliest, account) / size);
  }
  return work;
}

/** Where the order of rows is the order of time: every payment from the moment on. */
function followInOrder(memory: ReachMemory, account: number, come: number): number {
  const { graph, payees, repeats, earliest, next } = memory;
  const { starts, transfers } = graph.out;
  const end = intCell(starts, account + 1);
  const since = firstOfInstant(repeats, intCell(earliest, account));
  let found = come;
  for (let place = intLowerBound(transfers, since, intCell(starts, account), end); place < end; place += 1) {
    const row = intCell(transfers, place);
    const payee = intCell(payees, place);
    const known = intCell(next, payee);
    if (row >= known) continue;
    if (known === NEVER || known === intCell(earliest, payee)) {
      memory.come[found] = payee;
      found += 1;
    }
    next[payee] = row;
  }
  return found;
}

/** Where instants overlap in part: a payment that may be later than it begins can follow a moment past its row. */
function followOverlapping(memory: ReachMemory, account: number, come: number): number {
  const { graph, payees, earliest, next } = memory;
  const { starts, transfers } = graph.out;
  const moment = intCell(earliest, account);
  const since = moment < 0 ? Number.NEGATIVE_INFINITY : realCell(graph.earliest, moment);
  let found = come;
  for (let place = intCell(starts, account); place < intCell(starts, account + 1); place += 1) {
    const row = intCell(transfers, place);
    const payee = intCell(payees, place);
    const known = intCell(next, payee);
    const arrival = Math.max(moment, row);
    if (arrival >= known || realCell(graph.latest, row) < since) continue;
    if (known === NEVER || known === intCell(earliest, payee)) {
      memory.come[found] = payee;
      found += 1;
    }
    next[payee] = arrival;
  }
  return found;
}

/** Takes the hop's arrivals over; how many accounts can be left again. */
function settle(memory: ReachMemory, come: number, hop: number, start: number): number {
  const { graph, hops, earliest, next, open } = memory;
  let opened = 0;
  for (let place = 0; place < come; place += 1) {
    const account = intCell(memory.come, place);
    const row = intCell(next, account);
    earliest[account] = row;
    if (byteCell(hops, account) === FAR) reachFirst(memory, account, hop, row);
    if (account !== start && byteCell(graph.traversable, account) === 0) continue;
    open[opened] = account;
    opened += 1;
  }
  return opened;
}
