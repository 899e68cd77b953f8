import type { CanvasFlow, CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { type CanvasContent, shownFlows } from "./content.ts";
import { largest, widthOf, widthOfUnits } from "./node-look.ts";
import { pillId } from "./placeables.ts";
import type { FlowLayout } from "./placement.ts";
import { type Ends, type Route, routeAll } from "./routes.ts";
import type { SceneEdge, SceneFacts, SceneWords } from "./scene.ts";
import { fanOut, isFanned, MOST_CURVES, singlesByFlow } from "./single-transfers.ts";

/** The drawn lines: a flow as one line or as its single transfers, and the thin lines to pills. */
export function edgesOf(
  content: CanvasContent,
  pills: CanvasContent["pills"],
  radiusOf: (id: string) => number,
  words: SceneWords,
  facts: SceneFacts,
): SceneEdge[] {
  const beside = Object.values(pills).map(({ account }) => ({
    id: `${account}>${pillId(account)}`,
    from: account,
    to: pillId(account),
  }));
  return linesOf(content, shownFlows(content), beside, content.layout, radiusOf, words, facts);
}

/** The lines of these flows over any layout, and the thin ones to pills. */
export function linesOf(
  content: CanvasContent,
  flows: readonly CanvasFlow[],
  beside: readonly Ends[],
  layout: FlowLayout,
  radiusOf: (id: string) => number,
  words: SceneWords,
  facts: SceneFacts,
): SceneEdge[] {
  const toPill = new Map(beside.map((link) => [link.id, link]));
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const singles = content.level === 3 || content.opened.length > 0 ? singlesByFlow(content.singles) : null;
  return routeAll([...flows, ...beside], layout, radiusOf).flatMap((route): SceneEdge | SceneEdge[] => {
    const flow = byId.get(route.link);
    if (!flow) return pillEdges(toPill.get(route.link), route);
    const known: readonly CanvasTransfer[] = singles?.get(flow.id) ?? [];
    if (known.length > 0 && isFanned(content, flow)) return curves(flow, route, known, flow.transfers, words, facts);
    const { width, inner } = widths(widthOf(flow.sums), facts.traced[flow.id] ?? 0);
    return {
      ...ends(flow),
      flow: flow.id,
      hops: route.hops,
      width,
      inner,
      basis: flow.basis,
      kind: "flow",
      label: words.flow(flow),
      amount: largest(flow.sums),
    };
  });
}

function curves(
  link: Ends,
  { hops }: Route,
  singles: readonly CanvasTransfer[],
  total: number,
  words: SceneWords,
  facts: SceneFacts,
): SceneEdge[] {
  const drawn = singles.slice(0, MOST_CURVES);
  const waiting = total - drawn.length;
  const ways = fanOut(hops, drawn.length + (waiting > 0 ? 1 : 0));
  const lines = drawn.map((transfer, index): SceneEdge => {
    const sums = [transfer.paid];
    const { width, inner } = widths(widthOf(sums), facts.traced[transfer.id] ?? 0);
    const line = { basis: "record", kind: "transfer", label: words.transfer(transfer), amount: largest(sums) } as const;
    return { ...ends(link), id: transfer.id, flow: link.id, hops: ways[index] ?? hops, width, inner, ...line };
  });
  if (waiting === 0) return lines;
  const rest = { basis: "record", kind: "flow", label: words.more(waiting), amount: 0 } as const;
  return [...lines, { ...ends(link), flow: link.id, hops: ways.at(-1) ?? hops, width: 2, inner: 0, ...rest }];
}

function pillEdges(link: Ends | undefined, { hops }: Route): SceneEdge[] {
  if (!link) return [];
  return [{ ...ends(link), flow: link.id, hops, width: 1, inner: 0, basis: "computed", kind: "pill", label: "", amount: 0 }];
}

function ends({ id, from, to }: Ends) {
  return { id, from, to };
}

function widths(width: number, traced: number) {
  return { width, inner: traced > 0 ? Math.min(width, widthOfUnits(traced)) : 0 };
}
