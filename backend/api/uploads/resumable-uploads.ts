import type { FileStore } from "@tus/file-store";
import { Server as TusServer, type Upload } from "@tus/server";
import type { Response } from "express";
import { parseAccountId } from "../../domain/account.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { UserId } from "../../domain/user.ts";
import { caseIdOf } from "../../tasks/cases.ts";
import { permitJob } from "../../tasks/permit-job.ts";
import type { Server, SignedIn } from "../mount.ts";
import { problemOf } from "../problems.ts";
import { fileName, MOST_BYTES } from "../receive-upload.ts";
import type { DurableImports } from "./durable-imports.ts";
import { ticketOf } from "./tickets.ts";

export const UPLOADS_PATH = "/api/uploads";

/** Files that one person may have under way. */
const MOST_OPEN = 50;

/**
 * The tus protocol (1.0.0) over the folder of files being received. An upload belongs to who began it: for everybody else it is not
 * there. When its last byte has come its import begins, as a job of the same id.
 */
export function resumableUploads(server: Server, files: FileStore, imports: DurableImports): TusServer {
  return new TusServer({
    path: UPLOADS_PATH,
    datastore: files,
    relativeLocation: true,
    maxSize: MOST_BYTES,
    disableTerminationForFinishedUploads: true,
    allowedOrigins: [],
    onUploadCreate: async (request, upload) => {
      const who = signedInOf(server, request);
      const asked = await askedOf(server, who, upload);
      if ((await underWay(files, who.actor.id)) >= MOST_OPEN) {
        throw new LedgerhoundError("limit-reached", `${MOST_OPEN} files are under way. Let one end first, or cancel it.`);
      }
      return { metadata: { ...asked, by: who.actor.id } };
    },
    onUploadFinish: async (_, upload) => {
      await imports.begin(ticketOf(upload, server.now()));
      return {};
    },
    onIncomingRequest: async (request, id) => {
      const who = signedInOf(server, request);
      if (request.method !== "POST") await ownUpload(files, id, who.actor.id);
    },
    onResponseError: (_, error) => {
      if (!(error instanceof LedgerhoundError)) return undefined;
      const problem = problemOf(error, "upload");
      return { status_code: problem.status, body: JSON.stringify(problem) };
    },
  });
}

interface TusRequest {
  readonly method: string;
  readonly runtime?: { readonly node?: { readonly res?: unknown } | undefined } | undefined;
}

function signedInOf(server: Server, request: TusRequest): SignedIn {
  const who = server.signedIn(request.runtime?.node?.res as Response);
  if (!who) throw new LedgerhoundError("not-signed-in", "Sign in first.");
  return who;
}

/** Throws not-found for another person's upload in the same words as for none. */
async function ownUpload(files: FileStore, id: string, by: UserId): Promise<void> {
  const upload = await files.getUpload(id).catch(() => null);
  if (upload?.metadata?.by !== by) throw new LedgerhoundError("not-found", "This upload is not here any more.", { upload: id });
}

/** What the sender says of a file, when it may come in: the case, its name, and how it is to be read. */
async function askedOf(server: Server, { actor }: SignedIn, { metadata, sizeIsDeferred }: Upload) {
  if (sizeIsDeferred) throw new LedgerhoundError("bad-input", "Say how long the file is.");
  const name = fileName(metadata?.filename ?? "");
  const caseId = caseIdOf(metadata?.case ?? "");
  await permitJob(server.contextFor(actor), "import-file", caseId);
  const account = metadata?.account ? parseAccountId(metadata.account) : null;
  return { filename: name, case: caseId, profile: metadata?.profile ?? null, mapping: metadata?.mapping ?? null, account };
}

/** How many files this person has in the folder. */
async function underWay({ configstore }: FileStore, by: UserId): Promise<number> {
  const ids = (await configstore.list?.()) ?? [];
  const uploads = await Promise.all(ids.map((id) => configstore.get(id)));
  return uploads.filter((upload) => upload?.metadata?.by === by).length;
}
