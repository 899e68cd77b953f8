import type { AccountId } from "./account.ts";

export interface Community {
  readonly id: number;
  readonly size: number;
  /** Ordered by id. */
  readonly accounts: readonly AccountId[];
  /** Share of the other seeds in which it is found again (three quarters of the members in common), 0..1; null when one seed was run. */
  readonly stability: number | null;
}

export interface Communities {
  readonly version: number;
  readonly modularity: number;
  readonly engine: string;
  readonly resolution: number;
  readonly seed: number;
  /** Other seeds that were run beside it; 0 while stability was not asked. */
  readonly seeds: number;
  /** Largest first, then by smallest account id. */
  readonly communities: readonly Community[];
}
