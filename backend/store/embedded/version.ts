import type { DuckDBConnection } from "@duckdb/node-api";
import type { RecordId } from "../../domain/record.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { type Mate, netChanges, type TransferChange } from "../transfer-changes.ts";
import type { Changes } from "../transfer-store.ts";
import { count, rowsOf, text, told } from "./read-rows.ts";

export async function versionOf(connection: DuckDBConnection): Promise<number> {
  const [state] = await rowsOf(connection, "SELECT version FROM state");
  return count(state?.[0]);
}

/** Steps the version on and returns the new one. */
export async function nextVersion(connection: DuckDBConnection): Promise<number> {
  const [state] = await rowsOf(connection, "UPDATE state SET version = version + 1 RETURNING version");
  return count(state?.[0]);
}

export async function changesAfter(connection: DuckDBConnection, version: number): Promise<Changes> {
  const rows = await rowsOf(
    connection,
    "SELECT transfer, was, now FROM change WHERE version > $version::INTEGER ORDER BY version, transfer",
    { version },
  );
  const changes = rows.map(
    ([transfer, was, now]): TransferChange => ({
      transfer: told(transfer) as TransferId,
      was: mate(text(was)),
      now: mate(text(now)),
    }),
  );
  return netChanges(await versionOf(connection), changes);
}

function mate(stored: string | null): Mate {
  return stored as RecordId | "" | null;
}
