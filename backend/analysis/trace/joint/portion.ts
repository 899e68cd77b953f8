/**
 * What falls on `part` of `whole` when `total` is split in proportion between it and the rest, by largest remainder; the part goes
 * first where both are equal. Whole numbers, part ≤ whole; exact whatever the product is.
 */
export function portion(total: number, part: number, whole: number): number {
  if (part === 0 || total === 0) return 0;
  if (part === whole) return total;
  const product = total * part;
  if (product > Number.MAX_SAFE_INTEGER) return widePortion(total, part, whole);
  const least = Math.floor(product / whole);
  return 2 * (product - least * whole) >= whole ? least + 1 : least;
}

function widePortion(total: number, part: number, whole: number): number {
  const product = BigInt(total) * BigInt(part);
  const least = product / BigInt(whole);
  return Number(2n * (product % BigInt(whole)) >= BigInt(whole) ? least + 1n : least);
}

/** Parts of money by origin: owners[i] has minor[i]. Whole numbers, none below 0. */
export interface Parts {
  readonly owners: readonly number[];
  readonly minor: readonly number[];
}

export const NOTHING: Parts = { owners: [], minor: [] };

/** `total` split over the parts by largest remainder, the first where remainders are equal; parts that get nothing stay at 0. */
export function split({ owners, minor }: Parts, total: number, whole: number): Parts {
  if (total === whole) return { owners, minor };
  if (owners.length === 1) return { owners, minor: [total] };
  const shares: number[] = [];
  const remainders: number[] = [];
  let left = total;
  for (const part of minor) {
    const product = total * part;
    const safe = product <= Number.MAX_SAFE_INTEGER;
    const share = safe ? Math.floor(product / whole) : Number((BigInt(total) * BigInt(part)) / BigInt(whole));
    remainders.push(safe ? product - share * whole : Number((BigInt(total) * BigInt(part)) % BigInt(whole)));
    shares.push(share);
    left -= share;
  }
  if (left > 0) giveOut(shares, remainders, left);
  return { owners, minor: shares };
}

function giveOut(shares: number[], remainders: readonly number[], left: number): void {
  const places = [...remainders.keys()].sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  for (const place of places.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
}

/** Both together, by owner. Each by owner. */
export function together(a: Parts, b: Parts): Parts {
  if (a.owners.length === 0) return b;
  const sum: Sum = { owners: [], minor: [] };
  let place = 0;
  for (let other = 0; other < b.owners.length; other += 1) {
    const owner = b.owners[other] ?? 0;
    while ((a.owners[place] ?? Number.POSITIVE_INFINITY) < owner) place = take(sum, a, place);
    if (a.owners[place] === owner) place = take(sum, a, place);
    take(sum, b, other);
  }
  while (place < a.owners.length) place = take(sum, a, place);
  return sum;
}

interface Sum {
  readonly owners: number[];
  readonly minor: number[];
}

/** Adds one part to the last, or behind it. */
function take({ owners, minor }: Sum, from: Parts, place: number): number {
  const [owner, part] = [from.owners[place] ?? 0, from.minor[place] ?? 0];
  if (owners.at(-1) === owner) minor[minor.length - 1] = (minor.at(-1) ?? 0) + part;
  else {
    owners.push(owner);
    minor.push(part);
  }
  return place + 1;
}

/** What stays of `all` after `taken`, which is part of it owner by owner, in the same order. */
export function without(all: Parts, taken: Parts): Parts {
  const owners: number[] = [];
  const minor: number[] = [];
  for (const [place, owner] of all.owners.entries()) {
    const rest = (all.minor[place] ?? 0) - (taken.minor[place] ?? 0);
    if (rest === 0) continue;
    owners.push(owner);
    minor.push(rest);
  }
  return { owners, minor };
}
