import { createHash, timingSafeEqual } from "node:crypto";
import express, { type Express } from "express";
import { z } from "zod";
import { LedgerhoundError } from "../../domain/errors.ts";
import { parseBody } from "../mount.ts";

/** What a command line printed, and its exit code. */
export interface CommandOutput {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in the process that holds the stores. */
export interface CommandDoor {
  /** 256 random bits; stands in a file that only the server's own user can read. */
  readonly token: string;
  readonly run: (argv: readonly string[], cwd: string) => Promise<CommandOutput>;
}

const commandBody = z.object({ argv: z.array(z.string()).max(10_000), cwd: z.string() });

/** The door by which the same user's command line works on stores that this server holds. */
export function commandRoute(app: Express, { token, run }: CommandDoor): void {
  app.post("/api/command", express.json({ limit: "1mb" }), async (request, response) => {
    if (!isSame(request.headers.authorization ?? "", `Bearer ${token}`)) {
      throw new LedgerhoundError("not-signed-in", "This door is for the command line of the server's own user.");
    }
    const { argv, cwd } = commandBody.parse(parseBody(commandBody, request.body));
    response.json(await run(argv, cwd));
  });
}

/** Compares in time that does not depend on where they differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
