import type { CaseId, Tag } from "../domain/case.ts";
import type { Scope } from "../domain/scope.ts";
import type { Stores } from "../store/stores.ts";

/** What officers said of a case's accounts, under whatever number they said it: each on the account's main id. */
export async function caseTags({ cases, transfers }: Stores, caseId: CaseId, scope: Scope): Promise<readonly Tag[]> {
  const { mainOf } = await transfers.joins(scope);
  return (await cases.tags(caseId)).map((tag) => ({ ...tag, account: mainOf(tag.account) }));
}
