import type Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Basis } from "../../backend/api/contract/basics.ts";
import type { Shape } from "../state/canvas/node-look.ts";
import { zoomOfMatrix } from "./frame.ts";
import { NODE_FRAGMENT, NODE_VERTEX } from "./node-shader.ts";

/** What the account program reads of a node, beside Sigma's own fields. */
export interface NodeInk {
  readonly shape: Shape;
  readonly basis: Basis;
  readonly stroke: string;
}

const SHAPE_NUMBER: Readonly<Record<Shape, number>> = {
  circle: 0,
  rounded: 1,
  hexagon: 2,
  diamond: 3,
  bar: 4,
  partial: 5,
  tag: 6,
  half: 7,
  pill: 8,
  lead: 8,
  community: 9,
  opened: 8,
};

export const BASIS_NUMBER: Readonly<Record<Basis, number>> = { record: 0, computed: 1, asserted: 2 };

const UNIFORMS = ["u_matrix", "u_resolution", "u_zoom"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;

/** Draws every kind of account as one quad with a signed distance, once: what is pointed at is reckoned, not drawn. */
export class AccountProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  constructor(gl: WebGLRenderingContext, _pickingBuffer: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer);
  }

  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: NODE_VERTEX,
      FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_look", size: 3, type: FLOAT },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_stroke", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(_node: number, start: number, data: NodeDisplayData & NodeInk): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = SHAPE_NUMBER[data.shape];
    array[start + 4] = BASIS_NUMBER[data.basis];
    array[start + 5] = floatColor(data.color);
    array[start + 6] = floatColor(data.stroke);
  }

  override setUniforms({ matrix, width, height }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
    gl.uniform2f(uniformLocations.u_resolution ?? null, width, height);
    gl.uniform1f(uniformLocations.u_zoom ?? null, zoomOfMatrix(matrix, width));
  }
}

/** An account under the pointer stays as it is: Sigma would draw it a second time over its rings and badges. */
export class UnmarkedProgram extends AccountProgram {
  override renderProgram(): void {}
}
