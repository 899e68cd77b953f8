import type { Brand } from "./brand.ts";
import type { CaseId } from "./case.ts";

export type UserId = Brand<"UserId">;

/** operator is whoever holds the data folder itself and works by command line. */
export type Role = "uploader" | "investigator" | "supervisor" | "prosecutor" | "auditor" | "administrator" | "operator";

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

/** Who asks: carried through every task into the audit log. */
export interface Actor {
  readonly id: UserId;
  readonly role: Role;
  readonly bank: string | null;
  /** Cases this actor may open; "all" for supervisors and the operator. */
  readonly cases: ReadonlySet<CaseId> | "all";
}

export const OPERATOR: Actor = { id: "operator" as UserId, role: "operator", bank: null, cases: "all" };
