import type { ReadRecord } from "../../transfer-store.ts";
import {
  type AccountTold,
  holdersTold,
  isMovement,
  newAccounts,
  newlyTold,
  newNames,
  rowsOf,
  type SeenTo,
  subjectUsesTold,
  type UseTold,
  usesIn,
} from "../mentioned.ts";
import { paymentTextsOf } from "../payment-texts.ts";
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
  readonly subjects: Numbering;
  readonly parts: Numbering;
}

export function noMentions(): Mentions {
  return {
    accounts: [],
    tellsOut: new Set(),
    tellsIn: new Set(),
    holders: new Numbering(),
    identifiers: new Numbering(),
    subjects: new Numbering(),
    parts: new Numbering(),
  };
}

/** Writes whom and what one part of a file names, and the part itself. */
export function writeMentions(
  files: ImportFiles,
  mentions: Mentions,
  seen: SeenTo,
  { file, part, batch }: { readonly file: bigint; readonly part: number; readonly batch: readonly ReadRecord[] },
): void {
  const { tables, accounts } = files;
  mentions.accounts.push(...newAccounts(seen, batch).filter(({ id }) => accounts.of(id).isNew));
  for (const { id, out } of newlyTold(seen, batch)) (out ? mentions.tellsOut : mentions.tellsIn).add(id);
  for (const { name, search, account } of newNames(seen, batch)) {
    const { number, isNew } = mentions.holders.of(name);
    if (isNew) tables.holders.put({ key: number, name, search });
    tables.holds.put({ from: number, to: accounts.of(account).number, file });
  }
  for (const use of usesIn(batch)) {
    const { account, records, first, last } = use;
    tables["used-by"].put({
      from: identifierIn(tables, mentions, use),
      to: accounts.of(account).number,
      file,
      records,
      first,
      last,
    });
  }
  writeSubjects(files, mentions, file, batch);
  const movements = batch.filter(isMovement).map(({ record }) => record);
  for (const stretch of stretchesOf(part, movements)) {
    tables.stretches.put({ key: mentions.parts.of(`stretch ${file} ${stretch.place}`).number, file, ...stretch });
  }
  for (const texts of paymentTextsOf(part, movements)) {
    tables["payment-texts"].put({ key: mentions.parts.of(`texts ${file} ${texts.place}`).number, file, ...texts });
  }
  tables.rows.put({ key: mentions.parts.of(`rows ${file} ${part}`).number, ...rowsOf(file, part, batch) });
}

/** Holders as facts know them, with their accounts and with what is told of them alone. */
function writeSubjects({ tables, accounts }: ImportFiles, mentions: Mentions, file: bigint, batch: readonly ReadRecord[]): void {
  const subjectIn = (id: string): bigint => {
    const { number, isNew } = mentions.subjects.of(id);
    if (isNew) tables.subjects.put({ key: number, id });
    return number;
  };
  for (const { account, subject } of holdersTold(batch)) {
    tables["subject-holds"].put({ from: subjectIn(subject), to: accounts.of(account).number, file });
  }
  for (const use of subjectUsesTold(batch)) {
    tables["subject-used-by"].put({ from: identifierIn(tables, mentions, use), to: subjectIn(use.subject), file });
  }
}

function identifierIn(
  tables: ImportFiles["tables"],
  { identifiers }: Mentions,
  { kind, value, search }: Pick<UseTold, "kind" | "value" | "search">,
): bigint {
  const { number, isNew } = identifiers.of(JSON.stringify([kind, value]));
  if (isNew) tables.identifiers.put({ key: number, kind, value, search });
  return number;
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
