import { ACCOUNT_SCHEMES, type AccountId } from "../../domain/account.ts";
import { parseCurrency } from "../../domain/currency.ts";
import { sumByCurrency } from "../../domain/money.ts";
import { type AccountMatch, matchAccount, searchText } from "../account-match.ts";
import type { AccountHit, AccountSummary } from "../transfer-store.ts";
import { count, type Row, rowsOf, text, texts, told, whole } from "./read-rows.ts";
import { type Sight, transfersSql } from "./sight-sql.ts";

const SCHEMES = ACCOUNT_SCHEMES.map((scheme) => `'${scheme}'`).join(", ");

/** Every visible account with each name that a record shows with it. */
const NAMED = `named AS (
  SELECT from_account AS account, from_name AS name FROM shown WHERE from_account IS NOT NULL
  UNION ALL SELECT to_account, to_name FROM shown WHERE to_account IS NOT NULL
  UNION ALL SELECT subject, NULL FROM shown WHERE split_part(subject, ':', 1) IN (${SCHEMES})
  UNION ALL SELECT mention.account, mention.value FROM mention SEMI JOIN shown ON shown.id = mention.record WHERE mention.kind = 'name'
)`;

const NAMES = "coalesce(list(DISTINCT name) FILTER (name IS NOT NULL AND account NOT LIKE 'end:%'), [])";

export async function findAccounts(sight: Sight, wanted: string, cap: number): Promise<readonly AccountHit[]> {
  const searched = searchText(wanted);
  const rows = await rowsOf(
    sight.connection,
    `${sight.sql}, ${NAMED} SELECT account, to_json(${NAMES})::VARCHAR FROM named GROUP BY account
     HAVING ($number <> '' AND contains(lower(account), $number)) OR ($name <> '' AND (lower(account) = $name OR bool_or(contains(lower(name), $name))))`,
    { number: searched.number, name: searched.name },
  );
  const found: { account: AccountId; names: readonly string[]; match: AccountMatch }[] = [];
  for (const [account, names] of rows) {
    const hit = { account: told(account) as AccountId, names: namesIn(told(names)) };
    const match = matchAccount(hit.account, hit.names, searched);
    if (match) found.push({ ...hit, match });
  }
  const best = found.sort((a, b) => a.match.rank - b.match.rank || (a.account < b.account ? -1 : 1)).slice(0, cap);
  const sides = await sidesOf(
    sight,
    best.map(({ account }) => account),
  );
  return best.map(({ account, names, match }) => {
    const transfers = sides.filter((side) => side.account === account && !(side.direction === "in" && side.own));
    return { account, names, transfers: transfers.reduce((sum, side) => sum + side.transfers, 0), why: match.why };
  });
}

export async function summariesOf(sight: Sight, accounts: readonly AccountId[]): Promise<readonly AccountSummary[]> {
  const sides = await sidesOf(sight, accounts);
  const values = { accounts: texts(accounts) };
  const names = await rowsOf(
    sight.connection,
    `${sight.sql}, ${NAMED} SELECT account, to_json(${NAMES})::VARCHAR FROM named
     WHERE account IN (SELECT unnest($accounts)) GROUP BY account`,
    values,
  );
  const own = await rowsOf(
    sight.connection,
    `${sight.sql} SELECT CASE side WHEN 0 THEN from_account ELSE to_account END AS account, count(*) FROM shown
     WHERE side < 2 AND account IN (SELECT unnest($accounts)) GROUP BY account`,
    values,
  );
  const namesOf = new Map(names.map(([account, list]) => [told(account), namesIn(told(list))]));
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

async function sidesOf(sight: Sight, accounts: readonly AccountId[]): Promise<readonly Side[]> {
  const asked = "(from_account IN (SELECT unnest($accounts)) OR to_account IN (SELECT unnest($accounts)))";
  // The payer's record stands for a transfer where it shows: it sorts first among the transfer's sides.
  const rows = await rowsOf(
    sight.connection,
    `${transfersSql(sight, asked)},
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
