import type { CanvasKey, GraphCamera, GraphEvents, GraphPicture } from "../state/canvas/graph-port.ts";
import { neighbour, type Step } from "../state/canvas/neighbours.ts";

const ZOOM_STEP = 1.25;

export interface KeyContext extends GraphPicture {
  readonly events: GraphEvents;
  readonly camera: GraphCamera | null;
}

/** Does what a key asks for, on the selected account where it needs one. */
export function obeyKey(key: CanvasKey, { scene, selected, events, camera }: KeyContext): void {
  const account = scene.nodes.some(({ id }) => id === selected) ? selected : null;
  const onAccount = (act: (account: string) => void) => () => {
    if (account !== null) act(account);
  };
  const acts: Readonly<Record<Exclude<CanvasKey["kind"], "step">, () => void>> = {
    enter: onAccount(events.enter),
    expand: onAccount(events.expand),
    hide: onAccount(events.hide),
    leave: () => events.select(null),
    fit: () => camera?.fit(),
    "zoom-in": () => camera?.zoom(ZOOM_STEP),
    "zoom-out": () => camera?.zoom(1 / ZOOM_STEP),
    "next-rule": events.nextRule,
    undo: events.undo,
    redo: events.redo,
  };
  const walk = (step: Step) => {
    const next = account === null ? scene.nodes[0]?.id : neighbour(scene, account, step);
    if (!next) return;
    events.select({ kind: "account", id: next });
    camera?.reveal(next);
  };
  if (key.kind === "step") walk(key.step);
  else acts[key.kind]();
}
