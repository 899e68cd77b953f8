import type { DocumentCopy } from "../stores.ts";
import { documentFrom } from "./document-text.ts";
import type { Documents } from "./documents.ts";

/** Casework as texts, for copying a store: whatever collections there are come along. */
export function documentCopy(documents: Documents): DocumentCopy {
  return {
    all: async () => {
      await documents.refresh();
      return documents.all().flatMap(({ collection, key, body }) => (body === null ? [] : [{ collection, key, body }]));
    },
    add: (added) =>
      documents.change((draft) => {
        for (const { collection, key, body } of added) draft.put(collection, key, documentFrom(body));
      }),
  };
}
