import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { sceneOf } from "../../state/canvas/compose-scene.ts";
import { type CanvasContent, EMPTY_CONTENT } from "../../state/canvas/content.ts";
import type { GraphEvents } from "../../state/canvas/graph-port.ts";
import type { SceneWords } from "../../state/canvas/scene.ts";
import { graphTheme } from "../graph-theme.ts";
import { mountGraph } from "../mount-graph.ts";
import { crowd } from "./crowd.ts";

interface Measured {
  /** From the content in memory to its first pixels, ms. */
  readonly firstDraw: number;
  /** One a moved camera, ms from the move to its pixels. */
  readonly frames: readonly number[];
}

interface Size {
  readonly accounts: number;
  readonly flows: number;
  /** Moves of the camera. */
  readonly frames: number;
}

const FRAME_ZOOM = 0.08;

Object.assign(window, { measureOurs, measureBare });

/** The canvas as the viewer draws it. */
async function measureOurs({ accounts, flows, frames }: Size): Promise<Measured> {
  const content = placed(accounts, flows);
  const stage = freshStage();
  const map = document.createElement("canvas");
  const began = performance.now();
  const scene = sceneOf(content, WORDS);
  const graph = mountGraph(stage, graphTheme("light"), NO_EVENTS, map);
  graph.update({ scene, selected: null, chosen: new Set(), lit: null });
  graph.look({ x: 0, y: 0, zoom: FRAME_ZOOM });
  await finished(stage);
  const firstDraw = performance.now() - began;
  const moved = await panned(stage, frames, (x) => graph.look({ x, y: 0, zoom: FRAME_ZOOM }));
  graph.destroy();
  return { firstDraw, frames: moved };
}

/** The same accounts and flows by the drawing library alone, as discs and straight lines. */
async function measureBare({ accounts, flows, frames }: Size): Promise<Measured> {
  const content = placed(accounts, flows);
  const stage = freshStage();
  const began = performance.now();
  const graph = new MultiDirectedGraph();
  for (const { id } of Object.values(content.accounts)) {
    const slot = content.layout.slots[id];
    if (slot) graph.addNode(id, { x: slot.x, y: -slot.y, size: 4, color: "#5F6C77", label: id.slice(-4) });
  }
  for (const { id, from, to } of Object.values(content.flows)) graph.addEdgeWithKey(id, from, to, { size: 1, color: "#87919A" });
  const renderer = new Sigma(graph, stage);
  await finished(stage);
  const firstDraw = performance.now() - began;
  const moved = await panned(stage, frames, (x) => renderer.getCamera().setState({ x: 0.5 + x / 20_000 }));
  renderer.kill();
  return { firstDraw, frames: moved };
}

function placed(accounts: number, flows: number): CanvasContent {
  const part = crowd(accounts, flows);
  const wide = Math.ceil(Math.sqrt(accounts));
  const slots = part.accounts.map(({ id }, index) => {
    const [x, y] = [(index % wide) - wide / 2, Math.floor(index / wide) - wide / 2];
    return [id, { column: 0, x: x * 90 + ((index * 37) % 41), y: y * 60 + ((index * 53) % 37), zone: "free" as const }] as const;
  });
  return {
    ...EMPTY_CONTENT,
    accounts: Object.fromEntries(part.accounts.map((account) => [account.id, account])),
    flows: Object.fromEntries(part.flows.map((flow) => [flow.id, flow])),
    layout: { slots: Object.fromEntries(slots), lanes: {} },
  };
}

function freshStage(): HTMLElement {
  const stage = document.querySelector<HTMLElement>("#stage");
  if (!stage) throw new Error("the page has no stage");
  stage.replaceChildren();
  return stage;
}

/** Each move leads to another place than the one before: a camera that does not move draws nothing. */
async function panned(stage: HTMLElement, frames: number, look: (x: number) => void): Promise<number[]> {
  const moved: number[] = [];
  for (let frame = 1; frame <= frames; frame += 1) {
    const began = performance.now();
    look((frame % 2 === 0 ? 1 : -1) * frame * 20);
    await finished(stage);
    moved.push(performance.now() - began);
  }
  return moved;
}

/** Resolves when what was asked for has been drawn: the next frame has run, and every WebGL canvas gives back a pixel. */
async function finished(stage: HTMLElement): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const canvas of stage.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

const WORDS: SceneWords = {
  label: ({ number }) => `…${number.slice(-4)}`,
  second: () => "",
  spoken: ({ number }) => number,
  flow: ({ sums }) => sums.map(({ amount }) => amount).join(" "),
  transfer: ({ paid }) => paid.amount,
  community: ({ id }) => String(id),
  communitySecond: ({ size }) => String(size),
  near: () => [],
  nowLayer: String,
  moreSecond: () => "",
  communitySpoken: ({ id }) => String(id),
  restSpoken: String,
  failed: String,
  more: String,
  moreSpoken: String,
  lead: ({ anchor }) => `lead at ${anchor}`,
  leadSecond: () => "",
  leadSpoken: ({ anchor }) => `lead at ${anchor}`,
  head: String,
  beyond: "",
  band: "",
  lane: () => "",
};

const NO_EVENTS: GraphEvents = {
  select: () => undefined,
  choose: () => undefined,
  expand: () => undefined,
  move: () => undefined,
  menu: () => undefined,
  rest: () => undefined,
  act: () => undefined,
  seen: () => undefined,
  failed: () => undefined,
};
