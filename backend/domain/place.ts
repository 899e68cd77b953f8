import type { AccountId } from "./account.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { TransferId } from "./transfer.ts";

/**
 * What a row or list names as a place: a branch or town of a payment, a terminal (cash machine, till), a cell of a mobile network,
 * a border crossing, an address of a log-in, an IP address. An IP address has an area, never a point.
 */
export const PLACE_KINDS = ["branch", "terminal", "cell", "crossing", "address", "ip"] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place as its source writes it. */
export interface PlaceName {
  readonly kind: PlaceKind;
  readonly value: string;
}

/** What facts about the place are about: "place:terminal:ATM62910418". */
export function placeSubject({ kind, value }: PlaceName): string {
  return `place:${kind}:${value}`;
}

/** Degrees north and east (WGS 84), as the list writes them; accuracyM is a radius in metres, null where the list gives none. */
export interface Position {
  readonly latitude: string;
  readonly longitude: string;
  readonly accuracyM: number | null;
}

/** What the newest list says of where a place is. Position, or country (ISO 3166-1), or both. */
export interface KnownPlace {
  readonly name: string | null;
  readonly position: Position | null;
  readonly country: string | null;
  /** For an IP address the network that the list names; else null. */
  readonly network: string | null;
  /** Who says so, and as of when. */
  readonly source: string;
  readonly asOf: Instant;
  /** How many lines of lists speak of the place, this one included. */
  readonly lines: number;
}

/** How an account comes to a place: paid there, booked there, used from there, seen there. */
export type SightingKind = "terminal" | "booked" | "ip" | "login" | "cell" | "crossing";

/** One time that records put an account, its holder or its telephone at a place. */
export interface Sighting {
  readonly place: PlaceName;
  readonly account: AccountId;
  readonly kind: SightingKind;
  readonly at: Instant;
  /** null: one moment, or no end is given. */
  readonly until: Instant | null;
  /** The transfer whose row names the place; null for what no transfer tells. */
  readonly transfer: TransferId | null;
  readonly money: Money | null;
  /** Whether the bank refused the payment. */
  readonly failed: boolean;
  readonly note: string | null;
}

/**
 * The networks that an IP address is in, narrowest first, as "198.51.100.0/24"; of an address that is no IPv4 address only itself.
 * Narrower than /8 alone: nobody lists more.
 */
export function networksOf(address: string): readonly string[] {
  const number = addressNumber(address);
  if (number === null) return [address];
  const networks = [address];
  for (let bits = 32; bits >= 8; bits -= 1) networks.push(`${dotted(number - (number % 2 ** (32 - bits)))}/${bits}`);
  return networks;
}

/** An IPv4 address as a number; null for anything else. */
export function addressNumber(text: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function dotted(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}
