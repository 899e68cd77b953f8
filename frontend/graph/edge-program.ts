import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Basis } from "../../backend/api/contract/basics.ts";
import type { Hop } from "../state/canvas/routes.ts";
import { EDGE_FRAGMENT, edgeVertex } from "./edge-shader.ts";
import { framed, zoomOfMatrix } from "./frame.ts";
import { BASIS_NUMBER } from "./node-program.ts";

/** One hop of a line: its curve, how far along the line it starts, and whether the arrow is on it. */
export interface HopInk {
  readonly hop: Hop;
  readonly before: number;
  readonly length: number;
  readonly hasArrow: boolean;
  /** The arrow is two barbs, not a filled head. */
  readonly isOpen: boolean;
  readonly inner: number;
  readonly innerColor: string;
  readonly basis: Basis;
}

const UNIFORMS = ["u_matrix", "u_resolution", "u_zoom"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

/** Draws money lines: width by amount, the victims' share inside, pattern by basis, arrow at the payee; a hop by so many chords. */
function moneyProgram(chords: number) {
  return class MoneyProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: (chords + 1) * 2,
        VERTEX_SHADER_SOURCE: edgeVertex(chords),
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
        CONSTANT_DATA: Array.from({ length: (chords + 1) * 2 }, (_, index) => [
          Math.floor(index / 2) / chords,
          index % 2 === 0 ? -1 : 1,
        ]),
      };
    }

    override processVisibleItem(
      _edge: number,
      start: number,
      _source: NodeDisplayData,
      _target: NodeDisplayData,
      { hop, size, inner, hasArrow, isOpen, basis, before, length, color, innerColor }: EdgeDisplayData & HopInk,
    ): void {
      const { array } = this;
      for (let point = 0; point < 4; point += 1) {
        const [x, y] = framed(hop[point * 2] ?? 0, hop[point * 2 + 1] ?? 0);
        array[start + point * 2] = x;
        array[start + point * 2 + 1] = y;
      }
      array[start + 8] = size;
      array[start + 9] = inner;
      array[start + 10] = hasArrow ? (isOpen ? 2 : 1) : 0;
      array[start + 11] = BASIS_NUMBER[basis];
      array[start + 12] = before;
      array[start + 13] = length;
      array[start + 14] = floatColor(color);
      array[start + 15] = floatColor(innerColor);
    }

    override setUniforms({ matrix, width, height }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
      gl.uniform2f(uniformLocations.u_resolution ?? null, width, height);
      gl.uniform1f(uniformLocations.u_zoom ?? null, zoomOfMatrix(matrix, width));
    }
  };
}

/** A straight hop needs one chord; bends get fewer where there are so many lines that no bend is looked at. */
export const CHORDS = { straight: 1, coarse: 3, fine: 24 } as const;

export type MoneyProgramName = keyof typeof CHORDS;

export const MONEY_PROGRAMS = {
  straight: moneyProgram(CHORDS.straight),
  coarse: moneyProgram(CHORDS.coarse),
  fine: moneyProgram(CHORDS.fine),
} satisfies Record<MoneyProgramName, unknown>;
