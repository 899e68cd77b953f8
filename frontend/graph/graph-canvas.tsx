import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { canvasKey } from "../state/canvas/canvas-keys.ts";
import type { GraphEvents, GraphProps } from "../state/canvas/graph-port.ts";
import "./graph.css";
import { graphTheme } from "./graph-theme.ts";
import { Lasso } from "./lasso.tsx";
import { MAP } from "./minimap.ts";
import { canDraw, type GraphHandle, mountGraph } from "./mount-graph.ts";
import { obeyKey } from "./obey-key.ts";

/** The canvas as a list box: drawn by Sigma, read from a hidden list of the same accounts, walked by keys. */
export function GraphCanvas(props: GraphProps) {
  const { scene, selected, chosen, lit, scheme, name, mapName, isLassoing, singleKeys, events } = props;
  const stage = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLCanvasElement>(null);
  const handle = useRef<GraphHandle | null>(null);
  const latest = useRef(props);
  const list = useId();

  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!stage.current || !map.current) return;
    if (!canDraw(document)) return latest.current.events.failed();
    const mounted = mountGraph(
      stage.current,
      graphTheme(latest.current.scheme),
      forwarded(() => latest.current.events),
      map.current,
    );
    handle.current = mounted;
    latest.current.camera(mounted);
    return () => {
      latest.current.camera(null);
      handle.current = null;
      mounted.destroy();
    };
  }, []);
  useEffect(() => handle.current?.paint(graphTheme(scheme)), [scheme]);
  useEffect(() => handle.current?.update({ scene, selected, chosen, lit }), [scene, selected, chosen, lit]);

  const press = (event: KeyboardEvent) => {
    const key = canvasKey(event, singleKeys);
    if (key === null) return;
    event.preventDefault();
    obeyKey(key, { scene, selected, events, camera: handle.current });
  };
  const active = scene.nodes.findIndex(({ id }) => id === selected);
  return (
    <div className="lh-graph-frame">
      <div
        role="listbox"
        tabIndex={0}
        aria-label={name}
        aria-activedescendant={active < 0 ? undefined : `${list}-${active}`}
        onKeyDown={press}
        className="lh-graph"
      >
        <div ref={stage} className="lh-graph-stage" aria-hidden="true" />
        {isLassoing && <Lasso done={(loop) => events.choose(handle.current?.inside(loop) ?? [])} />}
        <div className="lh-graph-list">
          {scene.nodes.map(({ id, spoken }, index) => (
            <div role="option" key={id} id={`${list}-${index}`} aria-selected={id === selected || chosen.has(id)} tabIndex={-1}>
              {spoken}
            </div>
          ))}
        </div>
      </div>
      <canvas
        ref={map}
        role="img"
        aria-label={mapName}
        className="lh-graph-map"
        width={MAP.width}
        height={MAP.height}
        onPointerDown={({ nativeEvent }) => handle.current?.goTo(nativeEvent.offsetX, nativeEvent.offsetY)}
      />
    </div>
  );
}

/** Events that always reach the newest listener, for a graph that is mounted once. */
function forwarded(events: () => GraphEvents): GraphEvents {
  return {
    select: (thing, isMore) => events().select(thing, isMore),
    choose: (ids) => events().choose(ids),
    expand: (account) => events().expand(account),
    move: (places) => events().move(places),
    menu: (thing, at) => events().menu(thing, at),
    rest: (tip) => events().rest(tip),
    act: (act) => events().act(act),
    seen: (view) => events().seen(view),
    failed: () => events().failed(),
  };
}
