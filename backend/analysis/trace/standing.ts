import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { Instant } from "../../domain/instant.ts";
import { balanceBefore } from "./opening.ts";
import type { Walk } from "./walk.ts";

/** What stood in a followed account after its last walked row, in minor units, and when that row was. */
export function standingIn({ ledger, input }: Walk, account: AccountId, currency: Currency): { balance: bigint; asOf: Instant } {
  const rows = ledger(account, currency);
  const last = rows?.rows.findLastIndex(({ transfer }) => transfer.at.at <= input.asOf) ?? -1;
  const row = rows?.rows[last];
  if (!rows || !row) return { balance: 0n, asOf: { at: input.asOf, precision: "second" } };
  return { balance: balanceBefore(rows, last).minor + row.change, asOf: row.at };
}
