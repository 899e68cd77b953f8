import type { Movement, RecordId } from "../../domain/record.ts";
import { byTime, type Transfer, transferOf } from "../../domain/transfer.ts";
import { inTime } from "./stretches.ts";

/** Movements of many files on their way to be transfers in the order of time. */
export interface TimeMerge {
  add(movements: readonly Movement[]): void;
  /**
   * The transfers of before this instant (UTC ms) that were not given yet, in the order of byTime. All movements of before it must have been added;
   * a transfer whose payee's record is still to come holds back those after it.
   */
  before(instant: number): readonly Transfer[];
  /** What is left, when everything was added. */
  rest(): readonly Transfer[];
}

/** payeeOf: the record of the payee's statement for each of a payer's that is one transfer with it. */
export function timeMerge(payeeOf: ReadonlyMap<RecordId, RecordId>): TimeMerge {
  const payees = new Set(payeeOf.values());
  const arrived = new Map<RecordId, Movement>();
  let held: Movement[] = [];
  let given: RecordId | null = null;

  function add(movements: readonly Movement[]): void {
    for (const movement of movements) {
      if (payees.has(movement.id)) arrived.set(movement.id, movement);
      else held.push(movement);
    }
  }

  function before(instant: number): readonly Transfer[] {
    held.sort(inTime);
    const limit = firstWaiting(instant) ?? instant;
    const end = held.findIndex(({ at }) => at.at >= limit);
    const ready = end < 0 ? held : held.slice(0, end);
    held = end < 0 ? [] : held.slice(end);
    const transfers: Transfer[] = [];
    for (const movement of ready) {
      // Two files that hold one record give it twice, one after the other.
      if (movement.id === given) continue;
      given = movement.id;
      transfers.push(transferWith(movement));
    }
    return transfers.sort(byTime);
  }

  function firstWaiting(instant: number): number | undefined {
    if (payeeOf.size === 0) return undefined;
    const waits = ({ id, at }: Movement): boolean => {
      const payee = payeeOf.get(id);
      return at.at < instant && payee !== undefined && !arrived.has(payee);
    };
    return held.find(waits)?.at.at;
  }

  function transferWith(movement: Movement): Transfer {
    const payee = payeeOf.get(movement.id);
    if (payee === undefined) return transferOf([movement]);
    const other = arrived.get(payee);
    if (!other) throw new Error(`record ${payee} is linked and in no file that shows`);
    arrived.delete(payee);
    return transferOf([movement, other]);
  }

  return {
    add,
    before,
    rest: () => {
      const transfers = before(Number.POSITIVE_INFINITY);
      if (held.length > 0) throw new Error(`record ${payeeOf.get(held[0]?.id as RecordId)} is linked and in no file that shows`);
      return transfers;
    },
  };
}
