import type { CanvasFailed } from "../../../backend/api/contract/canvas.ts";
import { type CanvasContent, shownAccounts } from "./content.ts";
import { directHop } from "./routes.ts";
import type { SceneEdge, SceneWords } from "./scene.ts";
import { startOf } from "./single-transfers.ts";

/** The id of the one line for all payments from an account to another that did not succeed. */
function failedId({ from, to }: Pick<CanvasFailed, "from" | "to">): string {
  return `failed|${from}>${to}`;
}

/** Failed payments between accounts that are shown, by line, each list in time order, ties by record; lines ordered by id. */
export function failedByLine(content: CanvasContent): ReadonlyMap<string, readonly CanvasFailed[]> {
  const shown = new Set(shownAccounts(content).map(({ id }) => id));
  const lines = new Map<string, CanvasFailed[]>();
  for (const failed of Object.values(content.failed)) {
    if (!shown.has(failed.from) || !shown.has(failed.to)) continue;
    const known = lines.get(failedId(failed));
    if (known) known.push(failed);
    else lines.set(failedId(failed), [failed]);
  }
  for (const list of lines.values()) list.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
  return new Map([...lines].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many failed payments are among accounts that are shown, drawn or not. */
export function failedCount(content: CanvasContent): number {
  return [...failedByLine(content).values()].reduce((sum, { length }) => sum + length, 0);
}

/** The cut lines of what failed, straight from outline to outline: they take no port, so that nothing moves when they come. */
export function failedLines(content: CanvasContent, radiusOf: (id: string) => number, words: SceneWords): SceneEdge[] {
  if (!content.showsFailed) return [];
  const { slots } = content.layout;
  return [...failedByLine(content)].flatMap(([id, list]): SceneEdge[] => {
    const [first] = list;
    const [source, target] = [slots[first?.from ?? ""], slots[first?.to ?? ""]];
    if (!first || !source || !target || first.from === first.to) return [];
    const { from, to } = first;
    const hops = [directHop(source, target, radiusOf(from), radiusOf(to))] as const;
    const line = { width: 1.5, inner: 0, basis: "record", kind: "failed", label: words.failed(list.length), amount: 0 } as const;
    return [{ id, flow: id, from, to, hops, ...line }];
  });
}
