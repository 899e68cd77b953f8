import { type AccountId, parseAccountId } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import type { Instant } from "../../backend/domain/instant.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import { type Money, parseMoney } from "../../backend/domain/money.ts";
import type { Fact, Movement, Unidentified } from "../../backend/domain/record.ts";
import { recordIdentifier } from "../../ingest/identify-record.ts";

/** A movement as a test writes it: everything left out has a plain value, text amounts are "1200.00 THB". */
export interface MovementTold extends Partial<Omit<Movement, "kind" | "id" | "from" | "to" | "paid" | "received" | "at">> {
  readonly from?: string;
  readonly to?: string;
  readonly paid?: string;
  readonly received?: string;
  /** An ISO time with zone, or the instant itself. */
  readonly at?: string | Instant;
}

export const PAYER = parseAccountId("bank:014:0000000001");
export const PAYEE = parseAccountId("bank:004:0000000002");

/** A settled movement without an id. */
export function movementTold(told: MovementTold = {}): Unidentified<Movement> {
  const { from, to, paid = "1200.00 THB", received = paid, at = "2025-03-14T09:00:00+07:00", ...rest } = told;
  return {
    kind: "movement",
    from: account(from, PAYER),
    to: account(to, PAYEE),
    side: "payer",
    status: "settled",
    paid: amount(paid),
    received: amount(received),
    at: typeof at === "string" ? { at: parseTime(at), precision: "second" } : at,
    balanceAfter: null,
    sequence: null,
    reference: null,
    memo: null,
    channel: null,
    place: null,
    fromName: null,
    toName: null,
    identifiers: [],
    ...rest,
  };
}

/** A settled movement, the first of its equals in its file. */
export function movement(told: MovementTold = {}): Movement {
  const unidentified = movementTold(told);
  return { ...unidentified, id: recordIdentifier()(unidentified) };
}

/** A fact about an account, the first of its equals in its file. */
export function fact(told: Partial<Omit<Fact, "kind" | "id">> & Pick<Fact, "subject" | "facts">): Fact {
  const unidentified: Unidentified<Fact> = { kind: "fact", from: null, until: null, ...told };
  return { ...unidentified, id: recordIdentifier()(unidentified) };
}

/** "1200.00 THB" as money. */
export function amount(text: string): Money {
  const [value = "", code = ""] = text.split(" ");
  return parseMoney(value, parseCurrency(code));
}

function account(text: string | undefined, fallback: AccountId): AccountId {
  return text === undefined ? fallback : parseAccountId(text);
}
