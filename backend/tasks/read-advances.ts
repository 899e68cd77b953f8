import type { KeptAdvance } from "../domain/advance.ts";
import type { CaseId } from "../domain/case.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** What imports changed in the trace of a case, latest first, with the files' names. */
export interface Advances {
  /** The store's version now: an advance of an earlier one says what was so then. */
  readonly version: number;
  readonly advances: readonly (KeptAdvance & { readonly names: readonly string[] })[];
}

/** What was kept when files were imported. Of files that were taken back since, nothing is told. */
export async function readAdvances(context: TaskContext, caseId: CaseId): Promise<Advances> {
  const { stores } = context;
  return perform(context, { task: "trace-payment", case: caseId }, async () => {
    await caseScope(context, caseId);
    const names = new Map((await stores.cases.uploadsOfCase(caseId)).map(({ file, name }) => [file, name]));
    const advances = (await stores.cases.advances(caseId)).flatMap((kept) => {
      const called = kept.files.flatMap((file) => names.get(file) ?? []);
      return called.length < kept.files.length ? [] : [{ ...kept, names: called }];
    });
    return { version: await stores.transfers.version(), advances: advances.reverse() };
  });
}
