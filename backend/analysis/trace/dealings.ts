import { type AccountId, accountKind } from "../../domain/account.ts";
import { mayPrecede } from "../../domain/instant.ts";
import { type Money, sumByCurrency } from "../../domain/money.ts";
import type { Trace } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";

const DAY_MS = 86_400_000;

/** A transfer by which money came, as far as what follows it depends on it. */
export type Arrival = Pick<Transfer, "id" | "at">;

/** How one account deals with others, as far as stop rules ask. */
export interface Dealings {
  readonly hasStatement: boolean;
  /** Different others, cash and fees aside, in so many days to each side of the transfer. */
  counterparties(near: Arrival, days: number): number;
  /** Where money that came by `first` could have gone on until then (UTC milliseconds; walking back: come from). */
  beyond(first: Arrival, direction: Trace["direction"], until: number): Beyond;
}

/** Transfers that were not followed, with their exact sums, one a currency. */
export interface Beyond {
  readonly transfers: number;
  readonly amounts: readonly Money[];
}

/** Dealings as an account's own rows tell them; rows: all that are known. */
export function dealingsInRows(account: AccountId, rows: readonly Transfer[]): Dealings {
  return {
    hasStatement: rows.some((row) => showsStatement(account, row)),
    counterparties: (near, days) => {
      const close = rows.filter(({ at }) => Math.abs(at.at - near.at.at) <= days * DAY_MS);
      const others = close.map(({ from, to }) => (from === account ? to : from));
      return new Set(others.filter((other) => other !== account && accountKind(other) !== "end")).size;
    },
    beyond: (first, direction, until) => {
      const left = rows.filter((row) => goesOn(account, first, direction, row) && row.at.at <= until);
      return { transfers: left.length, amounts: sumByCurrency(left.map(({ paid }) => paid)) };
    },
  };
}

/** An own-side row, or one of a ledger of whole transfers such as a chain, which shows both sides at once. */
export function showsStatement(account: AccountId, { from, payer, payee }: Pick<Transfer, "from" | "payer" | "payee">): boolean {
  if (payer === null && payee === null) return accountKind(account) !== "end";
  return (from === account ? payer : payee) !== null;
}

/** Payments made after the first arrival; walking back, received before it. */
function goesOn(account: AccountId, first: Arrival, direction: Trace["direction"], row: Transfer): boolean {
  if (row.from === row.to || row.id === first.id) return false;
  if (direction === "forward") return row.from === account && mayPrecede(first.at, row.at);
  return row.to === account && mayPrecede(row.at, first.at);
}
