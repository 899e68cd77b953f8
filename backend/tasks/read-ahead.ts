import type { Case, CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { scopeOf } from "../domain/scope.ts";
import { casePicture } from "./case-picture.ts";
import type { TaskContext } from "./task.ts";
import { actorOfUser } from "./users.ts";

/** Cases that are read ahead: fewer than the graphs that stay in memory, so that reading ahead drops none that is in use. */
const CASES = 2;
/** Officers of a case for whom it is looked at ahead; most see the same cases beside it, and so the same. */
const OFFICERS = 4;

/**
 * Reads the flow graphs of the cases that files came for last and follows their victims' money as their officers see it, so that whoever
 * opens one does not wait for it. Answers what was read, latest first, once it is written down; nobody asked for it and nobody is shown
 * it, so it asks no permission and stands in no log.
 */
export async function readAhead(parts: Pick<TaskContext, "stores" | "graphs" | "now">): Promise<readonly CaseId[]> {
  const { stores, graphs } = parts;
  const cases = await Promise.all(
    (await stores.cases.cases()).map(async (opened) => {
      const uploads = await stores.cases.uploadsOfCase(opened.id);
      return { opened, files: uploads.map(({ file }) => file), last: uploads.reduce((last, { at }) => Math.max(last, at), 0) };
    }),
  );
  const latest = cases
    .filter(({ files }) => files.length > 0)
    .sort((a, b) => b.last - a.last || (a.opened.id < b.opened.id ? -1 : 1))
    .slice(0, CASES);
  for (const { files } of latest) await graphs.loaded(stores.transfers, scopeOf(files));
  for (const { opened } of latest) await lookAhead(parts, opened);
  await graphs.settled(stores.transfers);
  return latest.map(({ opened }) => opened.id);
}

/** What cannot be followed is told to who opens the case. */
async function lookAhead(parts: Pick<TaskContext, "stores" | "graphs" | "now">, { id, officers }: Case): Promise<void> {
  for (const officer of officers.slice(0, OFFICERS)) {
    const actor = await actorOfUser(parts.stores, officer);
    try {
      if (actor) await casePicture({ ...parts, actor }, id);
    } catch (error) {
      if (!(error instanceof LedgerhoundError)) throw error;
    }
  }
}
