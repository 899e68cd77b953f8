import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { GraphCamera, GraphEvents, GraphPicture } from "../state/canvas/graph-port.ts";
import { surroundings } from "../state/canvas/neighbours.ts";
import type { Scene, SceneNode } from "../state/canvas/scene.ts";
import { awaitFonts } from "./await-fonts.ts";
import { drawGround } from "./draw-ground.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawMarks } from "./draw-marks.ts";
import { MoneyProgram } from "./edge-program.ts";
import { FRAME } from "./frame.ts";
import { cameraOver } from "./graph-camera.ts";
import { edgeColours, fillGraph, nodeColours } from "./graph-model.ts";
import type { GraphTheme } from "./graph-theme.ts";
import { AccountProgram } from "./node-program.ts";
import { addOverlay } from "./overlay.ts";
import { followPointer } from "./pointer.ts";

export interface GraphHandle extends GraphCamera {
  readonly update: (picture: GraphPicture) => void;
  readonly paint: (theme: GraphTheme) => void;
  readonly destroy: () => void;
}

const NOTHING: Scene = { nodes: [], edges: [], rule: null, heads: [], band: null };

/** Ink that a selected line shows round its own width. */
const SELECTED_MORE = 3;

const SETTINGS = {
  autoRescale: false,
  stagePadding: 0,
  renderLabels: false,
  enableEdgeEvents: true,
  enableCameraRotation: false,
  doubleClickZoomingDuration: 0,
  zIndex: false,
  allowInvalidContainer: true,
  defaultNodeType: "account",
  defaultEdgeType: "money",
  nodeProgramClasses: { account: AccountProgram },
  nodeHoverProgramClasses: { account: AccountProgram },
  edgeProgramClasses: { money: MoneyProgram },
  defaultDrawNodeHover: () => undefined,
};

/** Whether this browser can draw the canvas at all. */
export function canDraw(document: Document): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

/**
 * Draws a canvas into a container and keeps it there until destroyed. The camera moves only when asked through the handle
 * or by the reader's own pointer; update never moves it, but for the first look at a canvas that was empty.
 */
export function mountGraph(container: HTMLElement, first: GraphTheme, events: GraphEvents): GraphHandle {
  const window = container.ownerDocument.defaultView;
  const graph = new MultiDirectedGraph();
  let theme = first;
  let picture: GraphPicture = { scene: NOTHING, selected: null };
  let nodes: ReadonlyMap<string, SceneNode> = new Map();
  let hovered: string | null = null;
  let near: ReadonlySet<string> | null = null;
  const isNear = (id: string) => near === null || near.has(id);

  const renderer = new Sigma(graph, container, {
    ...SETTINGS,
    nodeReducer: (id, data) => {
      const node = nodes.get(id);
      return node ? { ...data, ...nodeColours(node, isNear(id), theme) } : data;
    },
    edgeReducer: (id, data) => {
      const isLit = near === null || (hovered !== null && graph.extremities(id).includes(hovered));
      const isSelected = data.flow === picture.selected;
      return { ...data, size: data.size + (isSelected ? SELECTED_MORE : 0), ...edgeColours(isLit, isSelected, theme) };
    },
  });
  renderer.setCustomBBox(FRAME);
  const camera = cameraOver(
    renderer,
    () => picture.scene,
    window?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true,
  );
  const under = addOverlay(container, "under", window?.devicePixelRatio ?? 1);
  const over = addOverlay(container, "over", window?.devicePixelRatio ?? 1);

  const draw = () => {
    const lens = { view: camera.view(), size: renderer.getDimensions() };
    const attention = { selected: picture.selected, near };
    const [ground, marks] = [under.begin(lens.size), over.begin(lens.size)];
    if (!ground || !marks) return;
    drawGround(ground, picture.scene, theme, lens);
    drawMarks(marks, picture.scene, attention, theme, lens);
    drawLabels(marks, picture.scene, attention, theme, lens);
  };
  const redraw = () => renderer.refresh({ skipIndexation: true });
  const hover = (account: string | null) => {
    hovered = account;
    near = account === null || !graph.hasNode(account) ? null : surroundings(picture.scene, account);
    redraw();
  };
  const leavePointer = followPointer(renderer, graph, events, hover);
  const leaveSize = followSize(container, renderer);
  renderer.on("afterRender", draw);
  renderer.getCamera().on("updated", () => events.seen(camera.view()));

  return {
    ...camera,
    update: (next) => {
      const [before, wasEmpty] = [picture.scene, picture.scene.nodes.length === 0];
      picture = next;
      near = null;
      if (before === next.scene) {
        redraw();
        return;
      }
      nodes = new Map(next.scene.nodes.map((node) => [node.id, node]));
      fillGraph(graph, next.scene);
      renderer.refresh();
      awaitFonts(container.ownerDocument.fonts, next.scene, redraw);
      if (wasEmpty && next.scene.nodes.length > 0) camera.open();
    },
    paint: (next) => {
      theme = next;
      redraw();
    },
    destroy: () => {
      leavePointer();
      leaveSize();
      renderer.kill();
      under.remove();
      over.remove();
    },
  };
}

/** Sigma hears of its window's size only; a panel that opens beside it changes the container's. */
function followSize(container: HTMLElement, renderer: Sigma): () => void {
  const observer = new ResizeObserver(() => {
    renderer.resize();
    renderer.refresh();
  });
  observer.observe(container);
  return () => observer.disconnect();
}
