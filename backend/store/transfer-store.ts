import type { AccountId } from "../domain/account.ts";
import type { ImportCounts } from "../domain/case.ts";
import type { FlowBatch } from "../domain/flow-batch.ts";
import type { Link, LinkDecision } from "../domain/link.ts";
import type { Money } from "../domain/money.ts";
import type { Fact, FileId, Identifier, IdentifierKind, Movement, RecordId, SourceRecord, SourceRef } from "../domain/record.ts";
import type { Scope } from "../domain/scope.ts";
import type { SourcedMovement, Transfer, TransferId } from "../domain/transfer.ts";

/** A source file as the store knows it. What it is called and who sent it is casework (Upload). */
export interface SourceFile {
  readonly id: FileId;
  readonly profile: string;
  /** Data rows read, with rejected ones. */
  readonly rows: number;
  readonly rejected: number;
}

/** One row ready to be stored: ids already hold the ordinal among equal rows of this file. */
export interface ReadRecord {
  readonly record: SourceRecord;
  readonly source: SourceRef;
}

/** The rows of one file in file order, in batches; the last word says how many rows there were. */
export interface FileContent {
  readonly file: FileId;
  readonly profile: string;
  readonly batches: AsyncIterable<readonly ReadRecord[]>;
  /** Asked after the last batch. */
  readonly totals: () => { readonly rows: number; readonly rejected: number };
}

/** Half-open period [from, until) in UTC milliseconds; null is unbounded. */
export interface Period {
  readonly from: number | null;
  readonly until: number | null;
}

export const ALWAYS: Period = { from: null, until: null };

export type Direction = "in" | "out" | "both";

/** Which transfers of some accounts. */
export interface TransferQuery {
  readonly accounts: readonly AccountId[];
  readonly direction: Direction;
  readonly period: Period;
  /** Only with these counterparties; null is any. */
  readonly counterparties: readonly AccountId[] | null;
  /** Paid amounts from this, in the currency given; null is any. */
  readonly least: Money | null;
  readonly order: "time" | "amount";
  /** At most so many are returned; totals are exact all the same. */
  readonly cap: number;
}

export interface TransferPage {
  readonly transfers: readonly Transfer[];
  /** Exact, whatever the cap. */
  readonly total: number;
  readonly counterparties: number;
  readonly sums: readonly Money[];
}

/**
 * What of an account a search fitted: its number whole, at its end or within; an identifier used with it; a name as written, as read
 * aloud, as carelessly read or by initials, or by its consonants; the text of a payment.
 */
export type FoundBy = "number" | "ends" | "contains" | IdentifierKind | "name" | "read" | "loose" | "alike" | "memo";

/** An account that a search or a listing found, and why. */
export interface AccountHit {
  readonly account: AccountId;
  readonly names: readonly string[];
  readonly transfers: number;
  readonly by: FoundBy;
  readonly why: string;
}

export interface AccountSummary {
  readonly account: AccountId;
  readonly names: readonly string[];
  readonly in: { readonly transfers: number; readonly sums: readonly Money[] };
  readonly out: { readonly transfers: number; readonly sums: readonly Money[] };
  readonly first: number | null;
  readonly last: number | null;
  /** Own-side rows seen: none means that no statement of it is held. */
  readonly ownRows: number;
}

/** What of an account the flow graph does not tell: whom records name as its holders, and whether a row of its own statement is held. */
export interface AccountHead {
  readonly account: AccountId;
  readonly names: readonly string[];
  readonly hasStatement: boolean;
}

/** An identifier used with an account, in how many visible records, and the other visible accounts that share it. */
export interface IdentifierUse {
  readonly identifier: Identifier;
  readonly rows: number;
  /** UTC milliseconds of the first and the last: movements at their instant, facts from and until; null where none gives one. */
  readonly first: number | null;
  readonly last: number | null;
  readonly others: readonly AccountId[];
}

/**
 * What came and went between two versions; relinked transfers have other members than before. regrouped: every record of a transfer
 * that came, went or was relinked, as it was and as it is, but for those that came and stand alone.
 */
export interface Changes {
  readonly version: number;
  readonly added: readonly TransferId[];
  readonly removed: readonly TransferId[];
  readonly relinked: readonly TransferId[];
  readonly regrouped: readonly RecordId[];
}

/**
 * Records and what follows from them. Every read takes a Scope: a transfer is visible if one of its records is,
 * and only those records show, count or are reached.
 */
