import { byteCell, intCell, shared } from "./columns.ts";

/** Ids as bytes in shared memory, one after the other: threads read them without a copy, and no string is kept for each. */
export interface IdColumn {
  /** Id n is the bytes from starts[n] up to starts[n + 1], one character each. */
  readonly starts: Int32Array<SharedArrayBuffer>;
  readonly characters: Uint8Array<SharedArrayBuffer>;
}

/** The ids in that order. They are hashes in base64url: a character past one byte, or 2 GiB of them, throws a RangeError. */
export function idColumn(ids: readonly string[], order: Int32Array): IdColumn {
  const starts = shared.int32(order.length + 1);
  let size = 0;
  for (let place = 0; place < order.length; place += 1) {
    size += textOf(ids, order, place).length;
    if (size >= 2 ** 31) throw new RangeError(`${size} characters of ids are past 2 GiB`);
    starts[place + 1] = size;
  }
  const characters = shared.uint8(size);
  let filled = 0;
  for (let place = 0; place < order.length; place += 1) {
    const id = textOf(ids, order, place);
    for (let character = 0; character < id.length; character += 1) {
      const code = id.charCodeAt(character);
      if (code > 255) throw new RangeError(`the id "${id}" has a character past one byte`);
      characters[filled] = code;
      filled += 1;
    }
  }
  return { starts, characters };
}

/** Ids of two columns in that order: n is the first's nth, ~n the other's. Past 2 GiB throws a RangeError. */
export function joinedIds(one: IdColumn, other: IdColumn, order: Int32Array): IdColumn {
  const bytesAt = (place: number): Uint8Array => {
    const [{ starts, characters }, number] = place >= 0 ? [one, place] : [other, ~place];
    return characters.subarray(starts[number], starts[number + 1]);
  };
  const starts = shared.int32(order.length + 1);
  let size = 0;
  for (const [place, from] of order.entries()) {
    size += bytesAt(from).length;
    if (size >= 2 ** 31) throw new RangeError(`${size} characters of ids are past 2 GiB`);
    starts[place + 1] = size;
  }
  const characters = shared.uint8(size);
  for (const [place, from] of order.entries()) characters.set(bytesAt(from), starts[place] ?? 0);
  return { starts, characters };
}

/** The id of that number. Throws for one that the column does not have: that is a bug of the caller. */
export function idAt({ starts, characters }: IdColumn, number: number): string {
  const [start, end] = [starts[number], starts[number + 1]];
  if (start === undefined || end === undefined) throw new RangeError(`id ${number} of a column with ${starts.length - 1}`);
  return String.fromCharCode(...characters.subarray(start, end));
}

/** Below 0 where an id of one column comes before an id of another as text, 0 where they are equal. */
export function compareIds(one: IdColumn, number: number, other: IdColumn, otherNumber: number): number {
  const [from, until] = [intCell(one.starts, number), intCell(one.starts, number + 1)];
  const [otherFrom, otherUntil] = [intCell(other.starts, otherNumber), intCell(other.starts, otherNumber + 1)];
  const shorter = Math.min(until - from, otherUntil - otherFrom);
  for (let place = 0; place < shorter; place += 1) {
    const apart = byteCell(one.characters, from + place) - byteCell(other.characters, otherFrom + place);
    if (apart !== 0) return apart;
  }
  return until - from - (otherUntil - otherFrom);
}

/** The numbers of these ids; those that the column does not have are left out. One pass over the column. */
export function numbersOfIds<Id extends string>(column: IdColumn, ids: Iterable<Id>): ReadonlyMap<Id, number> {
  const wanted = new Set(ids);
  const numbers = new Map<Id, number>();
  if (wanted.size === 0) return numbers;
  const marked = new Uint8Array(MARKS);
  const own = idColumn(
    [...wanted],
    Int32Array.from({ length: wanted.size }, (_, place) => place),
  );
  for (let number = 0; number < wanted.size; number += 1) marked[markOf(own, number)] = 1;
  for (let number = 0; number + 1 < column.starts.length; number += 1) {
    if (marked[markOf(column, number)] !== 1) continue;
    const id = idAt(column, number) as Id;
    if (wanted.has(id)) numbers.set(id, number);
  }
  return numbers;
}

const MARKS = 1 << 16;

/** A number that equal ids share and few others: most ids then need not be made to be told apart. */
function markOf({ starts, characters }: IdColumn, number: number): number {
  const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
  let mark = end - start;
  for (let back = 1; back <= Math.min(4, end - start); back += 1) mark = (mark * 31 + (characters[end - back] ?? 0)) % MARKS;
  return mark;
}

function textOf(ids: readonly string[], order: Int32Array, place: number): string {
  const id = ids[order[place] ?? -1];
  if (id === undefined) throw new RangeError(`no id at place ${place}`);
  return id;
}
