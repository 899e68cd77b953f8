import type { AccountId } from "../../domain/account.ts";
import { parseCurrency } from "../../domain/currency.ts";
import { sumByCurrency } from "../../domain/money.ts";
import type { IdentifierKind } from "../../domain/record.ts";
import { matchAccount, searchText } from "../account-match.ts";
import type { AccountHead, AccountHit, AccountSummary } from "../transfer-store.ts";
import { NAMED, type NameTables } from "./name-index.ts";
import { count, type Row, rowsOf, text, texts, told, whole } from "./read-rows.ts";
import { recordsWhere, type Sight, transfersSql } from "./sight-sql.ts";

const NAMES = "coalesce(list(DISTINCT name) FILTER (name IS NOT NULL AND account NOT LIKE 'end:%'), [])";

/** More accounts than this are not told apart any further: of them the first by id. */
const MOST_LOOKED_AT = 2_000;

/** As matchAccount ranks: this number, its end, a part of it, an identifier, a name, a payment's text; the same order as there. */
const RANK = `CASE WHEN $number <> '' AND (number = $number OR lower(account) = $name) THEN 0
  WHEN $number <> '' AND suffix(number, $number) THEN 1 WHEN $number <> '' AND contains(number, $number) THEN 2
  WHEN kind IS NOT NULL THEN 3 WHEN searched_for IS NOT NULL THEN 4 ELSE 5 END`;

export async function findAccounts(
  connection: Sight["connection"],
  { named, busy, used, memo, said }: NameTables,
  wanted: string,
  cap: number,
): Promise<readonly AccountHit[]> {
  const searched = searchText(wanted);
  const rows = await rowsOf(
    connection,
    `WITH wanted AS (
       SELECT name AS searched_for FROM searched_name WHERE EXISTS (FROM unnest($needles) AS each (needle) WHERE contains(searched, needle))
     ),
     held AS (
       SELECT account, min(kind) AS kind FROM ${used}
       WHERE EXISTS (FROM unnest($values) AS each (needle) WHERE contains(value, needle)) GROUP BY account
     ),
     paid AS (SELECT DISTINCT account AS payer FROM ${said} WHERE memo IN (SELECT text FROM ${memo} WHERE $said <> '' AND contains(text, $said))),
     hit AS (
       SELECT account, min(${RANK}) AS rank, min(kind) AS kind, bool_or(payer IS NOT NULL) AS said
       FROM ${named} LEFT JOIN held USING (account) LEFT JOIN wanted ON searched_for = name LEFT JOIN paid ON payer = account
       WHERE ($number <> '' AND contains(number, $number)) OR lower(account) = $name OR kind IS NOT NULL OR searched_for IS NOT NULL
         OR payer IS NOT NULL
       GROUP BY account ORDER BY rank, account LIMIT ${MOST_LOOKED_AT}
     )
     SELECT account, to_json(${NAMES})::VARCHAR, coalesce(any_value(transfers), 0), min(kind), bool_or(said)
     FROM hit JOIN ${named} USING (account) LEFT JOIN ${busy} USING (account) GROUP BY account`,
    {
      number: searched.number,
      name: searched.name,
      said: searched.said,
      needles: texts(searched.needles),
      values: texts(searched.values),
    },
  );
  const found: (AccountHit & { readonly rank: number })[] = [];
  for (const [account, names, transfers, kind, isSaid] of rows) {
    const hit = { account: told(account) as AccountId, names: namesIn(told(names)), transfers: count(transfers) };
    const used = text(kind) as IdentifierKind | null;
    const match = matchAccount(hit.account, { names: hit.names, used, said: isSaid === true }, searched);
    if (match) found.push({ ...hit, ...match });
  }
  const best = found.sort((a, b) => a.rank - b.rank || (a.account < b.account ? -1 : 1)).slice(0, cap);
  return best.map(({ account, names, transfers, by, why }) => ({ account, names, transfers, by, why }));
}

/** Records that tell something of the accounts: at an end of them, about them, or with a name for one. */
const TOUCHING = recordsWhere(
  "from_account IN (SELECT unnest($accounts))",
  "to_account IN (SELECT unnest($accounts))",
  "subject IN (SELECT unnest($accounts))",
  "id IN (SELECT record FROM mention WHERE kind = 'name' AND account IN (SELECT unnest($accounts)))",
);

