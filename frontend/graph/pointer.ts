import type Sigma from "sigma";
import type { GraphEvents, Pointed } from "../state/canvas/graph-port.ts";

const HOVER_MS = 80;
const TIP_MS = 300;
/** What lies under the pointer is looked for when it has come to rest, not at every step of its way. */
const FIND_MS = 30;

type Heard = Pick<GraphEvents, "select" | "expand" | "rest">;

/** Turns what Sigma hears of the pointer into our events: a click selects, a double click expands, resting lights up, then tells. */
export function followPointer(
  renderer: Sigma,
  thingUnder: (x: number, y: number) => Pointed | null,
  events: Heard,
  hover: (account: string | null) => void,
): () => void {
  const [light, tell, find] = [timer(HOVER_MS), timer(TIP_MS), timer(FIND_MS)];
  let restsOn: Pointed | null = null;
  const rest = (thing: Pointed, at: { readonly x: number; readonly y: number }) => {
    tell.start(() => events.rest({ ...thing, x: at.x, y: at.y }));
    light.start(() => hover(thing.kind === "account" ? thing.id : null));
  };
  const leave = () => {
    tell.stop();
    light.start(() => hover(null));
    events.rest(null);
  };
  const look = (thing: Pointed | null, at: { readonly x: number; readonly y: number }) => {
    if (thing?.id === restsOn?.id) return;
    restsOn = thing;
    if (thing === null) leave();
    else rest(thing, at);
  };
  renderer.on("clickStage", ({ event: { x, y, original } }) =>
    events.select(thingUnder(x, y), "shiftKey" in original && original.shiftKey),
  );
  renderer.on("doubleClickStage", ({ event, preventSigmaDefault }) => {
    const thing = thingUnder(event.x, event.y);
    if (thing?.kind !== "account") return;
    preventSigmaDefault();
    events.expand(thing.id);
  });
  renderer.getMouseCaptor().on("mousemove", ({ x, y }) => find.start(() => look(thingUnder(x, y), { x, y })));
  renderer.on("leaveStage", ({ event }) => {
    find.stop();
    look(null, event);
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
