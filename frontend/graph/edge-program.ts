import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Basis } from "../../backend/api/contract/basics.ts";
import type { Hop } from "../state/canvas/routes.ts";
import { EDGE_FRAGMENT, EDGE_VERTEX } from "./edge-shader.ts";
import { framed, zoomOfMatrix } from "./frame.ts";
import { BASIS_NUMBER } from "./node-program.ts";

/** One hop of a line: its curve, how far along the line it starts, and whether the arrow is on it. */
export interface HopInk {
  readonly hop: Hop;
  readonly before: number;
  readonly length: number;
  readonly hasArrow: boolean;
  readonly inner: number;
  readonly innerColor: string;
  readonly basis: Basis;
}

const CHORDS = 24;
const UNIFORMS = ["u_matrix", "u_resolution", "u_zoom"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

/** Draws money lines: width by amount, the victims' share inside, pattern by basis, arrow at the payee. */
export class MoneyProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: (CHORDS + 1) * 2,
      VERTEX_SHADER_SOURCE: EDGE_VERTEX,
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
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_at", size: 2, type: FLOAT }],
      CONSTANT_DATA: Array.from({ length: (CHORDS + 1) * 2 }, (_, index) => [
        Math.floor(index / 2) / CHORDS,
        index % 2 === 0 ? -1 : 1,
      ]),
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    _source: NodeDisplayData,
    _target: NodeDisplayData,
    { hop, size, inner, hasArrow, basis, before, length, color, innerColor }: EdgeDisplayData & HopInk,
  ): void {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = hop;
    const curve = [...framed(x0, y0), ...framed(x1, y1), ...framed(x2, y2), ...framed(x3, y3)];
    const look = [size, inner, hasArrow ? 1 : 0, BASIS_NUMBER[basis], before, length];
    this.array.set([...curve, ...look, floatColor(color), floatColor(innerColor), edgeIndex], start);
  }

  override setUniforms({ matrix, width, height }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
    gl.uniform2f(uniformLocations.u_resolution ?? null, width, height);
    gl.uniform1f(uniformLocations.u_zoom ?? null, zoomOfMatrix(matrix, width));
  }
}
