import type { SavedMapping } from "../../domain/saved-mapping.ts";
import type { CaseStore } from "../case-store.ts";
import type { Documents } from "./documents.ts";
import { keyOf, sortable } from "./keys.ts";

/** The mappings people agreed to, each version for ever; listed in the order they were kept. */
export function mappingBook(documents: Documents): Pick<CaseStore, "saveMapping" | "mappings"> {
  const versions = (name: string, bank: string | null): readonly SavedMapping[] =>
    documents.list<SavedMapping>("mapping", keyOf(bank ?? "", name));
  return {
    saveMapping: (mapping) =>
      documents.change((draft) => {
        const { name, bank, content } = mapping;
        const held = versions(name, bank);
        const same = held.find((each) => each.content === content);
        if (same) return same.version;
        const version = held.length + 1;
        draft.put("mapping", keyOf(bank ?? "", name, sortable(version)), { ...mapping, version });
        return version;
      }),
    mappings: async () => documents.list<SavedMapping>("mapping").toSorted(byTime),
  };
}

function byTime(a: SavedMapping, b: SavedMapping): number {
  return a.at - b.at || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version);
}
