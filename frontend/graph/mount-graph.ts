import type Sigma from "sigma";
import type { GraphCamera, GraphEvents, GraphPicture, Pointed } from "../state/canvas/graph-port.ts";
import type { Point } from "../state/canvas/hop-points.ts";
import { isInsideLoop } from "../state/canvas/inside-loop.ts";
import type { Scene, SceneNode } from "../state/canvas/scene.ts";
import { edgesById, type Focus, focusOn, tracedIn } from "./attention.ts";
import { awaitFonts } from "./await-fonts.ts";
import { CanvasRenderer } from "./canvas-renderer.ts";
import { followDrag } from "./drag-node.ts";
import { drawGhost } from "./draw-ghost.ts";
import { drawGround, FONT } from "./draw-ground.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawMarks } from "./draw-marks.ts";
import { FRAME } from "./frame.ts";
import { framePicture } from "./frame-picture.ts";
import { cameraOver } from "./graph-camera.ts";
import { graphOf, lineInk, lineInks } from "./graph-model.ts";
import type { GraphTheme } from "./graph-theme.ts";
import { lineAt } from "./line-at.ts";
import { lineLayer } from "./line-layer.ts";
import { mapOf, pointOnMap } from "./minimap.ts";
import { nodeAt } from "./node-at.ts";
import { nodeColours } from "./node-colours.ts";
import { AccountProgram, UnmarkedProgram } from "./node-program.ts";
import { addOverlay, screenPoint } from "./overlay.ts";
import { followPinch } from "./pinch.ts";
import { followPointer } from "./pointer.ts";
import { sceneSvg } from "./scene-svg.ts";

export interface GraphHandle extends GraphCamera {
  /** The accounts inside a loop on the screen, in drawing order. */
  readonly inside: (loop: readonly Point[]) => readonly string[];
  /** Looks at the place under a point of the small map. */
  readonly goTo: (x: number, y: number) => void;
  readonly update: (picture: GraphPicture) => void;
  readonly paint: (theme: GraphTheme) => void;
  readonly destroy: () => void;
}

const NOTHING: Scene = { nodes: [], edges: [], rule: null, heads: [], bands: [], outlines: [] };

/** Ink that a selected line shows round its own width. */
const SELECTED_MORE = 3;

