import type { AccountId } from "../../domain/account.ts";
import type { PlaceName, Sighting, SightingKind } from "../../domain/place.ts";
import type { Movement } from "../../domain/record.ts";
import type { TransferId } from "../../domain/transfer.ts";

/** Between the texts of one row that were joined when it was read. */
const JOINED = " · ";

/**
 * Where one statement row puts the account whose statement it is: at a terminal, from an IP address, or booked at a branch.
 * A row of neither side's statement speaks of the payer.
 */
export function movementSightings(movement: Movement, transfer: TransferId | null): readonly Sighting[] {
  const account = ownAccount(movement);
  const seen = (kind: SightingKind, place: PlaceName): Sighting => ({
    place,
    account,
    kind,
    at: movement.at,
    until: null,
    transfer,
    money: movement.paid,
    failed: movement.status === "failed",
    note: movement.memo,
  });
  const used = movement.identifiers.filter((each) => each.account === account);
  return [
    ...used.filter(({ kind }) => kind === "terminal").map(({ value }) => seen("terminal", { kind: "terminal", value })),
    ...used.filter(({ kind }) => kind === "ip").map(({ value }) => seen("ip", { kind: "ip", value })),
    ...(movement.place ?? "")
      .split(JOINED)
      .filter((value) => value !== "")
      .map((value) => seen("booked", { kind: "branch", value })),
  ];
}

function ownAccount({ side, from, to }: Movement): AccountId {
  return side === "payee" ? to : from;
}
