import type { LinkDecision } from "../domain/link.ts";
import type { Documents } from "./casework/documents.ts";
import { keyOf, sortable } from "./casework/keys.ts";

/** Officers' decisions on links, oldest first: casework, for no file can give them back. */
export interface DecisionBook {
  all(): readonly LinkDecision[];
  append(decision: LinkDecision): Promise<void>;
}

export function decisionBook(documents: Documents): DecisionBook {
  const all = (): readonly LinkDecision[] => documents.list<LinkDecision>("link-decision");
  return {
    all,
    append: (decision) => documents.change((draft) => draft.put("link-decision", keyOf(sortable(all().length)), decision)),
  };
}
