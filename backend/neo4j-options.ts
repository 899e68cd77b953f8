import { LedgerhoundError } from "./domain/errors.ts";

/** How a Neo4j server is asked; what the environment leaves out has the defaults of the store. */
export interface Neo4jTuning {
  readonly poolSize?: number;
  readonly connectMs?: number;
  readonly retryMs?: number;
  readonly rowsInBatch?: number;
  readonly leaseMs?: number;
  /** A PEM file with the authority that signed the server's certificate; then the connection is encrypted. */
  readonly caFile?: string;
}

interface WholeOption {
  readonly of: keyof Omit<Neo4jTuning, "caFile">;
  /** What one unit of the variable is in the option. */
  readonly unit: number;
  readonly least: number;
  readonly most: number;
}

const SECOND_MS = 1_000;

/** Variables that are whole numbers, with the values that they may have. */
const WHOLE_OPTIONS: Readonly<Record<string, WholeOption>> = {
  NEO4J_POOL_SIZE: { of: "poolSize", unit: 1, least: 2, most: 1_000 },
  NEO4J_CONNECT_SECONDS: { of: "connectMs", unit: SECOND_MS, least: 1, most: 600 },
  NEO4J_RETRY_SECONDS: { of: "retryMs", unit: SECOND_MS, least: 1, most: 3_600 },
  NEO4J_BATCH_ROWS: { of: "rowsInBatch", unit: 1, least: 100, most: 100_000 },
  NEO4J_LEASE_SECONDS: { of: "leaseMs", unit: SECOND_MS, least: 1, most: 3_600 },
};

/** Reads the options of a Neo4j connection. Throws bad-input for a value that is out of its range. */
export function readNeo4jTuning(environment: Readonly<Record<string, string | undefined>>): Neo4jTuning {
  const whole = Object.entries(WHOLE_OPTIONS).flatMap(([name, option]) => {
    const text = environment[name];
    return text === undefined ? [] : [[option.of, wholeIn(name, text, option)] as const];
  });
  const { NEO4J_CA_FILE: caFile } = environment;
  return { ...Object.fromEntries(whole), ...(caFile === undefined ? {} : { caFile }) };
}

function wholeIn(name: string, text: string, { unit, least, most }: WholeOption): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value * unit;
  throw new LedgerhoundError("bad-input", `${name} is "${text}". Use a whole number from ${least} to ${most}.`, { name });
}
