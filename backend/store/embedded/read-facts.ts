import type { DuckDBValue } from "@duckdb/node-api";
import type { AccountId } from "../../domain/account.ts";
import type { Fact, Identifier, IdentifierKind, Movement } from "../../domain/record.ts";
import { byFrom, byIdentifier, byMovementTime } from "../fact-order.ts";
import type { IdentifierUse } from "../transfer-store.ts";
import { factOf, MOVEMENT_COLUMNS, movementOf } from "./movement-row.ts";
import { count, rowsOf, text, texts, told } from "./read-rows.ts";
import { recordsWhere, type Sight } from "./sight-sql.ts";

export async function factsAbout(sight: Sight, subjects: readonly string[]): Promise<readonly Fact[]> {
  if (subjects.length === 0) return [];
  const rows = await rowsOf(
    sight.connection,
    `${sight.sqlOver(recordsWhere("subject IN (SELECT unnest($subjects))"))} SELECT fact FROM shown`,
    {
      subjects: texts(subjects),
    },
  );
  return rows.map(([body]) => factOf(told(body))).sort(byFrom);
}

/** Records that name an identifier which some record names with one of the accounts. */
const USING_THEIRS = recordsWhere(`id IN (
  SELECT record FROM mention WHERE kind <> 'name' AND value IN (
    SELECT value FROM mention WHERE kind <> 'name' AND account IN (SELECT unnest($accounts))
  )
)`);

export async function identifiersWith(sight: Sight, accounts: readonly AccountId[]): Promise<readonly IdentifierUse[]> {
  if (accounts.length === 0) return [];
  const rows = await rowsOf(
    sight.connection,
    `${sight.sqlOver(USING_THEIRS)},
     used AS (
       SELECT mention.*, coalesce(instant, (fact->'$.from.at')::BIGINT) AS first, coalesce(instant, (fact->'$.until.at')::BIGINT) AS last
       FROM mention JOIN shown ON shown.id = mention.record WHERE mention.kind <> 'name'
     ),
     own AS (
       SELECT account, kind, value, count(DISTINCT record) AS uses, min(first) AS first, max(last) AS last FROM used
       WHERE account IN (SELECT unnest($accounts)) GROUP BY account, kind, value
     )
     SELECT own.account, own.kind, own.value, own.uses, own.first, own.last, other.account
     FROM own LEFT JOIN (SELECT DISTINCT account, kind, value FROM used) AS other
       ON other.kind = own.kind AND other.value = own.value AND other.account <> own.account`,
    { accounts: texts(accounts) },
  );
  const uses = new Map<string, IdentifierUse & { readonly others: AccountId[] }>();
  for (const [account, kind, value, rowsUsed, first, last, other] of rows) {
    const identifier = { account: told(account) as AccountId, kind: told(kind) as IdentifierKind, value: told(value) };
    const key = JSON.stringify(identifier);
    const use = uses.get(key) ?? { identifier, rows: count(rowsUsed), first: momentOf(first), last: momentOf(last), others: [] };
    const otherAccount = text(other);
    if (otherAccount !== null) use.others.push(otherAccount as AccountId);
    uses.set(key, use);
  }
  return [...uses.values()]
    .sort((a, b) => byIdentifier(a.identifier, b.identifier))
    .map((use) => ({ ...use, others: use.others.sort() }));
}

export async function identifiersOf(sight: Sight, kind: IdentifierKind): Promise<readonly Identifier[]> {
  const rows = await rowsOf(
    sight.connection,
    `${sight.sqlOver(recordsWhere("id IN (SELECT record FROM mention WHERE kind = $kind)"))}
     SELECT DISTINCT account, value FROM mention SEMI JOIN shown ON shown.id = mention.record WHERE kind = $kind`,
    { kind },
  );
  return rows.map(([account, value]) => ({ account: told(account) as AccountId, kind, value: told(value) })).sort(byIdentifier);
}

function momentOf(value: DuckDBValue | undefined): number | null {
  return value === null || value === undefined ? null : count(value);
}

const FAILED_FROM = "settled = 0 AND from_account IN (SELECT unnest($accounts))";
const FAILED_TO = "settled = 0 AND to_account IN (SELECT unnest($accounts))";

export async function failedOf(sight: Sight, accounts: readonly AccountId[]): Promise<readonly Movement[]> {
  const rows = await rowsOf(
    sight.connection,
    `${sight.sqlOver(recordsWhere(FAILED_FROM, FAILED_TO))} SELECT ${MOVEMENT_COLUMNS} FROM shown`,
    { accounts: texts(accounts) },
  );
  return rows.map(movementOf).sort(byMovementTime);
}
