import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Why no server can be started here; null when Java 17 and Maven are both there. */
export function whatIsMissing(): string | null {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  if (java.error) return "Java 17 is not installed";
  const version = /version "(\d+)/.exec(java.stderr)?.[1];
  if (version === undefined || Number(version) < 17) return `Java 17 is needed, Java ${version ?? "unknown"} is installed`;
  return spawnSync("mvn", ["-version"]).error ? "Maven is not installed" : null;
}

/** Where jars are kept from one run to the next. */
export function defaultCache(): string {
  return join(homedir(), ".cache", "ledgerhound");
}

/** The folder of the server's jars, fetched once for each content of pom.xml. */
export function serverJars(cache: string): string {
  return jarsOf("pom.xml", cache);
}

/** Puts Graph Data Science into a server's plugins, without jars that the server has itself. */
export function addDataScience(plugins: string, cache: string): void {
  const own = new Set(readdirSync(serverJars(cache)).map(withoutVersion));
  const folder = jarsOf("pom-gds.xml", cache);
  for (const jar of readdirSync(folder).filter((name) => name.endsWith(".jar"))) {
    // Some parts of the plugin bear the names of the server's own and are not the same.
    const isItsOwn = /-2\.13\.\d+\.jar$/.test(jar) || jar.startsWith("cypher-");
    if (isItsOwn || !own.has(withoutVersion(jar))) cpSync(join(folder, jar), join(plugins, jar));
  }
}

function withoutVersion(jar: string): string {
  return jar.replace(/-\d.*$/, "");
}

function jarsOf(pomName: string, cache: string): string {
  const pom = fileURLToPath(new URL(pomName, import.meta.url));
  const fingerprint = createHash("sha256").update(readFileSync(pom)).digest("hex").slice(0, 16);
  const folder = join(cache, `neo4j-${fingerprint}`);
  const whole = join(folder, ".whole");
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  fetchJars(pom, folder);
  writeFileSync(whole, "");
  return folder;
}

/** Offline first: what Maven has kept already needs no network. */
function fetchJars(pom: string, folder: string): void {
  const goal = ["-B", "-q", "-f", pom, "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  if (spawnSync("mvn", ["-o", ...goal]).status === 0) return;
  const { status, stdout } = spawnSync("mvn", goal, { encoding: "utf8" });
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j:\n${stdout}`);
}
