import type { Upload } from "../../domain/case.ts";
import type { CaseStore } from "../case-store.ts";
import type { Documents } from "./documents.ts";
import { keyOf, sortable } from "./keys.ts";

interface Booked {
  readonly nth: number;
  readonly upload: Upload;
}

type UploadBook = Pick<CaseStore, "addUpload" | "removeUploads" | "uploadsOfCase" | "uploadsBy" | "uploadsOfFile">;

/** Who sent which file, when and for which case. */
export function uploadBook(documents: Documents): UploadBook {
  const booked = (): readonly Booked[] => documents.list<Booked>("upload");
  const uploads = (wanted: (upload: Upload) => boolean): readonly Upload[] =>
    booked()
      .map(({ upload }) => upload)
      .filter(wanted);
  return {
    addUpload: (upload) =>
      documents.change((draft) => {
        const nth = 1 + booked().reduce((most, entry) => Math.max(most, entry.nth), 0);
        draft.put("upload", bookKey(nth, upload), { nth, upload });
      }),
    removeUploads: (file, caseId) =>
      documents.change((draft) => {
        for (const { nth, upload } of booked()) {
          if (upload.file === file && upload.case === caseId) draft.remove("upload", bookKey(nth, upload));
        }
      }),
    uploadsOfCase: async (id) => uploads((upload) => upload.case === id),
    uploadsBy: async (who) => uploads((upload) => ("user" in who ? upload.by === who.user : upload.bank === who.bank)),
    uploadsOfFile: async (file) => uploads((upload) => upload.file === file),
  };
}

function bookKey(nth: number, { at, file }: Upload): string {
  return keyOf(sortable(at), file, sortable(nth));
}
