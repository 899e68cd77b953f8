import type { AccountId } from "../backend/domain/account.ts";
import type { Instant } from "../backend/domain/instant.ts";
import type { Money } from "../backend/domain/money.ts";
import type { Movement, Unidentified } from "../backend/domain/record.ts";

export type MovementDraft = Unidentified<Movement>;

/** What a statement row tells beside the bare movement; a field left out is "not given". */
export type RowDetails = Partial<
  Pick<
    MovementDraft,
    "status" | "balanceAfter" | "sequence" | "reference" | "memo" | "channel" | "place" | "fromName" | "toName" | "identifiers"
  >
>;

interface StatementRow {
  readonly own: AccountId;
  readonly ownName: string | null;
  readonly other: AccountId;
  readonly otherName: string | null;
  /** Whether money came to the account whose statement it is. */
  readonly incoming: boolean;
  readonly amount: Money;
  readonly at: Instant;
}

/** The movement that one row of an account's own statement tells. */
export function statementMovement(row: StatementRow, details: RowDetails): MovementDraft {
  const { own, ownName, other, otherName, incoming, amount, at } = row;
  return incoming
    ? draft({ from: other, to: own, fromName: otherName, toName: ownName, side: "payee", amount, received: amount, at }, details)
    : draft({ from: own, to: other, fromName: ownName, toName: otherName, side: "payer", amount, received: amount, at }, details);
}

/** A movement of a ledger that is neither side's statement, unless details name a side. */
export function wholeMovement(
  from: AccountId,
  to: AccountId,
  amount: Money,
  at: Instant,
  details: RowDetails & { readonly side?: MovementDraft["side"]; readonly received?: Money },
): MovementDraft {
  const { fromName = null, toName = null, side = "both", received = amount } = details;
  return draft({ from, to, fromName, toName, side, amount, received, at }, details);
}

interface Told extends Pick<MovementDraft, "from" | "to" | "fromName" | "toName" | "side" | "received" | "at"> {
  readonly amount: Money;
}

/** Written out field by field: every row of a file of millions passes here, and a spread costs more than reading the row. */
function draft({ from, to, fromName, toName, side, amount, received, at }: Told, details: RowDetails): MovementDraft {
  return {
    kind: "movement",
    from,
    to,
    side,
    status: details.status ?? "settled",
    paid: amount,
    received,
    at,
    balanceAfter: details.balanceAfter ?? null,
    sequence: details.sequence ?? null,
    reference: details.reference ?? null,
    memo: details.memo ?? null,
    channel: details.channel ?? null,
    place: details.place ?? null,
    fromName,
    toName,
    identifiers: details.identifiers ?? [],
  };
}

/** Several texts of one row as one: "转账 · 货款"; null when all are blank. */
export function joinTexts(...texts: readonly (string | null)[]): string | null {
  const given = texts.filter((text) => text !== null && text !== "");
  return given.length === 0 ? null : given.join(" · ");
}
