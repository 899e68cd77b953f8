import type { CanvasKey, GraphCamera, GraphEvents, GraphPicture, Pointed } from "../state/canvas/graph-port.ts";
import { neighbour, type Step } from "../state/canvas/neighbours.ts";

const ZOOM_STEP = 1.25;

export interface KeyContext extends Pick<GraphPicture, "scene" | "selected"> {
  readonly events: GraphEvents;
  readonly camera: GraphCamera | null;
}

/** Does what a key asks for: walks and moves the camera here, hands everything else to the screen. */
export function obeyKey(key: CanvasKey, { scene, selected, events, camera }: KeyContext): void {
  const walk = (step: Step) => {
    const account = scene.nodes.some(({ id }) => id === selected) ? selected : null;
    const next = account === null ? scene.nodes[0]?.id : neighbour(scene, account, step);
    if (!next) return;
    events.select({ kind: "account", id: next }, false);
    camera?.reveal(next);
  };
  const openMenu = () => {
    const [thing, at] = [pointedIn(scene, selected), selected === null ? null : camera?.where(selected)];
    if (thing && at) events.menu(thing, at);
  };
  if (key.kind === "step") walk(key.step);
  else if (key.kind === "menu") openMenu();
  else if (key.kind === "act") events.act(key.act);
  else if (key.move === "fit") camera?.fit();
  else camera?.zoom(key.move === "zoom-in" ? ZOOM_STEP : 1 / ZOOM_STEP);
}

/** The account, flow or single transfer that is selected in a scene. */
function pointedIn({ nodes, edges }: KeyContext["scene"], selected: string | null): Pointed | null {
  if (selected === null) return null;
  if (nodes.some(({ id }) => id === selected)) return { kind: "account", id: selected };
  const edge = edges.find(({ id }) => id === selected);
  return edge ? { kind: edge.kind === "transfer" ? "transfer" : "flow", id: selected } : null;
}
