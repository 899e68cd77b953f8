import { readdirSync, readFileSync } from "node:fs";
import type { ReadQueries } from "./read-queries.ts";
import type { ScienceQueries } from "./science-queries.ts";
import type { Value } from "./values.ts";
import type { WriteQueries } from "./write-queries.ts";

const FOLDER = new URL("../../../cypher/", import.meta.url);

export type Parameters = Readonly<Record<string, Value>>;

/** A query as its file holds it. */
export interface Query {
  /** With the header, so that the server's query log says what was asked. */
  readonly text: string;
  readonly parameters: ReadonlySet<string>;
}

/** All queries by name. */
export interface Catalogue {
  /** The text of a query, when exactly its parameters are given. */
  read<N extends keyof ReadQueries>(name: N, given: ReadQueries[N]): string;
  write<N extends keyof WriteQueries>(name: N, given: WriteQueries[N]): string;
  science<N extends keyof ScienceQueries>(name: N, given: ScienceQueries[N]): string;
}

/** Reads every query file once. */
export function openCatalogue(): Catalogue {
  const [reads, writes, sciences] = [queriesIn("read"), queriesIn("write"), queriesIn("science")];
  return {
    read: (name, given) => checked(reads, name, given),
    write: (name, given) => checked(writes, name, given),
    science: (name, given) => checked(sciences, name, given),
  };
}

/** The queries of a folder, by name. */
export function queriesIn(folder: "read" | "write" | "science"): ReadonlyMap<string, Query> {
  const files = readdirSync(new URL(`${folder}/`, FOLDER)).filter((file) => file.endsWith(".cypher"));
  return new Map(files.sort().map((file) => [file.slice(0, -".cypher".length), queryIn(new URL(`${folder}/${file}`, FOLDER))]));
}

/** The statements of a schema file. */
export function schemaStatements(file: "constraints" | "indexes"): readonly string[] {
  return withoutComments(readFileSync(new URL(`schema/${file}.cypher`, FOLDER), "utf8"))
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

function queryIn(file: URL): Query {
  const text = readFileSync(file, "utf8");
  const used = withoutComments(text).matchAll(/\$(\w+)/g);
  return { text, parameters: new Set([...used].flatMap(([, name]) => name ?? [])) };
}

function withoutComments(text: string): string {
  return text.replace(/^\s*\/\/.*$/gm, "");
}

function checked(queries: ReadonlyMap<string, Query>, name: string, given: Parameters): string {
  const query = queries.get(name);
  if (!query) throw new Error(`there is no query ${name}`);
  const names = Object.keys(given);
  const unknown = names.filter((each) => !query.parameters.has(each));
  const missing = [...query.parameters].filter((each) => !names.includes(each));
  if (unknown.length + missing.length > 0) {
    throw new Error(`query ${name}: missing ${missing.join(", ") || "none"}, unknown ${unknown.join(", ") || "none"}`);
  }
  return query.text;
}
