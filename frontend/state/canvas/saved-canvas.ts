import { z } from "zod";
import { moneyJson, moneyList } from "../../../backend/api/contract/basics.ts";
import { type CanvasPart, expandBody } from "../../../backend/api/contract/canvas.ts";
import type { CommunityMapDocument } from "../../../backend/api/contract/community-card.ts";
import type { View } from "./canvas-store.ts";
import { openNumbers, withMap } from "./community-layer.ts";
import { type CanvasContent, EMPTY_CONTENT, withPart } from "./content.ts";
import { OVERLAY_RULES } from "./traced-flows.ts";

/** The shape that is written now. */
const SCHEMA = 2;

const slot = z.object({
  column: z.number(),
  x: z.number(),
  y: z.number(),
  zone: z.enum(["way", "end", "band", "beside", "free"]),
});

const ask = expandBody.omit({ shown: true }).extend({ least: moneyJson.nullable() });

const savedCanvas = z.object({
  schema: z.literal(SCHEMA),
  accounts: z.array(z.string()),
  hidden: z.array(z.string()),
  pinned: z.array(z.string()),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  opened: z.array(z.string()),
  path: z.object({ ways: z.array(z.array(z.string())) }).nullable(),
  rule: z.enum(OVERLAY_RULES),
  report: z.string().nullable(),
  stretch: z.object({ from: z.number(), until: z.number() }).nullable(),
  arrangement: z.enum(["flow", "lanes", "countries", "force"]),
  isMap: z.boolean().default(false),
  showsFailed: z.boolean().default(false),
  pills: z.record(
    z.string(),
    z.object({ account: z.string(), transfers: z.number().int(), accounts: z.number().int(), sums: moneyList, ask }),
  ),
  layout: z.object({ slots: z.record(z.string(), slot), lanes: z.record(z.string(), z.array(z.number())) }),
  /** Open communities, and where each stands; null for a canvas that never was on level 1. */
  communities: z
    .object({
      open: z.array(z.number().int()),
      discs: z.record(z.string(), z.object({ x: z.number(), y: z.number(), radius: z.number() })),
    })
    .nullable()
    .default(null),
  view: z.object({ x: z.number(), y: z.number(), zoom: z.number() }).nullable(),
});

export type SavedCanvas = z.infer<typeof savedCanvas>;

const versioned = z.looseObject({ schema: z.number().int() });

/** What turns a canvas saved under a number into one of the next; a new shape is one more line here. */
const MIGRATIONS: Readonly<Record<number, (older: object) => unknown>> = {
  // Before, rule, report and brushed time were not part of a view: it came back with what a new canvas shows.
  1: (older) => ({ ...older, schema: 2, rule: "fifo", report: null, stretch: null }),
};

/** A canvas as text: which accounts are on it, where, and how it is seen. Rows and names are not in it. */
export function savedText(content: CanvasContent, view: View | null): string {
  const { accounts, flows: _flows, singles: _singles, failed: _failed, communities, ...rest } = content;
  const places = communities && { open: openNumbers(content), discs: communities.discs };
  return JSON.stringify({ schema: SCHEMA, ...rest, accounts: Object.keys(accounts).sort(), communities: places, view });
}

/** Reads a saved canvas of any version. Throws a ZodError for one that no version wrote. */
export function readSavedCanvas(text: string): SavedCanvas {
  let saved = versioned.parse(JSON.parse(text));
  for (let step = MIGRATIONS[saved.schema]; step !== undefined; step = MIGRATIONS[saved.schema]) {
    saved = versioned.parse(step(saved));
  }
  return savedCanvas.parse(saved);
}

/** The content of a saved canvas, with accounts and flows as they are known now and every place as it was saved. */
export function restored(
  saved: SavedCanvas,
  part: Pick<CanvasPart, "accounts" | "flows" | "transfers"> & Partial<Pick<CanvasPart, "failed">>,
  map: CommunityMapDocument | null,
): CanvasContent {
  const { schema: _schema, accounts: _accounts, view: _view, communities, ...kept } = saved;
  const before = { ...EMPTY_CONTENT, ...kept, hidden: [] };
  const content = { ...withPart(before, part), hidden: kept.hidden };
  return map === null ? content : withMap(content, map, communities?.discs);
}
