import { DetailedError, Upload } from "tus-js-client";
import type { JobDocument } from "../../backend/api/contract/job.ts";
import { call } from "./api.ts";
import { CallFailure, failureOf } from "./problem.ts";
import { sentBefore } from "./sent-before.ts";

/** A file and how it is to be read. */
export interface FileToSend {
  readonly caseId: string;
  readonly file: File;
  /** A kept mapping's label, where no profile reads it. */
  readonly mapping?: string | undefined;
  /** The account that it is the statement of, where it does not say. */
  readonly account?: string | undefined;
}

const ENDPOINT = "/api/uploads";
const CHUNK_BYTES = 8 * 1024 * 1024;

/** A lost connection is tried again for about ten minutes before anybody is told. */
const RETRY_DELAYS_MS = [500, 1_000, 3_000, 5_000, 10_000, ...Array.from({ length: 20 }, () => 30_000)];

/** A person stopped the sending: the server has thrown away what had come. */
export class SendingStopped extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`sending of ${file} was stopped`);
    this.name = "SendingStopped";
    this.file = file;
  }
}

/**
 * Sends a file so that a lost connection costs nothing: it goes on where the server stands, after a reload of the page too when the
 * same file is chosen again. Gives the job of its import. Throws CallFailure, and SendingStopped when the signal says so before the
 * last byte has come.
 */
export async function sendFile(what: FileToSend, sent: (bytes: number) => void, signal: AbortSignal): Promise<JobDocument> {
  const url = await uploaded(what, sent, signal);
  return call("job", { params: { job: url.split("/").at(-1) ?? "" } });
}

function uploaded(
  { caseId, file, mapping, account }: FileToSend,
  sent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      metadata: {
        filename: file.name,
        case: caseId,
        ...(mapping === undefined ? {} : { mapping }),
        ...(account === undefined ? {} : { account }),
      },
      urlStorage: sentBefore(sessionStorage),
      fingerprint: async () => [caseId, file.name, file.size, file.lastModified, mapping, account].join(" "),
      removeFingerprintOnSuccess: true,
      onProgress: (bytes) => sent(bytes),
      onError: (error) => reject(failureIn(error)),
      onSuccess: () => resolve(upload.url ?? ""),
    });
    // Where the last byte came first there is nothing to take back: the import runs, and is followed.
    const stop = () =>
      upload.abort(true).then(
        () => reject(new SendingStopped(file.name)),
        () => resolve(upload.url ?? ""),
      );
    signal.addEventListener("abort", stop, { once: true });
    upload.findPreviousUploads().then((previous) => {
      if (signal.aborted) return;
      if (previous[0]) upload.resumeFromPreviousUpload(previous[0]);
      upload.start();
    }, reject);
  });
}

function failureIn(error: Error): CallFailure {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response) return new CallFailure("offline", "no connection", null, error);
  return failureOf(response.getStatus(), bodyIn(response.getBody()));
}

function bodyIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
