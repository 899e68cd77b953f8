import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { RELEASES, type Release } from "./releases.ts";
import { addDataScience, defaultCache, serverJars } from "./server-files.ts";

/** A server whose database is the caller's to fill and to delete. */
export interface TestServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface StartedServer extends TestServer {
  /** The server's own folder; LOAD CSV reads from import/ in it. */
  readonly home: string;
  /** Ends it as a power cut does (SIGKILL); its database stays. */
  kill(): Promise<void>;
  /** Ends it as its operator does; nothing is left to recover. */
  shutDown(): Promise<void>;
  /** Starts it again on the same database and port. */
  startAgain(): Promise<void>;
  /** Runs neo4j-admin on the stopped server, in a folder. Throws what it printed when it fails. */
  admin(argv: readonly string[], folder?: string): Promise<void>;
  /** Kills the server and removes its folder. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Java heap: "640m". */
  readonly heap?: string;
  readonly pages?: string;
  /** Compile as a server that runs for days does: slower to start, faster after minutes. */
  readonly lasting?: boolean;
  readonly dataScience?: boolean;
  /** Until it is started again no file of it can grow beyond so many KiB, as if its disk were full. */
  readonly largestFileKib?: number;
  /** The floor where it is left out. */
  readonly release?: Release;
  /** The java program that fits the release. */
  readonly java?: string;
  /** Where jars are kept. */
  readonly cache?: string;
}

const USERNAME = "neo4j";
const PASSWORD = "only-for-tests";
const START_LIMIT_MS = 180_000;

const OPENED = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Ends the server when this process goes, however it goes: then the standing input ends. A line on it ends it in order. */
const LEASHED = '"$@" & child=$!; if read line; then kill -TERM $child; else kill -9 $child; fi; wait $child';

/** Starts Neo4j Community on a free port of this computer, in a new folder, and waits until it answers. */
export async function startNeo4j(options: ServerOptions = {}): Promise<StartedServer> {
  const cache = options.cache ?? defaultCache();
  const { release = RELEASES[0], java = "java" } = options;
  const jars = await serverJars(release, cache);
  const home = mkdtempSync(join(tmpdir(), "ledgerhound-neo4j-"));
  const port = await freePort();
  for (const folder of ["conf", "logs", "run", "import", "plugins"]) mkdirSync(join(home, folder));
  if (options.dataScience === true) await addDataScience(join(home, "plugins"), release, cache);
  const settings = readFileSync(new URL("neo4j.conf.in", import.meta.url), "utf8");
  const filled = settings.replaceAll("@PORT@", String(port)).replaceAll("@PAGES@", options.pages ?? "128m");
  writeFileSync(join(home, "conf", "neo4j.conf"), filled);
  const admin = (argv: readonly string[], folder = home): Promise<void> => runAdmin({ java, jars, home }, argv, folder);
  await admin(["dbms", "set-initial-password", PASSWORD]);
  const server = { uri: `bolt://127.0.0.1:${port}`, username: USERNAME, password: PASSWORD };
  let child: ChildProcess | null = null;
  const end = async (lastWords: string): Promise<void> => {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null) return;
    const ended = once(ending, "exit");
    ending.stdin?.end(lastWords);
    await ended;
  };
  const kill = (): Promise<void> => end("");
  const shutDown = (): Promise<void> => end("stop\n");
  const startWith = async (how: ServerOptions): Promise<void> => {
    child = launch({ java, jars, home }, release.mainClass, how);
    await untilItAnswers(server, child, home);
  };
  const { largestFileKib: _, ...withRoom } = options;
  const startAgain = (): Promise<void> => startWith(withRoom);
  const stop = async (): Promise<void> => {
    await kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await startWith(options);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...server, home, kill, shutDown, startAgain, admin, stop };
}

interface Installed {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
}

/** It runs for seconds: compiling itself well costs its Java a third more than it gains. */
const BRIEFLY = ["-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1"];

async function runAdmin({ java, jars, home }: Installed, argv: readonly string[], folder: string): Promise<void> {
  const program = [java, "-Xmx1g", ...BRIEFLY, ...OPENED, "-cp", `${jars}/*`, "org.neo4j.cli.AdminTool", ...argv];
  const child = spawn("env", [`NEO4J_HOME=${home}`, `NEO4J_CONF=${join(home, "conf")}`, ...program], {
    stdio: "pipe",
    cwd: folder,
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  const [status] = await once(child, "close");
  if (status !== 0)
    throw new Error(`neo4j-admin ${argv.slice(0, 3).join(" ")} ended with ${String(status)}:\n${printed.join("")}`);
}

function launch(
  { java, jars, home }: Installed,
  mainClass: string,
  { heap = "640m", lasting = false, largestFileKib }: ServerOptions,
): ChildProcess {
  const compiled = lasting ? ["-XX:+UseParallelGC"] : ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
  const program = [
    java,
    "-Xms128m",
    `-Xmx${heap}`,
    ...compiled,
    "-Dlog4j2.disable.jmx=true",
    ...OPENED,
    "-cp",
    `${home}/plugins/*:${jars}/*`,
    mainClass,
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
  const narrow = largestFileKib === undefined ? "" : `ulimit -f ${largestFileKib * BLOCKS_IN_KIB}; `;
  return spawn("sh", ["-c", `${narrow}${LEASHED}`, "sh", ...program], { stdio: ["pipe", "ignore", "ignore"] });
}

/** The blocks that ulimit counts in have 512 bytes. */
const BLOCKS_IN_KIB = 2;

/** The port opens seconds before the database answers: only a query tells. */
async function untilItAnswers({ uri, username, password }: TestServer, child: ChildProcess, home: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 0 });
  const limit = performance.now() + START_LIMIT_MS;
  try {
    while (performance.now() < limit) {
      if (child.exitCode !== null) throw new Error(`Neo4j ended while starting:\n${logOf(home)}`);
      if (await answers(driver)) return;
      await wait(250);
    }
    throw new Error(`Neo4j did not answer within ${START_LIMIT_MS / 1000} s:\n${logOf(home)}`);
  } finally {
    await driver.close();
  }
}

async function answers(driver: ReturnType<typeof neo4j.driver>): Promise<boolean> {
  return driver.executeQuery("RETURN 1").then(
    () => true,
    () => false,
  );
}

function logOf(home: string): string {
  return readFileSync(join(home, "logs", "neo4j.log"), "utf8").slice(-2_000);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
