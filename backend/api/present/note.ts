import { isoSeconds } from "../../domain/instant.ts";
import type { AccountNote } from "../../tasks/account-notes.ts";
import type { NoteList } from "../contract/note.ts";

export function noteListJson(notes: readonly AccountNote[]): NoteList {
  return { schema: 1, notes: notes.map(({ id, account, text, by, at }) => ({ id, account, text, by, at: isoSeconds(at) })) };
}
