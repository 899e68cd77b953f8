import type { Connection, Run } from "./connection.ts";

/** The node that a step is counted on. */
export type Lane = (typeof LANES)[number];

/** What takes the turn takes both; what is not about batches goes in the first. */
export const LANES = ["ledger", "beside"] as const;

/** One process's turn at writing the ledger: everything it does shows at once, when it publishes, or never. */
export interface Turn {
  readonly connection: Connection;
  /** The version that readers see now. */
  readonly version: bigint;
  /** The version that this turn makes. */
  readonly next: bigint;
  /** Link decisions in force. */
  readonly decisions: bigint;
  /**
   * Runs the work as one transaction, once, even when the server is lost and it must be sent again. Steps of one lane wait for each
   * other; those of two go beside each other.
   */
  step(work: (run: Run) => Promise<void>, lane?: Lane): Promise<void>;
}
