import { Neo4jError } from "neo4j-driver";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { SchemaObject } from "./schema-objects.ts";

/** What a person should do about an answer of the server, by the beginning of its code; the first that fits counts. */
const REMEDIES: readonly (readonly [code: string, remedy: string])[] = [
  [
    "Neo.ClientError.Security.AuthenticationRateLimit",
    "was asked with a wrong password too often. Wait a minute, then try again.",
  ],
  ["Neo.ClientError.Security.Unauthorized", "refuses the user name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD."],
  ["Neo.ClientError.Security.CredentialsExpired", "wants a new password first. Set one with cypher-shell, then try again."],
  ["Neo.ClientError.Security", "does not let this user do that. Use one who may read, write and make constraints."],
  ["Neo.ClientError.Schema", "cannot make a constraint or index: another is in its place. Drop it, or use an empty database."],
  ["Neo.DatabaseError.Schema", "cannot make a constraint or index: what is stored breaks it. Use an empty database."],
  ["Neo.ClientError.Database.DatabaseNotFound", "has no database of that name. Check NEO4J_DATABASE."],
  ["Neo.TransientError.Database.DatabaseUnavailable", "has stopped that database. Start it, then try again."],
  ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "holds the database read-only. Make it writable, or use another."],
  ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "holds the database read-only. Make it writable, or use another."],
  ["Neo.ClientError.Cluster.NotALeader", "is a member of a cluster that cannot write. Use neo4j:// in place of bolt://."],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "has too little memory for this. Give it more heap, then try again."],
  ["Neo.TransientError.General.OutOfMemoryError", "has too little memory for this. Give it more heap, then try again."],
  ["Neo.TransientError.General.TransactionMemoryLimit", "has too little memory for this. Give it more heap, then try again."],
  ["Neo.DatabaseError.General.StorageDamageDetected", "has a damaged store. Restore it from a backup."],
  [
    "Neo.DatabaseError.Transaction.TransactionLogError",
    "cannot write its log: its disk is full. Make room, restart it, then import again: what was being imported shows nowhere until then.",
  ],
  [
    "Neo.DatabaseError.Transaction.TransactionStartFailed",
    "has stopped its database after an error, as it does when its disk is full. Make room, restart it, then import again: what was being imported shows nowhere until then.",
  ],
  ["Neo.DatabaseError.Transaction.TransactionCommitFailed", "could not commit. Check that its disk is not full."],
  ["ServiceUnavailable", "does not answer. Check that it runs and that LEDGERHOUND_STORE names its address and scheme."],
  ["SessionExpired", "went away in the middle. What was asked may or may not be done; ask again."],
  ["Neo.TransientError", "could not do it just now. Try again."],
];

/** The driver tells it in words alone, behind that it could not connect. */
const UNTRUSTED = /Server certificate is not trusted/;
const STRANGER =
  "shows a certificate that is not signed by the authority of NEO4J_CA_FILE, or of this system where none is named. Name the right one.";

/** The server's or driver's error as one that a person can act on; anything else comes back as it is. */
export function serverError(error: unknown, server: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = error.code ?? "";
  const remedy = UNTRUSTED.test(error.message) ? STRANGER : REMEDIES.find(([start]) => code.startsWith(start))?.[1];
  if (remedy === undefined) return error;
  return new LedgerhoundError("store-unavailable", `The Neo4j server ${server} ${remedy}`, { server, code }, error);
}

/** A server older than the floor. */
export function tooOld(server: string, version: string): LedgerhoundError {
  const message = `The Neo4j server ${server} is version ${version}. Ledgerhound needs 5.26 or later.`;
  return new LedgerhoundError("store-unavailable", message, { server, version });
}

/** A database whose graph is laid out as another version of the program does it. */
export function otherModel(server: string): LedgerhoundError {
  const message = `The database on the Neo4j server ${server} was filled by another version of Ledgerhound. Copy it with that version into a DuckDB store (store copy), and that one back into an empty database.`;
  return new LedgerhoundError("store-unavailable", message, { server });
}

interface Lacking {
  readonly wanted: SchemaObject;
  readonly instead: SchemaObject | null;
}

/** Constraints or indexes that are not there though they were asked for, and what stands in the way of each. */
export function schemaMissing(server: string, lacking: readonly Lacking[]): LedgerhoundError {
  const told = lacking.map(({ wanted, instead }) => {
    const need = `${wanted.name} (${wanted.does})`;
    return instead === null ? need : `${need}, in its way ${instead.name} (${instead.does})`;
  });
  const message = `The Neo4j server ${server} lacks ${told.join("; ")}. Drop what stands in the way, or use an empty database.`;
  return new LedgerhoundError("store-unavailable", message, {
    server,
    missing: lacking.map(({ wanted }) => wanted.name).join(", "),
  });
}
