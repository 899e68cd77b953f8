import type { AccountId } from "../../domain/account.ts";
import type { Fact, Identifier, IdentifierKind, Movement } from "../../domain/record.ts";
import { byFrom, byIdentifier, byMovementTime } from "../fact-order.ts";
import type { IdentifierUse } from "../transfer-store.ts";
import { factFrom, movementFrom } from "./record-text.ts";
import type { Sight } from "./sight.ts";
import { count, told, toldAll } from "./values.ts";

const MOST = 1_000_000n;

export async function factsAbout({ connection, version, files }: Sight, subjects: readonly string[]): Promise<readonly Fact[]> {
  const rows = await connection.read("facts-of", { subjects, version, files, most: MOST });
  return rows.map(({ id, record }) => factFrom(told(id), told(record))).sort(byFrom);
}

export async function identifiersWith(
  { connection, shown }: Sight,
  accounts: readonly AccountId[],
): Promise<readonly IdentifierUse[]> {
  const rows = await connection.read("identifiers-of", { accounts: [...new Set(accounts)], shown, most: MOST });
  return rows
    .map(({ account, kind, value, rows: used, first, last, others }) => ({
      identifier: { account: told(account) as AccountId, kind: told(kind) as IdentifierKind, value: told(value) },
      rows: count(used),
      first: first === null ? null : count(first),
      last: last === null ? null : count(last),
      others: toldAll(others)
        .map((other) => other as AccountId)
        .sort(),
    }))
    .sort((a, b) => byIdentifier(a.identifier, b.identifier));
}

export async function identifiersOf({ connection, shown }: Sight, kind: IdentifierKind): Promise<readonly Identifier[]> {
  const rows = await connection.read("identifiers-of-kind", { kind, shown, most: MOST });
  return rows.map(({ account, value }) => ({ account: told(account) as AccountId, kind, value: told(value) })).sort(byIdentifier);
}

export async function failedOf(
  { connection, version, files }: Sight,
  accounts: readonly AccountId[],
): Promise<readonly Movement[]> {
  const rows = await connection.read("failed-of", { accounts, version, files, most: MOST });
  return rows.map(({ id, from, to, record }) => movementFrom(told(id), told(from), told(to), told(record))).sort(byMovementTime);
}
