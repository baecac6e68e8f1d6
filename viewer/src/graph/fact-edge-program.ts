import { EdgeProgram, type InstancedProgramDefinition, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { FRAGMENT_SHADER, SEGMENTS, VERTEX_SHADER } from "./fact-edge-shaders.ts";
import type { EdgeAttributes, NodeAttributes } from "./graph-data.ts";

/** What a line needs beyond sigma's own data; node and edge reducers pass it through. */
export interface FactEdgeData extends EdgeDisplayData {
  readonly bend: number;
  readonly dash: number;
  readonly gap: number;
  readonly arrow: boolean;
}

const UNIFORMS = ["u_matrix", "u_size", "u_sizeRatio", "u_feather"] as const;
type Uniform = (typeof UNIFORMS)[number];

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

/** Per vertex: share of the way along the body, side of the line, and body, arrow base or tip. */
function strip(): number[][] {
  const vertices: number[][] = [];
  for (let step = 0; step <= SEGMENTS; step++) {
    vertices.push([step / SEGMENTS, -1, 0], [step / SEGMENTS, 1, 0]);
  }
  vertices.push([1, -1, 1], [1, 1, 1], [1, -1, 2], [1, 1, 2]);
  return vertices;
}

/** Draws facts: curved or straight, dashed or not, with or without an arrow, in one call. */
export class FactEdgeProgram extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
  getDefinition(): InstancedProgramDefinition<Uniform> {
    const vertices = strip();
    return {
      VERTICES: vertices.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_radii", size: 2, type: FLOAT },
        { name: "a_line", size: 4, type: FLOAT },
        { name: "a_bend", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_vertex", size: 3, type: FLOAT }],
      CONSTANT_DATA: vertices,
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: FactEdgeData,
  ): void {
    this.array.set(
      [
        source.x,
        source.y,
        target.x,
        target.y,
        source.size,
        target.size,
        data.size,
        data.dash,
        data.gap,
        data.arrow ? 1 : 0,
        data.bend,
        floatColor(data.color),
        edgeIndex,
      ],
      startIndex,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_size, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_feather, 1 / params.pixelRatio);
  }
}
