import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CONFIG = ".dependency-cruiser.cjs";
/** With a compiler that dependency-cruiser cannot use it sees no module and finds no fault. */
const LEAST_MODULES = 500;

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

interface Rule {
  readonly name: string;
  readonly comment?: string;
  readonly severity: string;
}

describe("who imports whom", () => {
  let cruise: Cruise;
  beforeAll(async () => {
    cruise = await cruised();
  });

  test("is looked at in every folder", () => {
    expect(cruise.modules.length).toBeGreaterThan(LEAST_MODULES);
    const folders = new Set(cruise.modules.map(({ source }) => source.split("/").slice(0, 2).join("/")));
    const areas = ["domain", "store", "analysis", "evidence", "scenario", "tasks", "api", "commands"];
    expect([...folders]).toEqual(expect.arrayContaining(areas.map((area) => `backend/${area}`)));
    expect([...folders]).toEqual(
      expect.arrayContaining(["frontend/state", "frontend/graph", "frontend/panels", "ingest/profiles"]),
    );
  });

  test("goes one way only", () => {
    expect(cruise.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test("is ruled by sentences: each rule says why it is there and fails the check", () => {
    const { forbidden } = createRequire(import.meta.url)(`../${CONFIG}`) as { readonly forbidden: readonly Rule[] };
    expect(forbidden.length).toBeGreaterThan(10);
    for (const { name, comment = "", severity } of forbidden) {
      expect({ name, severity, reason: comment.length > 20 }).toEqual({ name, severity: "error", reason: true });
    }
  });
});

/** The same folders as `npm run check:imports` reads, through the same program. */
async function cruised(): Promise<Cruise> {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as { readonly scripts: Record<string, string> };
  const folders = (scripts["check:imports"] ?? "").split(" ").filter((word) => /^(backend|ingest|frontend|test)$/.test(word));
  const program = `${ROOT}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
  const args = [program, "--config", CONFIG, "--output-type", "json", ...folders];
  const run = promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 2 ** 28 });
  const { stdout } = await run.catch((failed: { readonly stdout: string }) => failed);
  return JSON.parse(stdout) as Cruise;
}
