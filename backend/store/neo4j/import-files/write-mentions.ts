import type { ReadRecord } from "../../transfer-store.ts";
import { type AccountTold, isMovement, newAccounts, newlyTold, newNames, rowsOf, type SeenTo, usesIn } from "../mentioned.ts";
import { stretchesOf } from "../stretches.ts";
import { Numbering } from "./numbering.ts";
import type { ImportFiles } from "./write-records.ts";

/** What the records of all files name, kept while they are read. */
export interface Mentions {
  /** Accounts in the order of their numbers. */
  readonly accounts: AccountTold[];
  readonly tellsOut: Set<string>;
  readonly tellsIn: Set<string>;
  readonly holders: Numbering;
  readonly identifiers: Numbering;
  readonly parts: Numbering;
}

export function noMentions(): Mentions {
  return {
    accounts: [],
    tellsOut: new Set(),
    tellsIn: new Set(),
    holders: new Numbering(),
    identifiers: new Numbering(),
    parts: new Numbering(),
  };
}

/** Writes whom and what one part of a file names, and the part itself. */
export function writeMentions(
  { tables, accounts }: ImportFiles,
  mentions: Mentions,
  seen: SeenTo,
  { file, part, batch }: { readonly file: bigint; readonly part: number; readonly batch: readonly ReadRecord[] },
): void {
  mentions.accounts.push(...newAccounts(seen, batch).filter(({ id }) => accounts.of(id).isNew));
  for (const { id, out } of newlyTold(seen, batch)) (out ? mentions.tellsOut : mentions.tellsIn).add(id);
  for (const { name, search, account } of newNames(seen, batch)) {
    const { number, isNew } = mentions.holders.of(name);
    if (isNew) tables.holders.put({ key: number, name, search });
    tables.holds.put({ from: number, to: accounts.of(account).number, file });
  }
  for (const { kind, value, search, account, records, first, last } of usesIn(batch)) {
    const { number, isNew } = mentions.identifiers.of(JSON.stringify([kind, value]));
    if (isNew) tables.identifiers.put({ key: number, kind, value, search });
    tables["used-by"].put({ from: number, to: accounts.of(account).number, file, records, first, last });
  }
  const movements = batch.filter(isMovement).map(({ record }) => record);
  for (const stretch of stretchesOf(part, movements)) {
    tables.stretches.put({ key: mentions.parts.of(`stretch ${file} ${stretch.place}`).number, file, ...stretch });
  }
  tables.rows.put({ key: mentions.parts.of(`rows ${file} ${part}`).number, ...rowsOf(file, part, batch) });
}

/** Writes the accounts, once all that is told of them is known. */
export function writeAccounts({ tables, accounts }: ImportFiles, { accounts: told, tellsOut, tellsIn }: Mentions): void {
  for (const account of told) {
    tables.accounts.put({
      key: accounts.of(account.id).number,
      ...account,
      tellsOut: tellsOut.has(account.id) ? true : null,
      tellsIn: tellsIn.has(account.id) ? true : null,
    });
  }
}
