import { z } from "zod";
import { MOST_NOTE } from "../../domain/note-text.ts";
import { schema } from "./basics.ts";

export const noteBody = z.object({ text: z.string().trim().min(1).max(MOST_NOTE) });

/** Notes on the accounts of a case, oldest first. */
export const noteList = z.object({
  schema,
  notes: z.array(z.object({ id: z.string(), account: z.string(), text: z.string(), by: z.string(), at: z.iso.datetime() })),
});

export type NoteList = z.infer<typeof noteList>;
