import { z } from "zod";
import type { View } from "../../domain/case.ts";
import { isoSeconds } from "../../domain/instant.ts";
import { schema } from "./basics.ts";

/** A canvas as the viewer writes it: JSON with a schema number of its own, which the viewer alone reads and migrates. */
const canvasText = z.string().min(2).max(4_000_000);

export const viewBody = z.object({ name: z.string().trim().min(1).max(120), body: canvasText });

const viewRow = z.object({
  id: z.string(),
  name: z.string(),
  /** Of the store, when it was saved. */
  version: z.number().int(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const viewList = z.object({ schema, views: z.array(viewRow) });

export const viewDocument = viewRow.extend({ schema, body: canvasText });

export type ViewRow = z.infer<typeof viewRow>;
export type ViewDocument = z.infer<typeof viewDocument>;

export function viewListJson(views: readonly View[]): z.infer<typeof viewList> {
  return { schema: 1, views: views.map(rowJson) };
}

export function viewJson(view: View): ViewDocument {
  return { ...rowJson(view), schema: 1, body: view.body };
}

function rowJson({ id, name, version, by, at }: View): ViewRow {
  return { id, name, version, by, at: isoSeconds(at) };
}
