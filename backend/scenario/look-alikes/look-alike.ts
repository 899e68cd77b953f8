import type { Account } from "../party.ts";

export type LookAlikeName = "payroll" | "market stall" | "family" | "currency shop" | "savings club";

/** Lawful accounts whose money moves like something it is not. */
export interface LookAlike {
  readonly name: LookAlikeName;
  readonly accounts: readonly Account[];
}
