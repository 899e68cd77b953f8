import type { Mapping } from "../../ingest/mapping.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { SavedMapping } from "../domain/saved-mapping.ts";
import { existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** The mappings that this actor may read files by, newest first. A bank's clerk sees the bank's own alone, an officer the officers'. */
export async function listMappings(context: TaskContext, caseId: CaseId): Promise<readonly Mapping[]> {
  return perform(context, { task: "import-file", case: caseId }, async () => {
    await existingCase(context, caseId);
    return (await openMappings(context)).map(mappingOf);
  });
}

/**
 * Keeps a mapping as the next version of its name and gives it with that version; the same content again has the version it had.
 * Files that came in by an older version stay as they are.
 */
export async function saveMapping(context: TaskContext, caseId: CaseId, mapping: Mapping): Promise<Mapping> {
  const { name, version: _, ...rest } = mapping;
  return perform(context, { task: "import-file", case: caseId, subjects: [name] }, async () => {
    await existingCase(context, caseId);
    const { stores, actor, now } = context;
    const content = JSON.stringify({ ...rest, name });
    const version = await stores.cases.saveMapping({ name, content, by: actor.id, bank: bankOf(context), at: now() });
    return { ...mapping, version };
  });
}

/** The mapping that "name@version" names. Throws not-found for one that is not there or not open to the actor. */
export async function mappingNamed(context: TaskContext, label: string): Promise<Mapping> {
  const found = (await openMappings(context)).map(mappingOf).find((mapping) => labelOf(mapping) === label);
  if (found) return found;
  const message = `There is no mapping ${label}. Propose one from a file, then save it.`;
  throw new LedgerhoundError("not-found", message, { mapping: label });
}

/** Newest first. */
export async function openMappings(context: TaskContext): Promise<readonly SavedMapping[]> {
  const own = bankOf(context);
  return (await context.stores.cases.mappings()).filter(({ bank }) => bank === own).toReversed();
}

export function mappingOf({ content, version }: SavedMapping): Mapping {
  return { ...(JSON.parse(content) as Mapping), version };
}

/** "village-bank@2", as receipts name it. */
export function labelOf({ name, version }: Pick<Mapping, "name" | "version">): string {
  return `${name}@${version}`;
}

function bankOf({ actor }: TaskContext): string | null {
  return actor.role === "uploader" ? actor.bank : null;
}
