import type { CaseId } from "../domain/case.ts";
import { scopeOf } from "../domain/scope.ts";
import type { TaskContext } from "./task.ts";

/** Cases that are read ahead: fewer than the graphs that stay in memory, so that reading ahead drops none that is in use. */
const CASES = 2;

/**
 * Reads the flow graphs of the cases that files came for last, so that whoever opens one does not wait until all its rows are
 * read. Answers what was read, latest first; nobody asked for it and nobody is shown it, so it asks no permission and stands in no log.
 */
export async function readAhead({ stores, graphs }: Pick<TaskContext, "stores" | "graphs">): Promise<readonly CaseId[]> {
  const cases = await Promise.all(
    (await stores.cases.cases()).map(async ({ id }) => {
      const uploads = await stores.cases.uploadsOfCase(id);
      return { id, files: uploads.map(({ file }) => file), last: uploads.reduce((last, { at }) => Math.max(last, at), 0) };
    }),
  );
  const latest = cases
    .filter(({ files }) => files.length > 0)
    .sort((a, b) => b.last - a.last || (a.id < b.id ? -1 : 1))
    .slice(0, CASES);
  for (const { files } of latest) await graphs.loaded(stores.transfers, scopeOf(files));
  return latest.map(({ id }) => id);
}
