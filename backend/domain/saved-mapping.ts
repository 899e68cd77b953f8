import type { UserId } from "./user.ts";

/** A mapping that somebody agreed to, kept for the next file of its kind. Name and version are one mapping for ever. */
export interface SavedMapping {
  readonly name: string;
  readonly version: number;
  /** The mapping as its JSON text, without its version. */
  readonly content: string;
  readonly by: UserId;
  /** The bank whose clerks may use it, and nobody else; null for one of the officers. */
  readonly bank: string | null;
  readonly at: number;
}
