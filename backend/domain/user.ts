import type { Brand } from "./brand.ts";

export type UserId = Brand<"UserId">;

/** operator is whoever holds the data folder itself and works by command line. */
export type Role = "uploader" | "investigator" | "supervisor" | "prosecutor" | "auditor" | "administrator" | "operator";

/** How long a session lives after signing in. */
export const SESSION_LIFE_MS = 12 * 3_600_000;

export interface User {
  readonly id: UserId;
  /** Sign-in name, unique regardless of letter case. */
  readonly name: string;
  readonly role: Role;
  /** The bank an uploader belongs to. */
  readonly bank: string | null;
  readonly createdAt: number;
  readonly disabledAt: number | null;
}
