import type Sigma from "sigma";
import type { GraphEvents, Pointed } from "../state/canvas/graph-port.ts";
import type { Point } from "../state/canvas/hop-points.ts";

const HOVER_MS = 80;
const TIP_MS = 300;
/** What lies under the pointer is looked for when it has come to rest, not at every step of its way. */
const FIND_MS = 30;

/** A finger that rests so long asks for the menu; it may shake by so many px. */
const PRESS_MS = 500;
const SHAKE = 8;

type Heard = Pick<GraphEvents, "select" | "expand" | "rest" | "menu">;

/** Turns what Sigma hears of the pointer into our events: a click selects, a double click expands, resting lights up, then tells. */
export function followPointer(
  renderer: Sigma,
  thingUnder: (x: number, y: number) => Pointed | null,
  events: Heard,
  hover: (account: string | null) => void,
): () => void {
  const [light, tell, find, press] = [timer(HOVER_MS), timer(TIP_MS), timer(FIND_MS), timer(PRESS_MS)];
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
  renderer.on("rightClickStage", ({ event: { x, y, original } }) => {
    original.preventDefault();
    events.menu(thingUnder(x, y), { x, y });
  });
  followPress(renderer, press, (at) => events.menu(thingUnder(at.x, at.y), at));
  renderer.getMouseCaptor().on("mousemove", ({ x, y }) => find.start(() => look(thingUnder(x, y), { x, y })));
  renderer.on("leaveStage", ({ event }) => {
    find.stop();
    look(null, event);
  });
  return () => {
    for (const each of [light, tell, find, press]) each.stop();
  };
}

/** Calls `held` where one finger has rested; a second finger, a move or a lift ends the waiting. */
function followPress(renderer: Sigma, press: ReturnType<typeof timer>, held: (at: Point) => void): void {
  const touch = renderer.getTouchCaptor();
  let down: Point | null = null;
  const stop = () => {
    down = null;
    press.stop();
  };
  touch.on("touchdown", ({ touches: [first, second] }) => {
    stop();
    if (!first || second) return;
    const at = { x: first.x, y: first.y };
    down = at;
    press.start(() => held(at));
  });
  touch.on("touchmove", ({ touches: [first] }) => {
    if (down && first && Math.hypot(first.x - down.x, first.y - down.y) > SHAKE) stop();
  });
  touch.on("touchup", stop);
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
