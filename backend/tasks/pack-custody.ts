import type { AuditEntry } from "../domain/audit.ts";
import type { CaseId } from "../domain/case.ts";
import type { AuditLog } from "../store/audit-log.ts";

/** Acts that change what a case holds or says; reading it does not. */
const CUSTODY: ReadonlySet<AuditEntry["act"]> = new Set([
  "open-case",
  "import-file",
  "undo-import",
  "run-detection",
  "decide-finding",
  "tag-account",
]);

const PAGE = 1_000;

/**
 * The custody log of a case, oldest first: who did what when, without content. It reaches to the export, whatever moment the
 * pack speaks of: files are read long after the money moved.
 */
export async function custodyOf(audit: AuditLog, caseId: CaseId): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  let before: number | null = null;
  for (;;) {
    const page = await audit.entries(before, PAGE);
    for (const entry of page) {
      const ofCase = entry.case === caseId || (entry.act === "open-case" && entry.subjects.includes(caseId));
      if (ofCase && entry.outcome === "done" && CUSTODY.has(entry.act)) found.push(entry);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    before = last.number;
  }
  return found
    .reverse()
    .map(({ at, actor, act, case: of, outcome, subjects }) => ({ at, actor, act, case: of, outcome, subjects }));
}