export async function summariesOf(sight: Sight, accounts: readonly AccountId[]): Promise<readonly AccountSummary[]> {
  const { connection } = sight;
  const values = { accounts: texts(accounts) };
  await rowsOf(
    connection,
    `CREATE TEMP TABLE touched AS ${transfersSql({ sql: sight.sqlOver(TOUCHING) })}
     SELECT shown.*, coalesce(member.transfer, shown.id) AS transfer, coalesce(member.told, shown.instant) AS told
     FROM shown LEFT JOIN member ON member.record = shown.id`,
    values,
  );
  const sides = await sidesIn(connection, "WITH movement AS (FROM touched WHERE settled = 1)", accounts);
  const namesOf = await namesWith(connection, "WITH shown AS (FROM touched)", accounts);
  const own = await rowsOf(
    connection,
    `SELECT CASE side WHEN 0 THEN from_account ELSE to_account END AS account, count(*) FROM touched
     WHERE side < 2 AND account IN (SELECT unnest($accounts)) GROUP BY account`,
    values,
  );
  const ownRowsOf = new Map(own.map(([account, rows]) => [told(account), count(rows)]));
  return accounts.map((account) => {
    const mine = sides.filter((side) => side.account === account);
    return {
      account,
      names: namesOf.get(account) ?? [],
      in: oneSide(mine, "in"),
      out: oneSide(mine, "out"),
      first: extreme(mine, ({ first }) => first, Math.min),
      last: extreme(mine, ({ last }) => last, Math.max),
      ownRows: ownRowsOf.get(account) ?? 0,
    };
  });
}

/** The names of these accounts, from a statement's beginning that defines shown. */
async function namesWith(
  connection: Sight["connection"],
  shown: string,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await rowsOf(
    connection,
    `${shown}, ${NAMED} SELECT account, to_json(${NAMES})::VARCHAR FROM named
     WHERE account IN (SELECT unnest($accounts)) GROUP BY account`,
    { accounts: texts(accounts) },
  );
  return new Map(rows.map(([account, list]) => [told(account), namesIn(told(list))]));
}

/** Rows of the accounts' own statements. */
const OWN = recordsWhere(
  "side = 0 AND from_account IN (SELECT unnest($accounts))",
  "side = 1 AND to_account IN (SELECT unnest($accounts))",
);

export async function headsOf({ connection, sqlOver }: Sight, accounts: readonly AccountId[]): Promise<readonly AccountHead[]> {
  const namesOf = await namesWith(connection, sqlOver(TOUCHING), accounts);
  const own = await rowsOf(
    connection,
    `${sqlOver(OWN)} SELECT DISTINCT CASE side WHEN 0 THEN from_account ELSE to_account END FROM shown`,
    { accounts: texts(accounts) },
  );
  const stated = new Set(own.map(([account]) => told(account)));
  return accounts.map((account) => ({ account, names: namesOf.get(account) ?? [], hasStatement: stated.has(account) }));
}

/** What one account paid or received in one currency; own are the transfers to itself. */
interface Side {
  readonly account: string;
  readonly direction: "in" | "out";
  readonly own: boolean;
  readonly currency: string;
  readonly transfers: number;
  readonly sum: bigint;
  readonly first: number;
  readonly last: number;
}

/** What the accounts paid and received, from a statement's beginning that defines movement. */
async function sidesIn(
  connection: Sight["connection"],
  movements: string,
  accounts: readonly AccountId[],
): Promise<readonly Side[]> {
  // The payer's record stands for a transfer where it shows: it sorts first among the transfer's sides.
  const rows = await rowsOf(
    connection,
    `${movements},
     lead AS (FROM movement QUALIFY row_number() OVER (PARTITION BY transfer ORDER BY side, id) = 1),
     sided AS (
       SELECT from_account AS account, 'out' AS direction, from_account = to_account AS own, paid_currency AS currency,
         coalesce(paid_wide, paid::HUGEINT) AS amount, told FROM lead
       UNION ALL SELECT to_account, 'in', from_account = to_account, received_currency,
         coalesce(received_wide, received::HUGEINT), told FROM lead
     )
     SELECT account, direction, own, currency, count(*), sum(amount), min(told), max(told) FROM sided
     WHERE account IN (SELECT unnest($accounts)) GROUP BY account, direction, own, currency`,
    { accounts: texts(accounts) },
  );
  return rows.map(sideOf);
}

function sideOf([account, direction, own, currency, transfers, sum, first, last]: Row): Side {
  return {
    account: told(account),
    direction: text(direction) === "in" ? "in" : "out",
    own: own === true,
    currency: told(currency),
    transfers: count(transfers),
    sum: whole(sum),
    first: count(first),
    last: count(last),
  };
}

function oneSide(sides: readonly Side[], direction: "in" | "out"): AccountSummary["in"] {
  const those = sides.filter((side) => side.direction === direction);
  return {
    transfers: those.reduce((total, { transfers }) => total + transfers, 0),
    sums: sumByCurrency(those.map(({ sum, currency }) => ({ minor: sum, currency: parseCurrency(currency) }))),
  };
}

function extreme(sides: readonly Side[], of: (side: Side) => number, choose: (a: number, b: number) => number): number | null {
  return sides.map(of).reduce<number | null>((best, next) => (best === null ? next : choose(best, next)), null);
}

function namesIn(json: string): readonly string[] {
  return (JSON.parse(json) as string[]).sort();
}
