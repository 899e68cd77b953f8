/** One quad an account; position in Sigma's square, sizes in layout units. */
export const NODE_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute vec3 a_look;
attribute vec4 a_fill;
attribute vec4 a_stroke;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_zoom;
varying vec2 v_at;
varying vec3 v_look;
varying vec4 v_fill;
varying vec4 v_stroke;
const float BIAS = 255.0 / 254.0;

void main() {
  float radius = max(a_look.x * u_zoom, 2.0);
  bool wide = a_look.y > 3.5 && a_look.y < 4.5 || a_look.y > 7.5 && a_look.y < 8.5;
  v_at = a_corner * (radius * (wide ? 1.8 : 1.15) + 1.0);
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_at * 2.0 / u_resolution, 0.0, 1.0);
  v_look = vec3(radius, a_look.yz);
  v_fill = a_fill * BIAS;
  v_stroke = a_stroke * BIAS;
}`;

/** Signed distances in px: kind is shape, fill is role, the ring's pattern is basis. */
export const NODE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying vec3 v_look;
varying vec4 v_fill;
varying vec4 v_stroke;

float box(vec2 p, vec2 reach, float corner) {
  vec2 q = abs(p) - reach + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float hexagon(vec2 p, float r) {
  vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}

float outline(vec2 p, float r, float shape) {
  if (shape < 0.5) return length(p) - r;
  if (shape < 1.5) return box(p, vec2(r * 0.9), r * 0.3);
  if (shape < 2.5) return hexagon(p, r * 0.9);
  if (shape < 3.5) return (abs(p.x) + abs(p.y) - r * 1.15) * 0.7071;
  if (shape < 4.5) return box(p, vec2(r * 1.5, r * 0.38), 1.5);
  if (shape < 5.5) return length(p) - r;
  if (shape < 6.5) return box(p, vec2(r * 1.1, r * 0.62), r * 0.2);
  if (shape < 7.5) return length(p) - r;
  if (shape < 8.5) return box(p, vec2(r * 1.8, r), r);
  return length(p) - r;
}

float pattern(vec2 p, float r, float basis) {
  if (basis < 0.5 || r < 8.0) return 1.0;
  float round_px = 6.2831853 * r;
  float period = basis < 1.5 ? 10.0 : 5.5;
  float drawn = basis < 1.5 ? 6.0 : 2.2;
  float count = max(4.0, floor(round_px / period + 0.5));
  float along = fract((atan(p.y, p.x) / 6.2831853 + 0.5) * count) * period;
  return clamp(drawn - along + 0.5, 0.0, 1.0) * clamp(along + 0.5, 0.0, 1.0);
}

void main() {
  float radius = v_look.x;
  float shape = v_look.y;
  float d = outline(v_at, radius, shape);
  bool open = shape > 6.5 && shape < 7.5;
  float inset = clamp(radius * 0.24, 1.0, 3.0);
  float half_line = clamp(radius * 0.06, 0.5, 0.85);
  float fill = clamp(-(d + inset) + 0.5, 0.0, 1.0);
  float back = clamp(-d + 0.5, 0.0, 1.0);
  float ring = clamp(half_line - abs(d + half_line) + 0.5, 0.0, 1.0) * pattern(v_at, radius, v_look.z);
  if (open) {
    float left = clamp(-v_at.x + 0.5, 0.0, 1.0);
    fill *= left;
    ring *= left;
    back *= left;
  }
  vec4 ground = vec4(0.0);
  vec4 base = mix(ground, vec4(v_fill.rgb, 1.0), fill);
  vec4 cleared = mix(base, vec4(v_stroke.rgb, 1.0), ring);
  if (cleared.a < 0.004 && back < 0.004) discard;
  gl_FragColor = vec4(cleared.rgb * cleared.a, cleared.a);
}`;
