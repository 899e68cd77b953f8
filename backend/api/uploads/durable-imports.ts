import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "@tus/file-store";
import type { Actor } from "../../domain/actor.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import { importFile } from "../../tasks/import-file.ts";
import type { JobDocument } from "../contract/job.ts";
import type { Work } from "../jobs.ts";
import type { Server } from "../mount.ts";
import { receiptJson } from "../present/receipt.ts";
import { inLanes } from "./in-lanes.ts";
import { type Ticket, type Tickets, ticketOf } from "./tickets.ts";

/** Imports of received files. What was begun is gone on with by the next server when this one is killed. */
export interface DurableImports {
  /** Begins the import of a received file; its job has the ticket's id. */
  begin(ticket: Ticket): Promise<JobDocument>;
  /** Goes on with what an earlier server left, and has its ended jobs ready for who asks. */
  resume(actorOf: (ticket: Ticket) => Promise<Actor | null>): Promise<void>;
  /** Forgets imports that ended before this moment. */
  forget(before: number): Promise<void>;
}

/** Imports that read at the same time; each has threads of its own. */
const LANES = 2;

export function durableImports(server: Server, files: FileStore, tickets: Tickets): DurableImports {
  const inLane = inLanes(LANES);

  const work = (ticket: Ticket, actor: Actor): Work => {
    const request = {
      name: ticket.name,
      case: ticket.case,
      profile: ticket.profile ?? undefined,
      savedMapping: ticket.mapping ?? undefined,
      account: ticket.account ?? undefined,
    };
    const read = (report: Parameters<Work>[0], started: { at: number }) =>
      inLane(() => {
        started.at = server.now();
        return importFile(server.contextFor(actor, report), { ...request, bytes: files.read(ticket.id) });
      });
    return async (report) => {
      const started = { at: 0 };
      const receipt = await server.afterImport.around(ticket.case, () => read(report, started));
      return receiptJson(receipt, (server.now() - started.at) / 1000);
    };
  };
  const start = (ticket: Ticket, running: Work): JobDocument =>
    server.jobs.start("import-file", ticket.by, running, {
      id: ticket.id,
      keep: async (ended) => {
        await tickets.write({ ...ticket, ended });
        await discard(files, ticket.id);
      },
    });

  return {
    async begin(ticket) {
      const actor = await server.actorOfUser(ticket.by);
      if (!actor) throw new LedgerhoundError("not-allowed", "This user may not import any more.");
      await tickets.write(ticket);
      return start(ticket, work(ticket, actor));
    },
    async resume(actorOf) {
      for (const ticket of await left(files, tickets, server.now())) {
        if (ticket.ended) {
          await discard(files, ticket.id);
          server.jobs.restore(ticket.by, ticket.ended);
          continue;
        }
        const actor = await actorOf(ticket);
        start(ticket, actor ? work(ticket, actor) : refused);
      }
    },
    async forget(before) {
      const old = (await tickets.all()).filter(({ ended, at }) => ended !== null && at < before);
      for (const { id } of old) await tickets.drop(id);
    },
  };
}

/** The tickets, and one for each file whose last byte came just before the server was killed. */
async function left(files: FileStore, tickets: Tickets, at: number): Promise<readonly Ticket[]> {
  const known = await tickets.all();
  const whole: Ticket[] = [];
  for (const id of (await files.configstore.list?.()) ?? []) {
    if (known.some((ticket) => ticket.id === id)) continue;
    const upload = await files.getUpload(id);
    if (upload.offset !== upload.size) continue;
    const ticket = ticketOf(upload, at);
    await tickets.write(ticket);
    whole.push(ticket);
  }
  return [...known, ...whole];
}

/** Removes a received file and what is written beside it; one that is gone already is fine. */
async function discard({ directory }: FileStore, id: string): Promise<void> {
  for (const path of [join(directory, id), join(directory, `${id}.json`)]) await rm(path, { force: true });
}

const refused: Work = async () => {
  throw new LedgerhoundError("not-allowed", "Its sender may not import any more.");
};
