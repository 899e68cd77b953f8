import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const POM = fileURLToPath(new URL("pom.xml", import.meta.url));

/** Why no server can be started here; null when Java 17 and Maven are both there. */
export function whatIsMissing(): string | null {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  if (java.error) return "Java 17 is not installed";
  const version = /version "(\d+)/.exec(java.stderr)?.[1];
  if (version === undefined || Number(version) < 17) return `Java 17 is needed, Java ${version ?? "unknown"} is installed`;
  return spawnSync("mvn", ["-version"]).error ? "Maven is not installed" : null;
}

/** The folder of the server's jars, fetched once for each content of pom.xml and kept in the user's cache. */
export function jarFolder(): string {
  const fingerprint = createHash("sha256").update(readFileSync(POM)).digest("hex").slice(0, 16);
  const cache = process.env.LEDGERHOUND_CACHE ?? join(homedir(), ".cache", "ledgerhound");
  const folder = join(cache, `neo4j-${fingerprint}`);
  const whole = join(folder, ".whole");
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  fetchJars(folder);
  writeFileSync(whole, "");
  return folder;
}

/** Offline first: what Maven has kept already needs no network. */
function fetchJars(folder: string): void {
  const goal = ["-B", "-q", "-f", POM, "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  if (spawnSync("mvn", ["-o", ...goal]).status === 0) return;
  const { status, stdout } = spawnSync("mvn", goal, { encoding: "utf8" });
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j:\n${stdout}`);
}
