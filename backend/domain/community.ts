import type { AccountId } from "./account.ts";

export interface Community {
  readonly id: number;
  readonly size: number;
  /** Ordered by id. */
  readonly accounts: readonly AccountId[];
  /** Share of seeds in which the members stay together, 0..1; null when one seed was run. */
  readonly stability: number | null;
}

export interface Communities {
  readonly version: number;
  readonly modularity: number;
  readonly engine: string;
  readonly resolution: number;
  readonly seed: number;
  /** Largest first, then by smallest account id. */
  readonly communities: readonly Community[];
}
