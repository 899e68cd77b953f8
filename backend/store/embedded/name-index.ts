import type { DuckDBConnection } from "@duckdb/node-api";
import { ACCOUNT_SCHEMES } from "../../domain/account.ts";
import type { Scope } from "../../domain/scope.ts";
import { inTurn } from "../in-turn.ts";
import { OF_HOLDERS } from "../mentions.ts";
import type { Database } from "./database.ts";
import { fileNumbers, openSight, transfersSql } from "./sight-sql.ts";
import { versionOf } from "./version.ts";

/** Where searches look: every account of a scope with each of its names, and how many transfers it has. */
export interface NameIndex {
  /** Runs one search where the tables named (account, number, name), busy (account, transfers), used (account, kind, value), memo (text) and said (memo, account) are those of the scope. */
  readonly searching: <T>(scope: Scope, work: (connection: DuckDBConnection, tables: NameTables) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Names of the tables of one scope at one version. */
export interface NameTables {
  readonly named: string;
  readonly busy: string;
  readonly used: string;
  /** Texts of payments as paymentText puts them, each once, and the accounts at both ends of those. */
  readonly memo: string;
  readonly said: string;
}

/** Scopes that stay written down: a case's and a few neighbours'. */
const KEPT = 4;

/**
 * The index of one database. It is written down by the first search after the records or the scope changed, in temporary
 * tables on a connection of its own: nothing of it is kept on disk, so nothing of it can be stale.
 */
export function nameIndex(database: Database): NameIndex {
  const turn = inTurn();
  const kept = new Map<string, NameTables>();
  let own: DuckDBConnection | null = null;
  let made = 0;
  const tablesFor = async (connection: DuckDBConnection, scope: Scope): Promise<NameTables> => {
    const { sql } = await openSight(database, connection, scope);
    const files = await fileNumbers(connection, scope);
    const key = `${await versionOf(connection)} ${files.join(" ")}`;
    const known = kept.get(key);
    if (known) return known;
    made += 1;
    const tables = {
      named: `named_${made}`,
      busy: `busy_${made}`,
      used: `used_${made}`,
      memo: `memo_${made}`,
      said: `said_${made}`,
    };
    await writeTables(connection, sql, tables);
    kept.set(key, tables);
    return tables;
  };
  return {
    searching: (scope, work) =>
      turn(async () => {
        own ??= await database.connect();
        try {
          const tables = await tablesFor(own, scope);
          const found = await work(own, tables);
          for (const [key, old] of [...kept].slice(0, Math.max(0, kept.size - KEPT))) {
            for (const table of Object.values(old)) await own.run(`DROP TABLE ${table}`);
            kept.delete(key);
          }
          await own.run("COMMIT");
          return found;
        } catch (error) {
          own.closeSync();
          own = null;
          kept.clear();
          throw error;
        }
      }),
    close: () =>
      turn(async () => {
        own?.closeSync();
        own = null;
        kept.clear();
      }),
  };
}

const SCHEMES = ACCOUNT_SCHEMES.map((scheme) => `'${scheme}'`).join(", ");

/** Every visible account with each name that a record shows with it. */
export const NAMED = `named AS (
  SELECT from_account AS account, from_name AS name FROM shown WHERE from_account IS NOT NULL
  UNION ALL SELECT to_account, to_name FROM shown WHERE to_account IS NOT NULL
  UNION ALL SELECT subject, NULL FROM shown WHERE split_part(subject, ':', 1) IN (${SCHEMES})
  UNION ALL SELECT mention.account, mention.value FROM mention SEMI JOIN shown ON shown.id = mention.record WHERE mention.kind = 'name'
)`;

/** The number as accountNumber tells it, in lower case; ends of accounts are nothing to search for. */
const NUMBER = `lower(CASE WHEN account LIKE 'partial:%' THEN substr(account, instr(account, '~') + 1)
  ELSE list_last(string_split(account, ':')) END)`;

/** What facts tell of holders, with each account that other facts name the holder of. */
const HELD = `told AS (
  SELECT subject, unnest(from_json(json_extract(fact, '$.facts'), '[{"attribute":"VARCHAR","value":"VARCHAR"}]'), recursive := true)
  FROM shown WHERE fact IS NOT NULL
), held AS (
  SELECT holder.subject AS account, told.attribute AS kind, told.value FROM told AS holder JOIN told ON told.subject = holder.value
  WHERE holder.attribute = 'holder' AND split_part(holder.subject, ':', 1) IN (${SCHEMES})
    AND split_part(told.subject, ':', 1) NOT IN (${SCHEMES})
    AND told.attribute IN (${OF_HOLDERS.map((kind) => `'${kind}'`).join(", ")})
)`;

/** Texts that paymentText changes more than letters of. Putting every text by a pattern took .8 s a million, this .1. */
const BROKEN = ["'  '", "chr(9)", "chr(10)", "chr(11)", "chr(12)", "chr(13)"]
  .map((mark) => `contains(memo, ${mark})`)
  .join(" OR ");

/** As paymentText puts them. */
const PAYMENT_TEXTS = `told_text AS (
  SELECT from_account, to_account, lower(
    CASE WHEN ${BROKEN} THEN regexp_replace(memo, '[ \\t\\n\\v\\f\\r]+', ' ', 'g') ELSE memo END
  ) AS memo FROM shown WHERE memo IS NOT NULL
), text AS (
  SELECT from_account AS account, memo FROM told_text UNION SELECT to_account, memo FROM told_text
)`;

async function writeTables(
  connection: DuckDBConnection,
  sql: string,
  { named, busy, used, memo, said }: NameTables,
): Promise<void> {
  await connection.run(
    `CREATE TEMP TABLE ${named} AS ${sql}, ${NAMED}
     SELECT DISTINCT account, ${NUMBER} AS number, name FROM named WHERE account NOT LIKE 'end:%'`,
  );
  await connection.run(
    `CREATE TEMP TABLE ${used} AS ${sql}
     , ${HELD}
     SELECT account, kind, lower(value) AS value FROM mention SEMI JOIN shown ON shown.id = mention.record WHERE kind <> 'name'
     UNION SELECT account, kind, lower(value) FROM held`,
  );
  await connection.run(
    `CREATE TEMP TABLE ${said} AS ${sql}, ${PAYMENT_TEXTS} SELECT memo, account FROM text WHERE account NOT LIKE 'end:%'`,
  );
  await connection.run(`CREATE TEMP TABLE ${memo} AS SELECT DISTINCT memo AS text FROM ${said}`);
  await connection.run(
    `CREATE TEMP TABLE ${busy} AS ${transfersSql({ sql })},
     lead AS (FROM movement WHERE id = transfer)
     SELECT account, count(*) AS transfers FROM (
       SELECT from_account AS account FROM lead UNION ALL SELECT to_account FROM lead WHERE from_account <> to_account
     ) GROUP BY account`,
  );
}