export interface TransferStore {
  /**
   * Stores a file as a whole or not at all. Over files the greatest multiplicity of equal records counts, so importing
   * twice changes nothing. duplicates and corroborated are counted among countIn alone: a record or other side that only
   * an unseen file holds answers as new. Throws what batches throws, leaving everything as it was.
   */
  importFile(content: FileContent, countIn: Scope): Promise<ImportCounts>;
  /** Takes back a file: records that no other file has go with it. Throws not-found for a file that is not stored. */
  undoImport(file: FileId): Promise<void>;
  /** Appends an officer's decision. Throws not-found when a record is unknown, bad-input when they are of two blocks. */
  decideLink(decision: LinkDecision): Promise<void>;
  /** The decisions on these records (null: on any) of which both records show, oldest first. */
  linkDecisions(records: readonly RecordId[] | null, scope: Scope): Promise<readonly LinkDecision[]>;

  files(scope: Scope): Promise<readonly SourceFile[]>;
  /** The records of a stored file with the place each was read from there, in batches of no given order; none for one not stored. */
  recordsOf(file: FileId): AsyncIterable<readonly ReadRecord[]>;
  /** Every visible transfer in the total order of byTime, in batches. Failed movements are no transfers. */
  scan(scope: Scope): AsyncIterable<readonly Transfer[]>;
  /** The same transfers as columns, for the flow graph. */
  scanFlows(scope: Scope): AsyncIterable<FlowBatch>;
  transfersOf(query: TransferQuery, scope: Scope): Promise<TransferPage>;
  /** The transfers that have these ids, or a visible record with these ids; unknown ids are left out. Ordered by byTime. */
  transfersById(ids: readonly (TransferId | RecordId)[], scope: Scope): Promise<readonly Transfer[]>;
  /** The records of one transfer with every visible place they were read from, payer's first. Empty when not visible. */
  sourceRows(transfer: TransferId, scope: Scope): Promise<readonly SourcedMovement[]>;
  /** The visible records of many transfers at once, payer's first each; transfers that do not show are left out. */
  movementsOf(transfers: readonly TransferId[], scope: Scope): Promise<ReadonlyMap<TransferId, readonly Movement[]>>;
  /** Places of many transfers at once, for lists of evidence. Every visible source, ordered by file and row. */
  sourcesOf(transfers: readonly TransferId[], scope: Scope): Promise<ReadonlyMap<TransferId, readonly SourceRef[]>>;
  /** The transfer a row of a file is part of; null when the row is none. */
  transferAt(source: SourceRef, scope: Scope): Promise<TransferId | null>;
  /**
   * Accounts whose number contains or ends in the digits, with which an identifier was used that contains them, whose holder's name
   * contains the text, reads or sounds like it (name-keys), or of which a payment's text holds it; best first, then id. An identifier that
   * facts tell of a holder is found with the accounts that other facts say the holder has.
   */
  findAccounts(text: string, cap: number, scope: Scope): Promise<readonly AccountHit[]>;
  summaries(accounts: readonly AccountId[], scope: Scope): Promise<readonly AccountSummary[]>;
  /** The names of summaries, and whether their own rows are more than none. A hub costs no more than any account. */
  heads(accounts: readonly AccountId[], scope: Scope): Promise<readonly AccountHead[]>;
  /** Facts about these subjects (accounts or holders), by from, then id. */
  factsOf(subjects: readonly string[], scope: Scope): Promise<readonly Fact[]>;
  /** Identifiers used with these accounts, and the other visible accounts that share each. */
  identifiersOf(accounts: readonly AccountId[], scope: Scope): Promise<readonly IdentifierUse[]>;
  /** Every visible identifier of one kind, once for each account it was used with, by account and value. */
  identifiersOfKind(kind: IdentifierKind, scope: Scope): Promise<readonly Identifier[]>;
  /** Failed movements of these accounts, by time. */
  failedMovementsOf(accounts: readonly AccountId[], scope: Scope): Promise<readonly Movement[]>;

  /** Grows by one with each import, undo or link decision that changed anything. */
  version(): Promise<number>;
  changesSince(version: number): Promise<Changes>;
  /** SHA-256 over the canonical records by id, then the links in force by payer and payee. */
  contentHash(): Promise<string>;
  /** The links in force, by payer and payee. */
  links(scope: Scope): Promise<readonly Link[]>;
  close(): Promise<void>;
}
