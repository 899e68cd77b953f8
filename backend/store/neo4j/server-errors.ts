import { Neo4jError } from "neo4j-driver";
import { LedgerhoundError } from "../../domain/errors.ts";

/** What a person should do about an answer of the server, by the beginning of its code; the first that fits counts. */
const REMEDIES: readonly (readonly [code: string, remedy: string])[] = [
  [
    "Neo.ClientError.Security.AuthenticationRateLimit",
    "was asked with a wrong password too often. Wait a minute, then try again.",
  ],
  ["Neo.ClientError.Security.Unauthorized", "refuses the user name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD."],
  ["Neo.ClientError.Security.CredentialsExpired", "wants a new password first. Set one with cypher-shell, then try again."],
  ["Neo.ClientError.Security", "does not let this user do that. Use one who may read, write and make constraints."],
  ["Neo.ClientError.Database.DatabaseNotFound", "has no database of that name. Check NEO4J_DATABASE."],
  ["Neo.TransientError.Database.DatabaseUnavailable", "has stopped that database. Start it, then try again."],
  ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "holds the database read-only. Make it writable, or use another."],
  ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "holds the database read-only. Make it writable, or use another."],
  ["Neo.ClientError.Cluster.NotALeader", "is a member of a cluster that cannot write. Use neo4j:// in place of bolt://."],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "has too little memory for this. Give it more heap, then try again."],
  ["Neo.TransientError.General.OutOfMemoryError", "has too little memory for this. Give it more heap, then try again."],
  ["Neo.TransientError.General.TransactionMemoryLimit", "has too little memory for this. Give it more heap, then try again."],
  ["Neo.DatabaseError.General.StorageDamageDetected", "has a damaged store. Restore it from a backup."],
  ["Neo.DatabaseError.Transaction.TransactionLogError", "cannot write its log. Check that its disk is not full."],
  ["Neo.DatabaseError.Transaction.TransactionCommitFailed", "could not commit. Check that its disk is not full."],
  ["ServiceUnavailable", "does not answer. Check that it runs and that LEDGERHOUND_STORE names its address and scheme."],
  ["SessionExpired", "went away in the middle. What was asked may or may not be done; ask again."],
  ["Neo.TransientError", "could not do it just now. Try again."],
];

/** The server's or driver's error as one that a person can act on; anything else comes back as it is. */
export function serverError(error: unknown, server: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = error.code ?? "";
  const remedy = REMEDIES.find(([start]) => code.startsWith(start))?.[1];
  if (remedy === undefined) return error;
  return new LedgerhoundError("store-unavailable", `The Neo4j server ${server} ${remedy}`, { server, code }, error);
}

/** A server older than the floor. */
export function tooOld(server: string, version: string): LedgerhoundError {
  const message = `The Neo4j server ${server} is version ${version}. Ledgerhound needs 5.26 or later.`;
  return new LedgerhoundError("store-unavailable", message, { server, version });
}

/** Constraints or indexes that are not there though they were asked for. */
export function schemaMissing(server: string, missing: readonly string[]): LedgerhoundError {
  const names = missing.join(", ");
  const message = `The Neo4j server ${server} lacks ${names}. Drop what stands in the way of cypher/schema, or use an empty database.`;
  return new LedgerhoundError("store-unavailable", message, { server, missing: names });
}
