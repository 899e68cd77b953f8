import type Sigma from "sigma";
import { Program, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Hop } from "../state/canvas/routes.ts";
import { EDGE_FRAGMENT, edgeVertex } from "./edge-shader.ts";
import { framed, zoomOfMatrix } from "./frame.ts";
import { BASIS_NUMBER } from "./node-program.ts";

/** One hop of a line: its curve, how far along the line it starts, and whether the arrow is on it. */
export interface HopInk {
  readonly hop: Hop;
  readonly before: number;
  readonly length: number;
  /** An open arrow is two barbs, not a filled head. */
  readonly arrow: keyof typeof ARROW;
  readonly inner: number;
  /** A line's basis; cut in its middle where no money moved. */
  readonly pattern: keyof typeof PATTERN;
}

/** Width and packed colours of a hop, which change while it stays where it is. */
export interface HopColours {
  readonly width: number;
  readonly colour: number;
  readonly innerColour: number;
}

/** By how many chords a hop is drawn: near by, and from so far off that a slight bow of it is less than two px. */
export interface Chords {
  readonly near: number;
  readonly far: number;
}

/** From this zoom down a hop is drawn by its `far` chords. */
const FAR = 0.1;
const PATTERN = { ...BASIS_NUMBER, cut: 3 } as const;
const ARROW = { none: 0, filled: 1, open: 2 } as const;
const UNIFORMS = ["u_matrix", "u_resolution", "u_zoom", "u_chords"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

/** A program of its own that draws hops of money lines on Sigma's layer of lines. */
export interface MoneyProgram {
  /** Room for so many hops. */
  readonly reallocate: (hops: number) => void;
  readonly place: (row: number, ink: HopInk) => void;
  readonly colour: (row: number, colours: HopColours) => void;
  readonly render: (params: RenderParams) => void;
  readonly kill: () => void;
}

/** Width by amount, the victims' share inside, pattern by basis, arrow at the payee. */
export function moneyProgram(gl: WebGL2RenderingContext, renderer: Sigma, { near, far }: Chords): MoneyProgram {
  class Hops extends Program<(typeof UNIFORMS)[number]> implements MoneyProgram {
    getDefinition() {
      return {
        VERTICES: verticesOf(near),
        VERTEX_SHADER_SOURCE: edgeVertex(near),
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_first", size: 4, type: FLOAT },
          { name: "a_second", size: 4, type: FLOAT },
          { name: "a_look", size: 4, type: FLOAT },
          { name: "a_run", size: 2, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_inner", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_at", size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: verticesOf(near) }, (_, index) => [Math.floor(index / 2), index % 2 === 0 ? -1 : 1]),
      };
    }

    place(row: number, { hop, inner, arrow, pattern, before, length }: HopInk): void {
      const { array, STRIDE } = this;
      const start = row * STRIDE;
      for (let point = 0; point < 4; point += 1) {
        const [x, y] = framed(hop[point * 2] ?? 0, hop[point * 2 + 1] ?? 0);
        array[start + point * 2] = x;
        array[start + point * 2 + 1] = y;
      }
      array[start + 9] = inner;
      array[start + 10] = ARROW[arrow];
      array[start + 11] = PATTERN[pattern];
      array[start + 12] = before;
      array[start + 13] = length;
    }

    colour(row: number, { width, colour, innerColour }: HopColours): void {
      const start = row * this.STRIDE;
      this.array[start + 8] = width;
      this.array[start + 14] = colour;
      this.array[start + 15] = innerColour;
    }

    override render(params: RenderParams): void {
      this.VERTICES = verticesOf(chordsAt(params));
      super.render(params);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { matrix, width, height } = params;
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
      gl.uniform2f(uniformLocations.u_resolution ?? null, width, height);
      gl.uniform1f(uniformLocations.u_zoom ?? null, zoomOfMatrix(matrix, width));
      gl.uniform1f(uniformLocations.u_chords ?? null, chordsAt(params));
    }
  }

  const chordsAt = ({ matrix, width }: RenderParams): number => (zoomOfMatrix(matrix, width) < FAR ? far : near);
  return new Hops(gl, null, renderer);
}

function verticesOf(chords: number): number {
  return (chords + 1) * 2;
}
