import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Server } from "../mount.ts";
import { durableImports } from "../uploads/durable-imports.ts";
import { resumableUploads, UPLOADS_PATH } from "../uploads/resumable-uploads.ts";
import { openTickets } from "../uploads/tickets.ts";

/** An upload that nobody goes on with, and the end of an import that nobody came back for, stay so long. */
const KEPT_MS = 86_400_000;
const SWEEP_MS = 3_600_000;
const ONE = `${UPLOADS_PATH}/:upload`;

/** Uploads that go on after a lost connection, and their imports, which go on after a lost server. Mounted before the jobs' routes. */
export function uploadRoutes(server: Server, dataFolder: string, log: Logger): void {
  const ready = open(server, dataFolder);
  const settled = ready.catch((error: unknown) =>
    log.error({ err: error }, "uploads that an earlier server left could not be gone on with"),
  );
  // Who comes back for a job of an earlier server must not be told that it is gone before it was looked for.
  server.app.use("/api/jobs", async (_request, _response, next) => {
    await settled;
    next();
  });
  const answer: RequestHandler = async (request, response) => {
    if (!server.signedIn(response)) throw new LedgerhoundError("not-signed-in", "Sign in first.");
    const { tus } = await ready;
    await tus.handle(request, response);
  };
  server.app.options([UPLOADS_PATH, ONE], answer);
  server.app.post(UPLOADS_PATH, answer);
  // Bytes that were sent are never sent back: no GET, and HEAD before Express takes it for one.
  server.app.head(ONE, answer);
  server.app.patch(ONE, answer);
  server.app.delete(ONE, answer);
  const sweep = setInterval(() => {
    ready.then(({ clean }) => clean()).catch((error: unknown) => log.error({ err: error }, "old uploads could not be cleared"));
  }, SWEEP_MS);
  sweep.unref();
}

async function open(server: Server, dataFolder: string) {
  const tickets = await openTickets(join(dataFolder, "imports"));
  const directory = join(dataFolder, "uploads");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const files = new FileStore({ directory, expirationPeriodInMilliseconds: KEPT_MS });
  const imports = durableImports(server, files, tickets);
  const tus = resumableUploads(server, files, imports);
  const clean = async (): Promise<void> => {
    await imports.forget(server.now() - KEPT_MS);
    await tus.cleanUpExpiredUploads();
  };
  await clean();
  await imports.resume(({ by }) => server.actorOfUser(by));
  return { tus, clean };
}
