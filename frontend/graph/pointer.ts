import type Sigma from "sigma";
import type { GraphEvents, Pointed } from "../state/canvas/graph-port.ts";

const HOVER_MS = 80;
const TIP_MS = 300;
/** A line is looked for when the pointer has come to rest, not at every step of its way. */
const FIND_MS = 30;

type Heard = Pick<GraphEvents, "select" | "expand" | "rest">;

/** Turns Sigma's pointer events into ours: a click selects, a double click expands, resting lights up, then tells. */
export function followPointer(
  renderer: Sigma,
  lineUnder: (x: number, y: number) => Pointed | null,
  events: Heard,
  hover: (account: string | null) => void,
): () => void {
  const [light, tell, find] = [timer(HOVER_MS), timer(TIP_MS), timer(FIND_MS)];
  let isOnNode = false;
  let onLine: Pointed | null = null;
  const selectBy = (thing: Pointed | null, original: MouseEvent | TouchEvent) =>
    events.select(thing, "shiftKey" in original && original.shiftKey);
  const rest = (thing: Pointed, at: { x: number; y: number }) => {
    tell.start(() => events.rest({ ...thing, x: at.x, y: at.y }));
    light.start(() => hover(thing.kind === "account" ? thing.id : null));
  };
  const leave = () => {
    tell.stop();
    light.start(() => hover(null));
    events.rest(null);
  };
  renderer.on("clickNode", ({ node, event }) => selectBy({ kind: "account", id: node }, event.original));
  renderer.on("clickStage", ({ event }) => {
    const line = lineUnder(event.x, event.y);
    if (line === null) events.select(null, false);
    else selectBy(line, event.original);
  });
  renderer.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.expand(node);
  });
  renderer.on("enterNode", ({ node, event }) => {
    isOnNode = true;
    onLine = null;
    rest({ kind: "account", id: node }, event);
  });
  renderer.on("leaveNode", () => {
    isOnNode = false;
    leave();
  });
  renderer.on("moveBody", ({ event }) => {
    if (isOnNode) return;
    const { x, y } = event;
    find.start(() => {
      const line = isOnNode ? null : lineUnder(x, y);
      if (line?.id === onLine?.id) return;
      onLine = line;
      if (line === null) leave();
      else rest(line, { x, y });
    });
  });
  return () => {
    for (const each of [light, tell, find]) each.stop();
  };
}

function timer(ms: number) {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  return {
    stop,
    start: (act: () => void) => {
      stop();
      waiting = setTimeout(act, ms);
    },
  };
}
