import type { LeadStub } from "./leads.ts";
import { COLUMN_GAP } from "./placement.ts";
import type { Scene, SceneEdge, SceneNode, SceneWords } from "./scene.ts";

const RADIUS = 10;
const ROW = 44;
const BESIDE = 150;
/** From the double rule to the middle of a lead: half of its words. */
const BEYOND = 150;

/** The scene with leads beyond the double rule in the flow layout, beside their account in the others. Nothing else changes. */
export function withLeads(scene: Scene, stubs: readonly LeadStub[], isFlow: boolean, words: SceneWords): Scene {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const hosts = stubs.flatMap((stub) => {
    const host = byId.get(stub.anchor);
    return host === undefined ? [] : [{ stub, host }];
  });
  if (hosts.length === 0) return scene;
  const rule = isFlow ? (scene.rule ?? ruleAfter(scene, words)) : null;
  const placed = inRows(hosts, rule);
  return {
    ...scene,
    rule: rule ?? scene.rule,
    nodes: [...scene.nodes, ...placed.map(({ stub, x, y }) => leadNode(stub, x, y, words))],
    edges: [...scene.edges, ...placed.map(leadEdge)],
  };
}

/** Where the rule stands when money has no end on the canvas yet. */
function ruleAfter({ nodes }: Scene, words: SceneWords): NonNullable<Scene["rule"]> {
  const ys = nodes.map(({ y }) => y);
  const x = Math.max(...nodes.map((node) => node.x)) + COLUMN_GAP / 2;
  return { x, top: Math.min(...ys) - ROW, bottom: Math.max(...ys) + ROW, text: words.beyond };
}

interface Hosted {
  readonly stub: LeadStub;
  readonly host: SceneNode;
}

interface PlacedLead extends Hosted {
  readonly x: number;
  readonly y: number;
}

/** From the top down, each at its account's height or in the next free row below. */
function inRows(hosts: readonly Hosted[], rule: Scene["rule"]): readonly PlacedLead[] {
  let free = Number.NEGATIVE_INFINITY;
  return [...hosts]
    .sort((a, b) => a.host.y - b.host.y || (a.stub.id < b.stub.id ? -1 : 1))
    .map(({ stub, host }) => {
      const y = Math.max(host.y, free);
      free = y + ROW;
      return { stub, host, x: rule === null ? host.x + BESIDE : rule.x + BEYOND, y };
    });
}

function leadNode(stub: LeadStub, x: number, y: number, words: SceneWords): SceneNode {
  const text = { label: words.lead(stub), second: words.leadSecond(stub), spoken: words.leadSpoken(stub) };
  const quiet = { findings: 0, badges: [], isTied: false } as const;
  return { id: stub.id, x, y, radius: RADIUS, shape: "lead", role: "none", outline: "computed", ...text, ...quiet };
}

function leadEdge({ stub, host, x, y }: PlacedLead): SceneEdge {
  const [from, to] = [host.x + host.radius + 2, x - RADIUS - 4];
  const third = (to - from) / 3;
  return {
    id: stub.id,
    flow: stub.id,
    from: stub.anchor,
    to: stub.id,
    hops: [[from, host.y, from + third, host.y, to - third, y, to, y]],
    width: 1.5,
    inner: 0,
    basis: "computed",
    kind: "lead",
    label: "",
    amount: 0,
  };
}
