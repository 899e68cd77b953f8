import type { FitRooms } from "./desk-fit.ts";
import type { LegIndex } from "./leg-index.ts";
import type { Crossing, Tills } from "./legs.ts";

/** What the search for desks between two currencies works with. */
export interface DeskSearch {
  readonly tills: Tills;
  /** From the near currency to the far one, and back. */
  readonly ways: readonly [Crossing, Crossing];
  /** By till: the tills of the other currency that something speaks for, in either direction, in nats. */
  readonly edges: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** All legs of a currency, in and out. */
  readonly indexes: { readonly ins: (currency: number) => LegIndex; readonly outs: (currency: number) => LegIndex };
  readonly rooms: FitRooms;
  /** First and last moment of the records. */
  readonly span: { readonly from: number; readonly until: number };
  /** Whether the till belongs to no desk between these currencies yet. */
  readonly isFree: (till: number) => boolean;
}
