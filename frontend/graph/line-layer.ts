import type Sigma from "sigma";
import { isStraight, lengthOf } from "../state/canvas/hop-points.ts";
import type { Hop } from "../state/canvas/routes.ts";
import type { SceneEdge } from "../state/canvas/scene.ts";
import { type Chords, type HopColours, type HopInk, type MoneyProgram, moneyProgram } from "./edge-program.ts";

/** The lines of a scene, drawn where Sigma draws its own: as numbers, not as an object of Sigma's each. */
export interface LineLayer {
  /** Takes the lines that are drawn from now on. */
  readonly load: (edges: readonly SceneEdge[]) => void;
  /** Colours every line anew; none of them moves. */
  readonly colour: (coloursOf: (edge: SceneEdge) => HopColours) => void;
  /** Draws over what Sigma has drawn last. */
  readonly draw: () => void;
  readonly kill: () => void;
}

/**
 * A straight hop needs one chord. Where there are so many lines that no bend is looked at, a bend gets few, and one alone from
 * far off where it is hardly bent.
 */
const CHORDS = {
  straight: { near: 1, far: 1 },
  bowed: { near: 3, far: 1 },
  coarse: { near: 3, far: 3 },
  fine: { near: 24, far: 24 },
} as const satisfies Record<string, Chords>;

type Bend = keyof typeof CHORDS;

/** From so many lines on the bend of a single one is not looked at. */
const MANY_LINES = 2_000;
/** Layout units that the controls of a hop may lie beside its chord and it is hardly bent. */
const SLIGHT = 24;
/** Of the last hop. What waits in a pill is no money seen to go there, a lead none seen to move. */
const ARROW_OF: Readonly<Record<SceneEdge["kind"], HopInk["arrow"]>> = {
  flow: "filled",
  transfer: "filled",
  failed: "filled",
  lead: "open",
  pill: "none",
};

/** The hops of one program, and by row the line that each belongs to. */
interface Drawn {
  readonly program: MoneyProgram;
  readonly lines: SceneEdge[];
}

export function lineLayer(renderer: Sigma): LineLayer {
  const gl = renderer.getCanvases().edges?.getContext("webgl2");
  if (!gl) throw new Error("Sigma has no layer of lines");
  const all = new Map<Bend, Drawn>();
  const drawnBy = (bend: Bend): Drawn => {
    const known = all.get(bend) ?? { program: moneyProgram(gl, renderer, CHORDS[bend]), lines: [] };
    all.set(bend, known);
    return known;
  };
  return {
    load: (edges) => {
      const bends = bendsOf(edges);
      for (const { lines } of all.values()) lines.length = 0;
      const rows = new Map<Bend, number>();
      for (const bend of bends) rows.set(bend, (rows.get(bend) ?? 0) + 1);
      for (const [bend, { program }] of all) if (!rows.has(bend)) program.reallocate(0);
      for (const [bend, count] of rows) drawnBy(bend).program.reallocate(count);
      placeHops(edges, bends, drawnBy);
    },
    colour: (coloursOf) => {
      for (const { program, lines } of all.values()) {
        for (const [row, line] of lines.entries()) program.colour(row, coloursOf(line));
      }
    },
    draw: () => {
      const params = renderer.getRenderParams();
      for (const { program } of all.values()) program.render(params);
    },
    kill: () => {
      for (const { program } of all.values()) program.kill();
    },
  };
}

/** How each hop of each line is drawn, in the order of lines and hops. */
function bendsOf(edges: readonly SceneEdge[]): readonly Bend[] {
  const isMany = edges.length > MANY_LINES;
  return edges.flatMap(({ hops }) => hops.map((hop) => bendOf(hop, isMany)));
}

function bendOf(hop: Hop, isMany: boolean): Bend {
  if (isStraight(hop)) return "straight";
  if (!isMany) return "fine";
  return isStraight(hop, SLIGHT) ? "bowed" : "coarse";
}

function placeHops(edges: readonly SceneEdge[], bends: readonly Bend[], drawnBy: (bend: Bend) => Drawn): void {
  let next = 0;
  for (const edge of edges) {
    let before = 0;
    for (const [index, hop] of edge.hops.entries()) {
      const bend = bends[next++] ?? "fine";
      const { program, lines } = drawnBy(bend);
      const length = lengthOf(hop, CHORDS[bend].near);
      const arrow = index === edge.hops.length - 1 ? ARROW_OF[edge.kind] : "none";
      program.place(lines.length, { hop, before, length, arrow, inner: edge.inner, pattern: patternOf(edge) });
      lines.push(edge);
      before += length;
    }
  }
}

function patternOf({ kind, basis }: SceneEdge): HopInk["pattern"] {
  return kind === "failed" ? "cut" : basis;
}
