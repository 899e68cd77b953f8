import { byteCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { minorPaid, minorReceived, transfersIn } from "../flow-reading.ts";
import { float, int } from "../suspicion/numbers.ts";
import type { RunLimits } from "./pass-through-stretches.ts";

/** Sums of doubles are off by less than this share. */
const ROUNDING = 1e-9;

/**
 * Tells cheaply which accounts have no stretch that could be a run: most of them, of whom nothing need then be made. Room
 * for one account's events, used again for the next.
 */
export class PassThroughScreen {
  readonly #graph: FlowGraph;
  readonly #windowMs: number;
  readonly #fee: number;
  #size = 0;
  #key = new Float64Array(64);
  #minor = new Float64Array(64);
  #isIncoming = new Uint8Array(64);

  constructor(graph: FlowGraph, { windowMs, feePerMille }: RunLimits) {
    this.#graph = graph;
    this.#windowMs = windowMs;
    this.#fee = Number(feePerMille) / 1000;
  }

  /** False only when no stretch of the account's events in that currency holds. */
  mayPassOn(account: number, currency: number): boolean {
    if (!this.#read(account, currency)) return true;
    for (let first = 0; first < this.#size; first += 1) if (this.#holdsFrom(first)) return true;
    return false;
  }

  /** Reads the events in the order of eventsOf; false when payments stand in another order than their latest instants. */
  #read(account: number, currency: number): boolean {
    const { from, to, earliest, latest, receivedCurrency, paidCurrency } = this.#graph;
    const mark = (transfer: number, isIncoming: 0 | 1): void => {
      const [other, currencies] = isIncoming === 1 ? [from, receivedCurrency] : [to, paidCurrency];
      if (currencies[transfer] === currency && int(other, transfer) !== account) this.#add(transfer, isIncoming);
    };
    const [ins, outs] = [transfersIn(this.#graph.in, account), transfersIn(this.#graph.out, account)];
    this.#makeRoom(ins.length + outs.length);
    let next = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < outs.length; place += 1) {
      const transfer = int(outs, place);
      const key = float(latest, transfer);
      if (key < last) return false;
      last = key;
      for (; next < ins.length && float(earliest, int(ins, next)) <= key; next += 1) {
        mark(int(ins, next), 1);
      }
      mark(transfer, 0);
    }
    return true;
  }

  #makeRoom(events: number): void {
    this.#size = 0;
    if (events <= this.#key.length) return;
    this.#key = new Float64Array(events * 2);
    this.#minor = new Float64Array(events * 2);
    this.#isIncoming = new Uint8Array(events * 2);
  }

  #add(transfer: number, isIncoming: 0 | 1): void {
    const graph = this.#graph;
    const place = this.#size;
    const minor = isIncoming === 1 ? minorReceived(graph, transfer) : minorPaid(graph, transfer);
    if (minor <= 0) return;
    this.#minor[place] = minor;
    this.#key[place] = float(isIncoming === 1 ? graph.earliest : graph.latest, transfer);
    this.#isIncoming[place] = isIncoming;
    this.#size += 1;
  }

  #holdsFrom(first: number): boolean {
    const [key, minor, isIncoming] = [this.#key, this.#minor, this.#isIncoming];
    if (byteCell(isIncoming, first) === 0) return false;
    const until = float(key, first) + this.#windowMs;
    const [enough, most] = [1 - this.#fee - ROUNDING, 1 + this.#fee + ROUNDING];
    let [received, passedOn, sent] = [0, 0, 0];
    for (let place = first; place < this.#size && float(key, place) <= until; place += 1) {
      const amount = float(minor, place);
      if (byteCell(isIncoming, place) === 1) received += amount;
      else {
        passedOn += Math.min(amount, received - passedOn);
        sent += amount;
        if (passedOn >= received * enough && sent <= received * most) return true;
      }
    }
    return false;
  }
}
