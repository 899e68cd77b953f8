import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Release } from "./releases.ts";

/** Why no server of a release can be started here; null when Java and Maven are both there. */
export function whatIsMissing({ java: least }: Release, java = "java"): string | null {
  const told = spawnSync(java, ["-version"], { encoding: "utf8" });
  if (told.error) return `Java ${least} is not installed`;
  const version = /version "(\d+)/.exec(told.stderr)?.[1];
  if (version === undefined || Number(version) < least)
    return `Java ${least} is needed, Java ${version ?? "unknown"} is installed`;
  return spawnSync("mvn", ["-version"]).error ? "Maven is not installed" : null;
}

/** Where jars are kept from one run to the next. */
export function defaultCache(): string {
  return join(homedir(), ".cache", "ledgerhound");
}

/** The folder of the server's jars, fetched once for each release and content of pom.xml. */
export function serverJars(release: Release, cache: string): Promise<string> {
  return jarsOf("pom.xml", release, cache);
}

/** Why Graph Data Science cannot be had here; null when its jars are there. */
export async function whyNoDataScience(release: Release, cache: string): Promise<string | null> {
  return jarsOf("pom-gds.xml", release, cache).then(
    () => null,
    (error: Error) => error.message,
  );
}

/** Puts Graph Data Science into a server's plugins, without jars that the server has itself. */
export async function addDataScience(plugins: string, release: Release, cache: string): Promise<void> {
  const own = new Set(readdirSync(await serverJars(release, cache)).map(withoutVersion));
  const folder = await jarsOf("pom-gds.xml", release, cache);
  for (const jar of readdirSync(folder).filter((name) => name.endsWith(".jar"))) {
    // Some parts of the plugin bear the names of the server's own and are not the same.
    const isItsOwn = jar.endsWith(`-${release.gds}.jar`) || jar.startsWith("cypher-");
    if (isItsOwn || !own.has(withoutVersion(jar))) cpSync(join(folder, jar), join(plugins, jar));
  }
}

function withoutVersion(jar: string): string {
  return jar.replace(/-\d.*$/, "");
}

/** A folder appears whole or not at all, so that two that fetch at once do no harm. */
async function jarsOf(pomName: string, release: Release, cache: string): Promise<string> {
  const pom = fileURLToPath(new URL(pomName, import.meta.url));
  const fingerprint = createHash("sha256").update(readFileSync(pom)).update(JSON.stringify(release)).digest("hex").slice(0, 16);
  const folder = join(cache, `neo4j-${fingerprint}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const coming = mkdtempSync(`${folder}-coming-`);
  try {
    await fetchJars(pom, release, coming);
    if (!existsSync(folder)) renameSync(coming, folder);
    return folder;
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
}

/** Offline first: what Maven has kept already needs no network. A network is asked twice. */
async function fetchJars(pom: string, { neo4j, gds }: Release, folder: string): Promise<void> {
  const versions = [`-Dneo4j.version=${neo4j}`, `-Dgds.version=${gds}`];
  const copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  const goal = ["-B", "-q", "-f", pom, ...versions, ...copy];
  let printed = "";
  for (const words of [["-o", ...goal], goal, goal]) {
    const child = spawn("mvn", words, { stdio: ["ignore", "pipe", "ignore"] });
    printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    const [status] = await once(child, "close");
    if (status === 0) return;
  }
  throw new Error(`Maven could not fetch what ${pom} names:\n${printed}`);
}
