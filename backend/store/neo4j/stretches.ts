import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Precision } from "../../domain/instant.ts";
import type { Movement, StatementSide } from "../../domain/record.ts";
import { type MovementRest, movementTold, toldOf } from "./record-text.ts";

/** Some settled movements of one file in the order of time, as one property: read whole, it costs a hundredth of as many relationships. */
export type Stretch = { readonly place: bigint; readonly first: bigint; readonly movements: string };

/** Rows and the words that they name by number: a third of the text that objects with their keys would be. */
interface Packed {
  readonly words: readonly string[];
  readonly rows: readonly PackedRow[];
}

/** rest is 0 where the row tells nothing more. */
type PackedRow = readonly [
  id: string,
  from: number,
  to: number,
  side: number,
  at: number,
  precision: number,
  paid: string | number,
  currency: number,
  rest: MovementRest | 0,
];

const NOTHING_MORE: MovementRest = {};

/** A reader that merges files by time holds one stretch of each file open, so they are short. */
const MOVEMENTS = 1_000;
const PLACES_IN_PART = 100_000n;
/** The least that the library compresses: more takes longer than the bytes it saves take to be stored. */
const LEVEL = 1;

/** The place of a part's first stretch; parts have fewer stretches than there are places between. */
export function firstPlace(part: bigint): bigint {
  return part * PLACES_IN_PART;
}

/** The settled movements of one part of a file, in stretches. */
export function stretchesOf(part: number, movements: readonly Movement[]): readonly Stretch[] {
  const settled = movements.filter(({ status }) => status === "settled").sort(inTime);
  const count = Math.ceil(settled.length / MOVEMENTS);
  return Array.from({ length: count }, (_, index) => {
    const some = settled.slice(index * MOVEMENTS, (index + 1) * MOVEMENTS);
    const first = BigInt(some[0]?.at.at ?? 0);
    return { place: firstPlace(BigInt(part)) + BigInt(index), first, movements: packed(some) };
  });
}

/** The movements of a stretch, in its order. */
export function movementsIn(stretch: string): readonly Movement[] {
  const { words, rows } = JSON.parse(inflateRawSync(Buffer.from(stretch, "base64")).toString("utf8")) as Packed;
  const word = (number: number): string => {
    const found = words[number];
    if (found === undefined) throw new Error(`a stretch has no word ${number}`);
    return found;
  };
  return rows.map(([id, from, to, side, at, precision, paid, currency, rest]) => {
    const head = { side: word(side) as StatementSide, at, precision: word(precision) as Precision };
    return movementTold(id, word(from), word(to), head, [paid, word(currency)], rest === 0 ? NOTHING_MORE : rest);
  });
}

/** By instant, then by record. */
export function inTime(a: Movement, b: Movement): number {
  return a.at.at - b.at.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** As base64 text: bytes go over the wire, and into import files, one at a time. */
function packed(movements: readonly Movement[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const rows = movements.map((movement) => packedRow(movement, numberOf));
  const text = JSON.stringify({ words: [...numbers.keys()], rows } satisfies Packed);
  return deflateRawSync(text, { level: LEVEL }).toString("base64");
}

function packedRow(movement: Movement, numberOf: (word: string) => number): PackedRow {
  const { side, failed: _, at, precision, paid, ...rest } = toldOf(movement);
  const [minor, currency] = paid;
  return [
    movement.id,
    numberOf(movement.from),
    numberOf(movement.to),
    numberOf(side),
    at,
    numberOf(precision),
    Number.isSafeInteger(Number(minor)) ? Number(minor) : minor,
    numberOf(currency),
    Object.keys(rest).length === 0 ? 0 : rest,
  ];
}
