// Draws the marks with WebGL2: one vertex a mark, its outline from its distance.

const VERTEX_SHADER = `#version 300 es
in vec2 at; in float radius; in float shape; in vec4 fill; in vec4 rim;
uniform vec2 size; uniform float density;
out float half_side; out float pixels; flat out int kind; out vec4 inner; out vec4 outer;
void main() {
  pixels = radius * density;
  half_side = ceil(pixels * 1.56 + 1.0);
  gl_PointSize = 2.0 * half_side;
  gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
  kind = int(shape + 0.5);
  inner = fill;
  outer = rim;
}`;

const FRAGMENT_SHADER = `#version 300 es
precision highp float;
in float half_side; in float pixels; flat in int kind; in vec4 inner; in vec4 outer;
uniform float density;
out vec4 colour;
float outline(vec2 p) {
  if (kind == 0) return length(p) - 1.0;
  if (kind == 1) return max(abs(p.x), abs(p.y)) - 0.886227;
  if (kind == 2) return max(p.y, 0.5 * (1.7320508 * abs(p.x) - p.y)) - 0.77756;
  return (abs(p.x) + abs(p.y)) * 0.7071068 - 0.886227;
}
void main() {
  float d = pixels * outline((gl_PointCoord - 0.5) * 2.0 * half_side / pixels);
  float coverage = clamp(0.5 - d, 0.0, 1.0);
  if (coverage == 0.0) discard;
  float width = min(0.8 * density, 0.4 * pixels);
  vec4 mixed = mix(outer, inner, clamp(0.5 - (d + width), 0.0, 1.0));
  colour = vec4(mixed.rgb * mixed.a, mixed.a) * coverage;
}`;

/** Bytes of a mark: place, radius and shape as floats, then two colours. */
const MARK_BYTES = 24;

class WebGlPoints {
  /**
   * Makes a painter for a canvas, or returns null if there is no WebGL2 here, or none by a graphics card: computed by the
   * processor it is slower than the ordinary canvas. Who wants it all the same opens the page with #webgl2 behind its name.
   */
  static on(canvas) {
    const gl = canvas.getContext("webgl2", {
      alpha: true, antialias: false, depth: false, premultipliedAlpha: true,
      failIfMajorPerformanceCaveat: window.location.hash !== "#webgl2",
    });
    if (!gl) {
      return null;
    }
    const program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX_SHADER], [gl.FRAGMENT_SHADER, FRAGMENT_SHADER]]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    return gl.getProgramParameter(program, gl.LINK_STATUS) ? new WebGlPoints(canvas, gl, program) : null;
  }

  constructor(canvas, gl, program) {
    this.canvas = canvas;
    this.gl = gl;
    this.name = "webgl2";
    this.buffer = gl.createBuffer();
    this.size = gl.getUniformLocation(program, "size");
    this.density = gl.getUniformLocation(program, "density");
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    for (const [name, count, type, offset] of [
      ["at", 2, gl.FLOAT, 0], ["radius", 1, gl.FLOAT, 8], ["shape", 1, gl.FLOAT, 12],
      ["fill", 4, gl.UNSIGNED_BYTE, 16], ["rim", 4, gl.UNSIGNED_BYTE, 20]]) {
      const place = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, count, type, type !== gl.FLOAT, MARK_BYTES, offset);
    }
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.clearColor(0, 0, 0, 0);
  }

  isLost() {
    return this.gl.isContextLost();
  }

  /** Draws marks, the farthest first; width and height in units, density in pixels a unit. */
  paint(marks, appearances, radius, width, height, density) {
    const gl = this.gl;
    if (!this.bytes || this.bytes.byteLength < marks.count * MARK_BYTES) {
      this.bytes = new ArrayBuffer(marks.count * MARK_BYTES);
      this.floats = new Float32Array(this.bytes);
      this.levels = new Uint8Array(this.bytes);
    }
    for (let n = 0; n < marks.count; n++) {
      const i = marks.order[n];
      const look = appearances[marks.appearance[i]];
      const at = n * MARK_BYTES / 4;
      this.floats[at] = marks.x[i];
      this.floats[at + 1] = marks.y[i];
      this.floats[at + 2] = radius * look.size;
      this.floats[at + 3] = look.shape;
      this.levels.set(look.fill, 4 * at + 16);
      this.levels.set(look.rim, 4 * at + 20);
    }
    gl.viewport(0, 0, this.canvas.width, this.canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(this.size, width, height);
    gl.uniform1f(this.density, density);
    gl.bufferData(gl.ARRAY_BUFFER, this.levels.subarray(0, marks.count * MARK_BYTES), gl.DYNAMIC_DRAW);
    gl.drawArrays(gl.POINTS, 0, marks.count);
  }
}
