import { parseCurrency } from "../../domain/currency.ts";
import type { Money } from "../../domain/money.ts";
import type { Transfer } from "../../domain/transfer.ts";
import type { TransferPage, TransferQuery } from "../transfer-store.ts";
import { amountParts, sumOfParts } from "./amount-parts.ts";
import type { AskedOf } from "./read-queries.ts";
import { relationOf } from "./relation.ts";
import { type Sight, transferSeen } from "./sight.ts";
import { count, list, map, type Row, told, whole } from "./values.ts";

/** The transfers a query asks for: totals and page are asked at once. */
export async function queryTransfers(sight: Sight, query: TransferQuery): Promise<TransferPage> {
  const asked = askedOf(sight, query);
  const [[totals], transfers] = await Promise.all([
    sight.connection.read("transfers-of-totals", asked),
    pageOf(sight, query, asked),
  ]);
  const sums = list(totals?.sums ?? []).map(map);
  return {
    transfers,
    total: sums.reduce((total, sum) => total + count(sum.transfers), 0),
    counterparties: totals ? count(totals.counterparties) : 0,
    sums: sums
      .filter((sum) => count(sum.transfers) > 0)
      .map(moneyOf)
      .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
  };
}

async function pageOf(sight: Sight, { order, cap }: TransferQuery, asked: AskedOf): Promise<readonly Transfer[]> {
  const most = Math.max(0, Math.trunc(cap));
  if (most === 0) return [];
  const rows = await sight.connection.read(order === "time" ? "transfers-of-time" : "transfers-of-amount", {
    ...asked,
    cap: BigInt(most),
  });
  return rows.flatMap((row) => transferSeen(sight, relationOf(row)) ?? []);
}

function askedOf({ version, files }: Sight, query: TransferQuery): AskedOf {
  const { direction, period, counterparties, least } = query;
  const from = least === null ? null : amountParts(least);
  return {
    accounts: [...new Set(query.accounts)],
    direction,
    counterparties,
    from: instant(period.from),
    until: instant(period.until),
    currency: least?.currency ?? null,
    leastHigh: from?.high ?? 0n,
    least: from?.low ?? 0n,
    version,
    files,
  };
}

/** Bounds between milliseconds count as the next whole one: both [from and until) ask for at >= the bound. */
function instant(at: number | null): bigint | null {
  return at === null ? null : BigInt(Math.ceil(at));
}

function moneyOf({ currency, high, units, rest }: Row): Money {
  return {
    minor: sumOfParts({ high: whole(high), units: whole(units), rest: whole(rest) }),
    currency: parseCurrency(told(currency)),
  };
}
