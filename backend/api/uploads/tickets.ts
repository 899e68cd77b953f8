import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Upload } from "@tus/server";
import { z } from "zod";
import { type AccountId, parseAccountId } from "../../domain/account.ts";
import type { CaseId } from "../../domain/case.ts";
import type { UserId } from "../../domain/user.ts";
import { caseIdOf } from "../../tasks/cases.ts";
import { type JobDocument, jobDocument } from "../contract/job.ts";
import { fileName } from "../receive-upload.ts";

/** What a server must remember of a received file to import it, also after it was killed. Its id is the upload's and the job's. */
export interface Ticket {
  readonly id: string;
  readonly by: UserId;
  readonly case: CaseId;
  /** As its sender named the file. */
  readonly name: string;
  readonly profile: string | null;
  /** A kept mapping's label, where no profile reads it. */
  readonly mapping: string | null;
  /** The account that it is the statement of, where it does not say. */
  readonly account: AccountId | null;
  readonly at: number;
  /** How the import ended; null while it has not. */
  readonly ended: JobDocument | null;
}

/** Tickets in a folder, one file each, whole or not there. */
export interface Tickets {
  write(ticket: Ticket): Promise<void>;
  drop(id: string): Promise<void>;
  /** Oldest first. */
  all(): Promise<readonly Ticket[]>;
}

const SUFFIX = ".ticket.json";

const shape = z.object({
  id: z.string(),
  by: z.string(),
  case: z.string(),
  name: z.string(),
  profile: z.string().nullable(),
  mapping: z.string().nullable(),
  account: z.string().nullable(),
  at: z.number(),
  ended: jobDocument.nullable(),
});

export async function openTickets(folder: string): Promise<Tickets> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string): string => join(folder, `${id}${SUFFIX}`);
  return {
    async write(ticket) {
      const part = `${pathOf(ticket.id)}.part`;
      await writeFile(part, JSON.stringify(ticket), { mode: 0o600, flush: true });
      await rename(part, pathOf(ticket.id));
    },
    drop: (id) => rm(pathOf(id), { force: true }),
    async all() {
      const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
      const read = names.map(async (name) => shape.parse(JSON.parse(await readFile(join(folder, name), "utf8"))));
      const tickets = (await Promise.all(read)).map((told) => ({
        ...told,
        by: told.by as UserId,
        case: told.case as CaseId,
        account: told.account as AccountId | null,
      }));
      return tickets.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
  };
}

/** The ticket of an upload whose last byte has come. */
export function ticketOf({ id, metadata }: Upload, at: number): Ticket {
  const { by, filename, case: caseId, profile, mapping, account } = metadata ?? {};
  return {
    id,
    by: by as UserId,
    case: caseIdOf(caseId ?? ""),
    name: fileName(filename ?? ""),
    profile: profile ?? null,
    mapping: mapping ?? null,
    account: account ? parseAccountId(account) : null,
    at,
    ended: null,
  };
}
