import type { Command as Cli } from "commander";
import type { z } from "zod";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Stores } from "../store/stores.ts";
import type { WriteNeo4jFiles } from "../tasks/export-neo4j.ts";
import type { GraphShelf } from "../tasks/graph-folder.ts";
import type { TaskContext } from "../tasks/task.ts";

/** What a command is run with: a task's context and the few things of the machine it may touch. */
export interface CommandContext extends TaskContext {
  readonly dataFolder: string;
  /** Absolute path of a path as the person wrote it. */
  readonly resolve: (path: string) => string;
}

/** What a command says: the document for --json, or the same in lines for people. exit 1 is an expected failure. */
export interface Answer {
  readonly document: unknown;
  readonly text: string;
  readonly exit: 0 | 1;
}

/** What only a root can do: open a server or other stores than the command's own. */
export interface Root {
  readonly serve: (options: ServeOptions) => Promise<RunningServer>;
  readonly openStoresIn: (folder: string) => Promise<Stores>;
  readonly openMemoryStores: () => Promise<Stores>;
  /** Opens a store as LEDGERHOUND_STORE would name it; the second of two Neo4j servers has credentials of its own. */
  readonly openStore: (name: string, which: "from" | "to") => Promise<Stores>;
  /** Opens a Neo4j server that the command itself started; raw files stay in the folder. */
  readonly openNeo4jAt: (server: Neo4jServer, folder: string) => Promise<Stores>;
  readonly writeNeo4jFiles: WriteNeo4jFiles;
  readonly signerIn: (folder: string) => TaskContext["signer"];
  /** Where large graphs of a data folder are written down for whoever reads them next. */
  readonly graphsIn: (folder: string) => GraphShelf;
  readonly print: (line: string) => void;
  /** One line of standard input, without its end; for passwords. */
  readonly readLine: () => Promise<string>;
  readonly untilStopped: () => Promise<void>;
}

export interface Neo4jServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Sees each query ("write/add-transfers") and each whole "transaction" that writes. */
  readonly watch?: <T>(asked: string, answer: Promise<T>) => Promise<T>;
}

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  readonly stores: Stores;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly hostNames: readonly string[];
  readonly signer: TaskContext["signer"];
}

type Options = Readonly<Record<string, unknown>>;

/** One command: how it is called, the shape it answers in, and what it does. */
export interface Command {
  readonly name: string;
  readonly define: (cli: Cli) => Cli;
  /** The --json document's shape. */
  readonly document: z.ZodType;
  /** Commands without a store of their own (verify, demo, bench) leave the data folder alone. */
  readonly needsStores: boolean;
  readonly run: (context: CommandContext, call: Call) => Promise<Answer>;
}

/** One call as the person typed it. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Options;
  readonly root: Root;
}

export function done(document: unknown, lines: readonly string[]): Answer {
  return { document, text: lines.join("\n"), exit: 0 };
}

/** A text option, or undefined when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** A repeatable or variadic option; empty when it was not given. */
export function listOption(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** An option that is a whole number of at least 0. Throws bad-input for anything else. */
export function wholeOption(options: Options, name: string): number {
  const text = textOption(options, name) ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new LedgerhoundError("bad-input", `--${name} takes a whole number, not "${text}".`, { name, text });
}
