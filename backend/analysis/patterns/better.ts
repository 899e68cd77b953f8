/** Transfers of a pattern, rising, with its money. */
export interface Candidate {
  readonly transfers: readonly number[];
  readonly value: number;
}

/** Whether one is the better witness: more money, then the earlier transfer, then the lesser id, then the next ones alike. */
export function isBetter(one: Candidate, other: Candidate | null): boolean {
  if (other === null || one.value !== other.value) return other === null || one.value > other.value;
  for (const [place, transfer] of one.transfers.entries()) {
    const rival = other.transfers[place];
    if (rival === undefined) return false;
    if (transfer !== rival) return transfer < rival;
  }
  return false;
}
