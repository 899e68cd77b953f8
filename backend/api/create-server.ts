import { randomBytes } from "node:crypto";
import { join } from "node:path";
import express, { type Express, type Response } from "express";
import type { Logger } from "pino";
import type { Stores } from "../store/stores.ts";
import type { GraphCache } from "../tasks/graph-cache.ts";
import type { TaskContext } from "../tasks/task.ts";
import { actorOfUser } from "../tasks/users.ts";
import { AfterImport } from "./after-import.ts";
import { answerProblems, unknownRoute } from "./answer-problems.ts";
import { Jobs } from "./jobs.ts";
import type { Server, SignedIn } from "./mount.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { administrationRoutes } from "./routes/administration.ts";
import { canvasRoutes } from "./routes/canvas.ts";
import { caseRoutes } from "./routes/cases.ts";
import { type CommandDoor, commandRoute } from "./routes/command.ts";
import { communityRoutes } from "./routes/communities.ts";
import { evidenceRoutes } from "./routes/evidence.ts";
import { fileRoutes } from "./routes/files.ts";
import { findingRoutes } from "./routes/findings.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { mappingRoutes } from "./routes/mappings.ts";
import { requestRoutes } from "./routes/requests.ts";
import { sessionRoutes } from "./routes/session.ts";
import { traceRoutes } from "./routes/trace.ts";
import { uploadRoutes } from "./routes/uploads.ts";
import { headers, keptNowhere, onlyHosts, sameOrigin, withNonce } from "./security.ts";
import { serveViewer } from "./serve-viewer.ts";
import { knowWho } from "./session-cookie.ts";

export interface ServerParts {
  readonly stores: Stores;
  /** What is read of whole cases, shared by all who ask. */
  readonly graphs: GraphCache;
  readonly dataFolder: string;
  /** Host header values that are answered: "127.0.0.1:8471". */
  readonly hosts: ReadonlySet<string>;
  /** Folder of the built viewer. */
  readonly viewer: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly signer: TaskContext["signer"];
  readonly program: TaskContext["program"];
  readonly log: Logger;
  /** For the command line of the server's own user. */
  readonly command: CommandDoor;
}

/**
 * So long an idle connection stays open, in milliseconds. Longer than any step that holds the process up (setting a pack's report
 * takes seconds): a connection whose time runs out meanwhile is closed under the request that comes next. Proxies ask for over a minute.
 */
export const KEEP_ALIVE_MS = 75_000;

export interface WholeServer {
  readonly handle: Express;
  /** Calls off what the server runs of its own accord, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** The whole HTTP server, ready to listen: checks first, then who asks, then routes, then the viewer. */
export function createServer(parts: ServerParts): WholeServer {
  const app = express();
  app.disable("x-powered-by");
  app.use(onlyHosts(parts.hosts), withNonce(), headers(), sameOrigin());
  app.use("/api", keptNowhere());
  app.use(knowWho(parts.stores, parts.now));
  commandRoute(app, parts.command);
  const server = serverOf(app, parts);
  sessionRoutes(server, parts.stores);
  administrationRoutes(server);
  uploadRoutes(server, parts.dataFolder, parts.log);
  jobRoutes(server);
  caseRoutes(server);
  fileRoutes(server);
  mappingRoutes(server);
  findingRoutes(server);
  canvasRoutes(server);
  communityRoutes(server);
  accountRoutes(server);
  traceRoutes(server);
  requestRoutes(server);
  evidenceRoutes(server, (caseId, exportId) => join(parts.dataFolder, "packs", caseId, exportId));
  app.use("/api", unknownRoute);
  serveViewer(app, parts.viewer);
  app.use(answerProblems(parts.log));
  return { handle: app, stop: () => server.afterImport.stop() };
}

function serverOf(app: Express, { stores, graphs, now, newId, signer, program, log }: ServerParts): Server {
  const silent = { progress: () => undefined, signal: new AbortController().signal };
  const jobs = new Jobs(now, () => randomBytes(16).toString("base64url"));
  const contextFor: Server["contextFor"] = (actor, report = silent) => ({
    stores,
    graphs,
    actor,
    now,
    newId,
    signer,
    program,
    ...report,
  });
  return {
    app,
    jobs,
    afterImport: new AfterImport({ jobs, contextFor, log }),
    now,
    signedIn: (response: Response) => (response.locals.signedIn as SignedIn | undefined) ?? null,
    actorOfUser: (user) => actorOfUser(stores, user),
    contextFor,
  };
}
