import { resolve } from "node:path";
import { LedgerhoundError } from "./domain/errors.ts";

/** Everything the environment may set. Read once, by a root. */
export interface Config {
  /** Absolute path. */
  readonly dataFolder: string;
  readonly store: StoreChoice;
}

export type StoreChoice = { readonly kind: "memory" } | { readonly kind: "embedded"; readonly folder: string };

/** Reads LEDGERHOUND_DATA (default ./data) and LEDGERHOUND_STORE (default duckdb in the data folder). Throws bad-input. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const dataFolder = resolve(cwd, environment.LEDGERHOUND_DATA ?? "data");
  return { dataFolder, store: storeChoice(environment.LEDGERHOUND_STORE ?? "duckdb:", dataFolder, cwd) };
}

function storeChoice(text: string, dataFolder: string, cwd: string): StoreChoice {
  if (text === "memory:") return { kind: "memory" };
  if (text === "duckdb:") return { kind: "embedded", folder: dataFolder };
  if (text.startsWith("duckdb:")) return { kind: "embedded", folder: resolve(cwd, text.slice("duckdb:".length)) };
  throw new LedgerhoundError("bad-input", `LEDGERHOUND_STORE is "${text}". Use duckdb:FOLDER or memory:.`, { store: text });
}
