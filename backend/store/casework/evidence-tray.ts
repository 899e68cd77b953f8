import type { CaseId, EvidenceItem } from "../../domain/case.ts";
import type { CaseStore } from "../case-store.ts";
import type { Documents } from "./documents.ts";
import { keyOf } from "./keys.ts";

type EvidenceTray = Pick<CaseStore, "addEvidence" | "removeEvidence" | "evidence" | "orderEvidence">;

/** The evidence tray of each case, one document a case: its order is the officer's. */
export function evidenceTray(documents: Documents): EvidenceTray {
  const tray = (id: CaseId): readonly EvidenceItem[] => documents.get<readonly EvidenceItem[]>("tray", keyOf(id)) ?? [];
  const rearrange = (id: CaseId, how: (items: readonly EvidenceItem[]) => readonly EvidenceItem[]): Promise<void> =>
    documents.change((draft) => draft.put("tray", keyOf(id), how(tray(id))));
  return {
    addEvidence: (id, item) => rearrange(id, (items) => [...items.filter((other) => other.id !== item.id), item]),
    removeEvidence: (id, item) => rearrange(id, (items) => items.filter((other) => other.id !== item)),
    evidence: async (id) => tray(id),
    // Items that the new order does not name keep their order behind those that it does.
    orderEvidence: (id, order) =>
      rearrange(id, (items) => {
        const place = new Map(order.map((item, index) => [item, index]));
        const placeOf = (item: EvidenceItem): number => place.get(item.id) ?? order.length;
        return items.toSorted((a, b) => placeOf(a) - placeOf(b));
      }),
  };
}
