import { resolve } from "node:path";
import { LedgerhoundError } from "./domain/errors.ts";
import { type Neo4jTuning, readNeo4jTuning } from "./neo4j-options.ts";

/** Everything the environment may set. Read once, by a root. */
export interface Config {
  /** Absolute path. */
  readonly dataFolder: string;
  readonly store: StoreChoice;
}

export type StoreChoice = { readonly kind: "memory" } | { readonly kind: "embedded"; readonly folder: string } | Neo4jChoice;

/** A Neo4j server; raw files and the signing key stay in the data folder. */
export interface Neo4jChoice {
  readonly kind: "neo4j";
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** null: the server's default. */
  readonly database: string | null;
  readonly tuning: Neo4jTuning;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads LEDGERHOUND_DATA (default ./data) and LEDGERHOUND_STORE (default duckdb in the data folder); for a Neo4j server also
 * NEO4J_USERNAME (default neo4j), NEO4J_PASSWORD, NEO4J_DATABASE and the options of neo4j-options.ts. Throws bad-input.
 */
export function readConfig(environment: Environment, cwd: string): Config {
  return configOf(environment.LEDGERHOUND_STORE ?? "duckdb:", "LEDGERHOUND_STORE", environment, cwd);
}

/**
 * A store as LEDGERHOUND_STORE would name it. The target of a copy takes NEO4J_TO_USERNAME, NEO4J_TO_PASSWORD and
 * NEO4J_TO_DATABASE where they are set. Throws bad-input.
 */
export function readNamedStore(text: string, which: "from" | "to", environment: Environment, cwd: string): Config {
  const { NEO4J_TO_USERNAME, NEO4J_TO_PASSWORD, NEO4J_TO_DATABASE } = environment;
  const own = Object.entries({
    NEO4J_USERNAME: NEO4J_TO_USERNAME,
    NEO4J_PASSWORD: NEO4J_TO_PASSWORD,
    NEO4J_DATABASE: NEO4J_TO_DATABASE,
  }).filter(([, value]) => value !== undefined);
  const given = which === "to" ? { ...environment, ...Object.fromEntries(own) } : environment;
  return configOf(text, which.toUpperCase(), given, cwd);
}

/** named: what the text was given as, for messages. */
function configOf(text: string, named: string, environment: Environment, cwd: string): Config {
  const dataFolder = resolve(cwd, environment.LEDGERHOUND_DATA ?? "data");
  return { dataFolder, store: neo4jChoice(text, named, environment) ?? storeChoice(text, named, dataFolder, cwd) };
}

/** null when the text names no Neo4j server. */
function neo4jChoice(text: string, named: string, environment: Environment): Neo4jChoice | null {
  if (!/^(neo4j|bolt)(\+s)?:/.test(text)) return null;
  if (!/^[a-z+0-9]+:\/\/(\[[0-9A-Fa-f:]+\]|[^/?#@:\s[\]]+)(:\d{1,5})?$/.test(text)) {
    const message = `${named} is "${withoutSecret(text)}". Write neo4j+s://HOST:7687, and user and password in NEO4J_USERNAME and NEO4J_PASSWORD.`;
    throw new LedgerhoundError("bad-input", message);
  }
  const { NEO4J_USERNAME: username = "neo4j", NEO4J_PASSWORD: password, NEO4J_DATABASE: database = null } = environment;
  if (password === undefined)
    throw new LedgerhoundError("bad-input", "NEO4J_PASSWORD is not set. Set the password of the Neo4j user.");
  const tuning = readNeo4jTuning(environment);
  if (tuning.caFile !== undefined && text.includes("+s:")) {
    const message = "NEO4J_CA_FILE is for neo4j:// and bolt://, which it encrypts; neo4j+s:// trusts the system's authorities.";
    throw new LedgerhoundError("bad-input", message);
  }
  return { kind: "neo4j", uri: text, username, password, database, tuning };
}

/** A password that was put into the address must not reach a log. */
function withoutSecret(address: string): string {
  return address.replace(/\/\/[^@]*@/, "//…@");
}

function storeChoice(text: string, named: string, dataFolder: string, cwd: string): StoreChoice {
  if (text === "memory:") return { kind: "memory" };
  if (text === "duckdb:") return { kind: "embedded", folder: dataFolder };
  if (text.startsWith("duckdb:")) return { kind: "embedded", folder: resolve(cwd, text.slice("duckdb:".length)) };
  throw new LedgerhoundError("bad-input", `${named} is "${text}". Use duckdb:FOLDER, neo4j+s://HOST:7687 or memory:.`, {
    store: text,
  });
}
