import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { jarFolder } from "./server-files.ts";

/** A server that tests may use: everything in its database is theirs to delete. */
export interface TestServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface StartedServer extends TestServer {
  /** Kills the server and removes its folder. */
  stop(): Promise<void>;
}

const USERNAME = "neo4j";
const PASSWORD = "only-for-tests";
const START_LIMIT_MS = 120_000;

const OPENED = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Ends the server when this process goes, however it goes: then the standing input ends. */
const LEASHED = '"$@" & child=$!; cat >/dev/null; kill -9 $child';

/** Starts Neo4j Community on a free port of this computer, in a new folder, and waits until it answers. */
export async function startNeo4j(): Promise<StartedServer> {
  const jars = jarFolder();
  const home = mkdtempSync(join(tmpdir(), "ledgerhound-neo4j-"));
  const port = await freePort();
  for (const folder of ["conf", "logs", "run", "import", "plugins"]) mkdirSync(join(home, folder));
  const settings = readFileSync(new URL("neo4j.conf.in", import.meta.url), "utf8");
  writeFileSync(join(home, "conf", "neo4j.conf"), settings.replaceAll("@PORT@", String(port)));
  await setPassword(jars, home);
  const child = launch(jars, home);
  const server = { uri: `bolt://127.0.0.1:${port}`, username: USERNAME, password: PASSWORD };
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? once(child, "exit") : null;
    child.stdin?.end();
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilItAnswers(server, child, home);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...server, stop };
}

async function setPassword(jars: string, home: string): Promise<void> {
  const child = spawn(
    "java",
    [
      "-Xmx128m",
      "-XX:TieredStopAtLevel=1",
      "-cp",
      `${jars}/*`,
      "org.neo4j.cli.AdminTool",
      "dbms",
      "set-initial-password",
      PASSWORD,
    ],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }, stdio: "ignore" },
  );
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`Neo4j's password could not be set (exit ${String(status)})`);
}

function launch(jars: string, home: string): ChildProcess {
  const java = [
    "java",
    "-Xms128m",
    "-Xmx640m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Dlog4j2.disable.jmx=true",
    ...OPENED,
    "-cp",
    `${jars}/*`,
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
  return spawn("sh", ["-c", LEASHED, "sh", ...java], { stdio: ["pipe", "ignore", "ignore"] });
}

/** The port opens seconds before the database answers: only a query tells. */
async function untilItAnswers({ uri, username, password }: TestServer, child: ChildProcess, home: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    for (let waited = 0; waited < START_LIMIT_MS; waited += 250) {
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
