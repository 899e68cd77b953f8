import type { Connection, Run } from "./connection.ts";

/** One process's turn at writing the ledger: everything it does shows at once, when it publishes, or never. */
export interface Turn {
  readonly connection: Connection;
  /** The version that readers see now. */
  readonly version: bigint;
  /** The version that this turn makes. */
  readonly next: bigint;
  /** Link decisions in force. */
  readonly decisions: bigint;
  /** Runs the work as one transaction, once, even when the server is lost and it must be sent again. */
  step(work: (run: Run) => Promise<void>): Promise<void>;
}
