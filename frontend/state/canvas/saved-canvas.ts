import { z } from "zod";
import { moneyJson, moneyList } from "../../../backend/api/contract/basics.ts";
import { type CanvasPart, expandBody } from "../../../backend/api/contract/canvas.ts";
import type { View } from "./canvas-store.ts";
import { type CanvasContent, EMPTY_CONTENT, withPart } from "./content.ts";

const slot = z.object({
  column: z.number(),
  x: z.number(),
  y: z.number(),
  zone: z.enum(["way", "end", "band", "beside", "free"]),
});

const ask = expandBody.omit({ shown: true }).extend({ least: moneyJson.nullable() });

const savedCanvas = z.object({
  schema: z.literal(1),
  accounts: z.array(z.string()).min(1),
  hidden: z.array(z.string()),
  pinned: z.array(z.string()),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  opened: z.array(z.string()),
  path: z.object({ from: z.string(), to: z.string(), ways: z.array(z.array(z.string())) }).nullable(),
  arrangement: z.enum(["flow", "lanes", "force"]),
  pills: z.record(
    z.string(),
    z.object({ account: z.string(), transfers: z.number().int(), accounts: z.number().int(), sums: moneyList, ask }),
  ),
  layout: z.object({ slots: z.record(z.string(), slot), lanes: z.record(z.string(), z.array(z.number())) }),
  view: z.object({ x: z.number(), y: z.number(), zoom: z.number() }).nullable(),
});

export type SavedCanvas = z.infer<typeof savedCanvas>;

/** What turns a canvas saved under a number into one of the next; a new shape is one more line here. */
const MIGRATIONS: Readonly<Record<number, (older: unknown) => unknown>> = {};

/** A canvas as text: which accounts are on it, where, and how it is seen. Rows and names are not in it. */
export function savedText(content: CanvasContent, view: View | null): string {
  const { accounts, flows: _flows, singles: _singles, ...rest } = content;
  return JSON.stringify({ schema: 1, ...rest, accounts: Object.keys(accounts).sort(), view });
}

/** Reads a saved canvas of any version. Throws a ZodError for one that no version wrote. */
export function readSavedCanvas(text: string): SavedCanvas {
  let saved: unknown = JSON.parse(text);
  for (let step = MIGRATIONS[versionOf(saved)]; step !== undefined; step = MIGRATIONS[versionOf(saved)]) saved = step(saved);
  return savedCanvas.parse(saved);
}

/** The content of a saved canvas, with accounts and flows as they are known now and every place as it was saved. */
export function restored(saved: SavedCanvas, part: Pick<CanvasPart, "accounts" | "flows" | "transfers">): CanvasContent {
  const { schema: _schema, accounts: _accounts, view: _view, ...kept } = saved;
  const before = { ...EMPTY_CONTENT, ...kept, hidden: [] };
  return { ...withPart(before, part), hidden: kept.hidden };
}

function versionOf(saved: unknown): number {
  return z.object({ schema: z.number().int() }).parse(saved).schema;
}
