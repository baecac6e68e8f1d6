/** Points along the body of a line: enough for a smooth bend at any zoom. */
export const SEGMENTS = 18;

/**
 * One strip of triangles a line: a quadratic curve cut at the rims of its two nodes, with an arrow
 * head of its own at the target. All lengths are CSS pixels, so that dashes keep their size.
 */
export const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec4 a_line;
attribute float a_bend;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec3 a_vertex;

uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_sizeRatio;
uniform float u_feather;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_across;
varying float v_reach;
varying float v_along;

const float bias = 255.0 / 254.0;
const float arrowLength = 7.0;
const float arrowWidth = 3.4;

vec2 toPixels(vec2 position) {
  return (u_matrix * vec3(position, 1.0)).xy * 0.5 * u_size;
}

void main() {
  float along = a_vertex.x;
  float side = a_vertex.y;
  float part = a_vertex.z;

  vec2 a = toPixels(a_source);
  vec2 c = toPixels(a_target);
  vec2 chord = c - a;
  vec2 b = (a + c) * 0.5 + vec2(-chord.y, chord.x) * a_bend;
  float startSpeed = max(2.0 * length(b - a), 0.001);
  float endSpeed = max(2.0 * length(c - b), 0.001);
  float curveLength = (2.0 * length(chord) + 0.5 * (startSpeed + endSpeed)) / 3.0;

  float zoom = clamp(1.0 / u_sizeRatio, 0.6, 2.0);
  float halfWidth = 0.5 * a_line.x * zoom;
  float head = a_line.w * (arrowLength + halfWidth) * zoom;
  float first = (a_radii.x / u_sizeRatio + 1.0) / startSpeed;
  float last = 1.0 - (a_radii.y / u_sizeRatio + 2.0) / endSpeed;
  float base = last - head / endSpeed;

  float t = part < 0.5 ? mix(first, base, along) : part < 1.5 ? base : last;
  float reach = part < 0.5 ? halfWidth : part < 1.5 ? (arrowWidth + halfWidth) * zoom : 0.0;
  #ifdef PICKING_MODE
  reach = part < 1.5 ? max(reach, 5.0) : 0.0;
  #else
  reach += part < 1.5 ? u_feather : 0.0;
  #endif
  // Where the two discs touch, nothing is left to draw.
  if (base <= first) reach = 0.0;

  vec2 position = mix(mix(a, b, t), mix(b, c, t), t);
  vec2 direction = normalize(mix(b - a, c - b, t) + vec2(0.00001, 0.0));
  vec2 normal = vec2(-direction.y, direction.x);
  gl_Position = vec4((position + normal * side * reach) / (0.5 * u_size), 0.0, 1.0);

  v_across = side * reach;
  v_reach = reach;
  v_along = t * curveLength;
  v_dash = part < 0.5 ? a_line.yz : vec2(0.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_across;
varying float v_reach;
varying float v_along;

uniform float u_feather;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float alpha = clamp((v_reach - abs(v_across)) / u_feather, 0.0, 1.0);
  if (v_dash.y > 0.0) {
    float period = v_dash.x + v_dash.y;
    float at = mod(v_along, period);
    float edge = min(at, v_dash.x - at);
    alpha *= clamp(edge / u_feather + 0.5, 0.0, 1.0);
  }
  // The canvas blends colours that are already multiplied by their alpha.
  alpha *= v_color.a;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;
