import type { GroupAct } from "../../domain/group.ts";
import type { CaseStore } from "../case-store.ts";
import type { Documents } from "./documents.ts";
import { keyOf, sortable } from "./keys.ts";

/** The acts on the groups of each case, appended and never changed. */
export function groupBook(documents: Documents): Pick<CaseStore, "addGroupAct" | "groupActs"> {
  return {
    addGroupAct: (id, act) =>
      documents.change((draft) => {
        const nth = documents.list<GroupAct>("group-act", keyOf(id)).length;
        draft.put("group-act", keyOf(id, sortable(nth), act.id), act);
      }),
    groupActs: async (id) => documents.list<GroupAct>("group-act", keyOf(id)),
  };
}