const SETTINGS = {
  autoRescale: false,
  stagePadding: 0,
  renderLabels: false,
  enableEdgeEvents: false,
  enableCameraRotation: false,
  doubleClickZoomingDuration: 0,
  zIndex: false,
  allowInvalidContainer: true,
  defaultNodeType: "account",
  nodeProgramClasses: { account: AccountProgram },
  nodeHoverProgramClasses: { account: UnmarkedProgram },
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
export function mountGraph(container: HTMLElement, first: GraphTheme, events: GraphEvents, map: HTMLCanvasElement): GraphHandle {
  const window = container.ownerDocument.defaultView;
  let theme = first;
  let inks = lineInks(theme);
  let picture: GraphPicture = { scene: NOTHING, selected: null, chosen: new Set(), lit: null };
  let nodes: ReadonlyMap<string, SceneNode> = new Map();
  let edges = edgesById(NOTHING);
  let traced = tracedIn(NOTHING);
  let hovered: string | null = null;
  let focus: Focus = focusOn(NOTHING, null, null);
  const isNear = (id: string) => {
    const edge = edges.get(id);
    return edge ? focus.isEdge(id, edge.from, edge.to) : focus.isNode(id);
  };

  const isStill = window?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
  const renderer = new CanvasRenderer(graphOf(NOTHING), container, {
    ...SETTINGS,
    // A canvas let go of slides on a little, unless less motion is wished.
    ...(isStill ? { inertiaRatio: 0 } : {}),
    // Sigma hands over copies of its own, so they are written into and not copied once more.
    nodeReducer: (id, data) => {
      const node = nodes.get(id);
      return node ? Object.assign(data, nodeColours(node, isNear(id), theme)) : data;
    },
  });
  const lines = lineLayer(renderer);
  const colourLines = () =>
    lines.colour(({ id, from, to, width }) => {
      const isSelected = id === picture.selected;
      return { width: isSelected ? width + SELECTED_MORE : width, ...lineInk(inks, focus.isEdge(id, from, to), isSelected) };
    });
  renderer.setCustomBBox(FRAME);
  const camera = cameraOver(renderer, () => picture.scene, isStill);
  const under = addOverlay(container, "under", window?.devicePixelRatio ?? 1);
  const over = addOverlay(container, "over", window?.devicePixelRatio ?? 1);
  const drawMap = mapOf(map);
  const lens = () => ({ view: camera.view(), size: renderer.getDimensions() });
  const pointer = window?.matchMedia("(pointer: coarse)").matches ? "coarse" : "fine";
  const nodeUnder = (x: number, y: number) => nodeAt(picture.scene, lens(), x, y, pointer)?.id ?? null;
  const thingUnder = (x: number, y: number): Pointed | null => {
    const account = nodeUnder(x, y);
    return account === null ? lineAt(picture.scene, lens(), x, y) : { kind: "account", id: account };
  };
  const redraw = () => renderer.refresh({ skipIndexation: true });
  followPinch(renderer, lens);
  const drag = followDrag(renderer, lens, nodeUnder, (id) => picture.chosen.has(id), events.move, redraw);

  const draw = () => {
    lines.draw();
    const seen = lens();
    const { selected, chosen, lit } = picture;
    const attention = { selected, chosen, isLit: lit !== null, traced, isNear };
    const [ground, marks] = [under.begin(seen.size), over.begin(seen.size)];
    if (!ground || !marks) return;
    drawGround(ground, picture.scene, theme, seen);
    drawMarks(marks, picture.scene, attention, theme, seen);
    drawLabels(marks, picture.scene, attention, theme, seen);
    drawGhost(marks, drag.ghost(), nodes, theme, seen);
    drawMap(picture.scene, seen.view, seen.size, theme);
  };
  const refocus = () => {
    focus = focusOn(picture.scene, picture.lit, hovered !== null && nodes.has(hovered) ? hovered : null);
    colourLines();
    redraw();
  };
  const leavePointer = followPointer(renderer, thingUnder, events, (account) => {
    hovered = account;
    refocus();
  });
  const leaveSize = followSize(container, renderer);
  renderer.on("afterRender", draw);
  renderer.getCamera().on("updated", () => events.seen({ ...camera.view(), size: renderer.getDimensions() }));

  return {
    ...camera,
    update: (next) => {
      const [before, wasEmpty] = [picture.scene, picture.scene.nodes.length === 0];
      picture = next;
      if (before === next.scene) return refocus();
      hovered = null;
      nodes = new Map(next.scene.nodes.map((node) => [node.id, node]));
      edges = edgesById(next.scene);
      traced = tracedIn(next.scene);
      focus = focusOn(next.scene, next.lit, null);
      if (wasEmpty && next.scene.nodes.length > 0) camera.open();
      lines.load(next.scene.edges);
      colourLines();
      renderer.setGraph(graphOf(next.scene));
      awaitFonts(container.ownerDocument.fonts, next.scene, redraw);
    },
    paint: (next) => {
      theme = next;
      inks = lineInks(theme);
      colourLines();
      redraw();
    },
    inside: (loop) => {
      const seen = lens();
      const isIn = ({ x, y }: SceneNode) => isInsideLoop(screenPoint(seen, x, y), loop);
      return picture.scene.nodes.filter(isIn).map(({ id }) => id);
    },
    goTo: (x, y) => {
      const point = pointOnMap(picture.scene, x, y);
      camera.look({ ...point, zoom: camera.view().zoom });
    },
    png: (caption) => {
      renderer.refresh({ schedule: false });
      const ink = { ground: theme.canvas, ink: theme.ink2, font: FONT };
      return framePicture(container.ownerDocument, [...container.querySelectorAll("canvas")], ink, caption);
    },
    svg: (caption) => sceneSvg(picture.scene, theme, caption),
    destroy: () => {
      leavePointer();
      leaveSize();
      lines.kill();
      renderer.kill();
      under.remove();
      over.remove();
    },
  };
}

/** Sigma hears of its window's size only; a panel that opens beside it changes the container's. */
function followSize(container: HTMLElement, renderer: Sigma): () => void {
  const observer = new ResizeObserver(() => {
    const { width, height } = renderer.getDimensions();
    if (container.offsetWidth === width && container.offsetHeight === height) return;
    renderer.resize();
    renderer.refresh();
  });
  observer.observe(container);
  return () => observer.disconnect();
}
