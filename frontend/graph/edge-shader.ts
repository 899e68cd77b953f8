/**
 * A ribbon along a cubic Bézier given in Sigma's square; widths and lengths in layout units. A bend that is drawn by many
 * chords measures its way along itself, so that dashes are even; by few, the way along grows with the parameter.
 */
export function edgeVertex(chords: number): string {
  return `#define MEASURED ${chords >= 24 ? 1 : 0}\n${VERTEX}`;
}

const VERTEX = /* glsl */ `
attribute vec4 a_first;
attribute vec4 a_second;
attribute vec4 a_look;
attribute vec2 a_run;
attribute vec4 a_color;
attribute vec4 a_inner;
attribute vec2 a_at;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_zoom;
uniform float u_chords;
varying float v_across;
varying float v_along;
varying float v_toEnd;
varying vec4 v_widths;
varying float v_basis;
varying vec4 v_color;
varying vec4 v_inner;
const float BIAS = 255.0 / 254.0;
const float SIDE = 1000.0;
const float CUT_BAR = 4.5;
// Farther off an arrow is a speck that every line would pay for.
const float ARROW_FROM = 0.2;

vec2 pointAt(float t) {
  float s = 1.0 - t;
  return s * s * s * a_first.xy + 3.0 * s * s * t * a_first.zw + 3.0 * s * t * t * a_second.xy + t * t * t * a_second.zw;
}

vec2 headingAt(float t) {
  float s = 1.0 - t;
  return s * s * (a_first.zw - a_first.xy) + 2.0 * s * t * (a_second.xy - a_first.zw) + t * t * (a_second.zw - a_second.xy);
}

#if MEASURED
float lengthTo(float t) {
  float sum = 0.0;
  vec2 last = a_first.xy;
  for (int step = 1; step <= 24; step++) {
    vec2 next = pointAt(t * float(step) / 24.0);
    sum += distance(last, next);
    last = next;
  }
  return sum * SIDE;
}
#endif

void main() {
  float t = a_at.x / u_chords;
  float width = max(a_look.x * u_zoom, 1.0);
  float arrow = a_look.z > 0.5 && u_zoom >= ARROW_FROM ? max(3.0 * width, 8.0 * min(u_zoom, 1.0)) : 0.0;
  float reach = max(max(width, arrow) * 0.5, a_look.w > 2.5 ? CUT_BAR : 0.0) + 0.6;
  vec2 heading = normalize(headingAt(t));
  vec2 across = vec2(-heading.y, heading.x) * a_at.y * reach;
  vec2 centre = (u_matrix * vec3(pointAt(t), 1.0)).xy;
  gl_Position = vec4(centre + across * 2.0 / u_resolution, 0.0, 1.0);
#if MEASURED
  float along = a_look.w > 0.5 ? lengthTo(t) : t * a_run.y;
#else
  float along = t * a_run.y;
#endif
  v_across = a_at.y * reach;
  v_along = (a_run.x + along) * u_zoom;
  v_toEnd = (a_run.y - along) * u_zoom;
  v_widths = vec4(width, min(a_look.y * u_zoom, width), arrow, a_look.z);
  v_basis = a_look.w;
  v_color = a_color * BIAS;
  v_inner = a_inner * BIAS;
}`;

export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
varying float v_across;
varying float v_along;
varying float v_toEnd;
varying vec4 v_widths;
varying float v_basis;
varying vec4 v_color;
varying vec4 v_inner;

const float CUT_GAP = 4.0;
const float CUT_BAR = 4.5;

// Px from the gap in the middle of a cut line; one too short for a gap has none.
float fromCut() {
  return v_along + v_toEnd < 40.0 ? 1000.0 : abs(v_along - v_toEnd) * 0.5;
}

float drawn(float along) {
  if (v_basis < 0.5) return 1.0;
  if (v_basis > 2.5) return clamp(fromCut() - CUT_GAP + 0.5, 0.0, 1.0);
  float period = v_basis < 1.5 ? 10.0 : 5.5;
  float dash = v_basis < 1.5 ? 6.0 : 1.5;
  float at = mod(along, period);
  return clamp(dash - at + 0.5, 0.0, 1.0);
}

void main() {
  float off = abs(v_across);
  float arrowLength = v_widths.z * 0.85;
  bool head = v_widths.w > 0.5 && arrowLength > 0.0 && v_toEnd < arrowLength;
  float half_px = head ? v_widths.z * 0.5 * v_toEnd / arrowLength : v_widths.x * 0.5;
  if (v_basis > 2.5 && fromCut() < CUT_GAP + 1.5) half_px = CUT_BAR;
  float cover = clamp(half_px - off + 0.5, 0.0, 1.0);
  if (!head) cover *= drawn(v_along);
  if (head && v_widths.w > 1.5) {
    float barb = clamp(off - half_px + 2.0, 0.0, 1.0);
    cover *= max(barb, clamp(v_widths.x * 0.5 - off + 0.5, 0.0, 1.0));
  }
  float inner_half = min(v_widths.y * 0.5, max(half_px - 0.9, head ? 0.0 : 0.5));
  float inner = v_widths.y > 0.0 ? clamp(inner_half - off + 0.5, 0.0, 1.0) : 0.0;
  vec3 color = mix(v_color.rgb, v_inner.rgb, inner);
  if (cover < 0.004) discard;
  gl_FragColor = vec4(color * cover, cover);
}`;
