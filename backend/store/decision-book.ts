import type { LinkDecision } from "../domain/link.ts";
import type { Documents } from "./casework/documents.ts";
import { keyOf, sortable } from "./casework/keys.ts";

/** Officers' decisions on links, oldest first: casework, for no file can give them back. */
export interface DecisionBook {
  all(): readonly LinkDecision[];
  /** Takes in what other programs decided. */
  refresh(): Promise<void>;
  append(decision: LinkDecision): Promise<void>;
}

const COLLECTION = "link-decision";

export function decisionBook(documents: Documents): DecisionBook {
  const all = (): readonly LinkDecision[] => documents.list<LinkDecision>(COLLECTION);
  return {
    all,
    refresh: () => documents.refresh(),
    append: (decision) => documents.change((draft) => draft.put(COLLECTION, keyOf(sortable(all().length)), decision)),
  };
}
