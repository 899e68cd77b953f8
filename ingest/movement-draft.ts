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
  const { own, ownName, other, otherName, incoming } = row;
  return wholeMovement(incoming ? other : own, incoming ? own : other, row.amount, row.at, {
    ...details,
    side: incoming ? "payee" : "payer",
    fromName: incoming ? otherName : ownName,
    toName: incoming ? ownName : otherName,
  });
}

/** A movement of a ledger that is neither side's statement, unless details name a side. */
export function wholeMovement(
  from: AccountId,
  to: AccountId,
  amount: Money,
  at: Instant,
  details: RowDetails & { readonly side?: MovementDraft["side"]; readonly received?: Money },
): MovementDraft {
  return {
    kind: "movement",
    from,
    to,
    side: details.side ?? "both",
    status: details.status ?? "settled",
    paid: amount,
    received: details.received ?? amount,
    at,
    balanceAfter: details.balanceAfter ?? null,
    sequence: details.sequence ?? null,
    reference: details.reference ?? null,
    memo: details.memo ?? null,
    channel: details.channel ?? null,
    place: details.place ?? null,
    fromName: details.fromName ?? null,
    toName: details.toName ?? null,
    identifiers: details.identifiers ?? [],
  };
}

/** Several texts of one row as one: "转账 · 货款"; null when all are blank. */
export function joinTexts(...texts: readonly (string | null)[]): string | null {
  const given = texts.filter((text) => text !== null && text !== "");
  return given.length === 0 ? null : given.join(" · ");
}
