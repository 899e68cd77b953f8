import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Movement } from "../../domain/record.ts";
import { type MovementText, movementTold, toldOf } from "./record-text.ts";

/** Some settled movements of one file in the order of time, as one property: read whole, it costs a hundredth of as many relationships. */
export type Stretch = { readonly place: bigint; readonly first: bigint; readonly movements: Int8Array };

interface Packed {
  readonly accounts: readonly string[];
  readonly rows: readonly (readonly [id: string, from: number, to: number, told: MovementText])[];
}

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
export function movementsIn(stretch: Int8Array): readonly Movement[] {
  const { accounts, rows } = JSON.parse(inflateRawSync(stretch).toString("utf8")) as Packed;
  const account = (number: number): string => {
    const id = accounts[number];
    if (id === undefined) throw new Error(`a stretch has no account ${number}`);
    return id;
  };
  return rows.map(([id, from, to, told]) => movementTold(id, account(from), account(to), told));
}

/** By instant, then by record. */
export function inTime(a: Movement, b: Movement): number {
  return a.at.at - b.at.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function packed(movements: readonly Movement[]): Int8Array {
  const numbers = new Map<string, number>();
  const numberOf = (account: string): number => {
    const number = numbers.get(account) ?? numbers.size;
    numbers.set(account, number);
    return number;
  };
  const rows = movements.map((movement) => [movement.id, numberOf(movement.from), numberOf(movement.to), toldOf(movement)]);
  const { buffer, byteOffset, byteLength } = deflateRawSync(JSON.stringify({ accounts: [...numbers.keys()], rows }), {
    level: LEVEL,
  });
  return new Int8Array(buffer, byteOffset, byteLength);
}
