// The sphere of a lane: three canvases on each other (below the points, the points, above them), and what the pointer does.

const REACH = 9;

class Sphere {
  /**
   * @param replay what all lanes share
   * @param lane its facts, with its motion and its probe
   */
  constructor(replay, lane) {
    this.replay = replay;
    this.lane = lane;
    this.globe = new Globe();
    this.lens = new Lens();
    this.flat = lane.embeddingSize === 2;
    const count = lane.probe.labels.length;
    this.marks = {
      count: 0, x: new Float32Array(count), y: new Float32Array(count), depth: new Float32Array(count),
      appearance: new Uint8Array(count), order: new Uint32Array(count),
    };
    this.inLens = new Map();
    this.box = element("div", "ball");
    this.box.tabIndex = 0;
    this.box.setAttribute("role", "img");
    this.below = element("canvas");
    this.above = element("canvas");
    this.remark = element("div", "remark");
    this.hint = element("p", "unseen");
    this.hint.id = `hint-${lane.letter}`;
    this.box.setAttribute("aria-describedby", this.hint.id);
    this.box.append(this.below, this.makePoints(), this.above, this.remark, this.hint);
    this.listen();
    new ResizeObserver(() => this.measure()).observe(this.box);
  }

  makePoints() {
    let canvas = element("canvas");
    this.painter = WebGlPoints.on(canvas);
    if (!this.painter) {
      canvas = element("canvas");
      this.painter = new CanvasPoints(canvas);
    }
    // A graphics card can be taken away at any time; the ordinary canvas cannot.
    canvas.addEventListener("webglcontextlost", () => {
      const instead = element("canvas");
      this.painter = new CanvasPoints(instead);
      canvas.replaceWith(instead);
      this.measure();
    });
    return canvas;
  }

  measure() {
    const box = this.box.getBoundingClientRect();
    this.density = Math.min(3, window.devicePixelRatio || 1);
    this.width = Math.max(1, box.width);
    this.height = Math.max(1, box.height);
    for (const canvas of [this.below, this.painter.canvas, this.above]) {
      canvas.width = Math.round(this.width * this.density);
      canvas.height = Math.round(this.height * this.density);
    }
    this.globeState = "";
    this.replay.wantDrawing();
  }

  draw() {
    if (!this.width) {
      return;
    }
    const {camera, look} = this.replay;
    const view = camera.view(this.width, this.height, this.flat);
    const xyz = this.lane.motion.at(this.replay.step());
    const radius = this.replay.pointRadius * Math.min(1.15, Math.max(0.75, Math.min(this.width, this.height) / 440));
    this.place(view, xyz);
    this.drawGlobe(view, look);
    const above = this.clear(this.above);
    const axes = this.replay.withAxes ? this.axes(xyz) : [];
    this.painter.paint(this.marks, look.appearances, radius, this.width, this.height, this.density);
    this.globe.drawAxes(above, view, look, axes);
    this.globe.drawNames(above, view, look, axes, this.lane.probe.classNames, (classes) => this.replay.words.say("replay.heap", classes));
    const onSphere = this.lane.code === "sphere";
    const field = onSphere ? this.lens.find(xyz, this.lane.probe.labels.length, (i) => this.isShown(i)) : null;
    this.inLens = field
      ? this.lens.draw(above, view, look, xyz, this.marks, radius, (times, across) => this.replay.words.say("replay.lens", times, across))
      : new Map();
    this.drawRing(above, radius);
  }

  /** The globe stays as it is while only the points move. */
  drawGlobe(view, look) {
    const {yaw, pitch, zoom} = this.replay.camera;
    const state = [look.name, yaw, pitch, zoom, this.width, this.height, this.density].join(" ");
    if (this.globeState !== state) {
      this.globe.draw(this.clear(this.below), view, look);
      this.globeState = state;
    }
  }

  clear(canvas) {
    const pen = canvas.getContext("2d");
    pen.setTransform(this.density, 0, 0, this.density, 0, 0);
    pen.clearRect(0, 0, this.width, this.height);
    return pen;
  }

  isShown(point) {
    return !this.replay.hidden.has(this.lane.probe.labels[point]);
  }

  /** Finds where the points lie on the picture, and the order from the farthest to the nearest. */
  place(view, xyz) {
    const marks = this.marks;
    const labels = this.lane.probe.labels;
    const place = [0, 0, 0];
    let count = 0;
    for (let i = 0; i < labels.length; i++) {
      if (!this.isShown(i)) {
        continue;
      }
      view.project(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2], place);
      marks.x[i] = place[0];
      marks.y[i] = place[1];
      marks.depth[i] = place[2];
      marks.appearance[i] = appearance(labels[i], place[2] < view.horizon);
      marks.order[count++] = i;
    }
    marks.count = count;
    marks.order.subarray(0, count).sort((one, other) => marks.depth[one] - marks.depth[other]);
  }

  axes(xyz) {
    const first = this.lane.probe.labels.length;
    return this.lane.axes
      .map((label, k) => ({label, x: xyz[3 * (first + k)], y: xyz[3 * (first + k) + 1], z: xyz[3 * (first + k) + 2]}))
      .filter((axis) => !this.replay.hidden.has(axis.label));
  }

  /** Rings the point that the pointer is at, on every sphere that shows the same images. */
  drawRing(pen, radius) {
    const pointed = this.replay.pointed;
    if (!pointed || pointed.probe !== this.lane.probe || !this.isShown(pointed.point)) {
      return;
    }
    const places = [[this.marks.x[pointed.point], this.marks.y[pointed.point]]];
    if (this.inLens.has(pointed.point)) {
      places.push(this.inLens.get(pointed.point));
    }
    for (const [x, y] of places) {
      for (const [colour, width] of [[this.replay.look.colour("--page"), 5], [this.replay.look.colour("--ink"), 2]]) {
        pen.beginPath();
        pen.arc(x, y, radius + 4, 0, 2 * Math.PI);
        pen.strokeStyle = colour;
        pen.lineWidth = width;
        pen.stroke();
      }
    }
  }

  /** Returns the point at a place: in the magnifier what is magnified, else the nearest one, before those behind the glass. */
  pick(x, y) {
    const lens = this.lens.field && this.inLens.size > 0
      ? this.lens.disc(this.replay.camera.view(this.width, this.height, this.flat)) : null;
    const inDisc = lens && Math.hypot(x - lens.x, y - lens.y) <= lens.radius;
    let found = -1;
    let least = REACH;
    for (const i of this.marks.order.subarray(0, this.marks.count)) {
      const at = inDisc ? this.inLens.get(i) : [this.marks.x[i], this.marks.y[i]];
      if (at) {
        const behind = !inDisc && this.marks.appearance[i] & 1 ? REACH / 2 : 0;
        const distance = Math.hypot(at[0] - x, at[1] - y) + behind;
        if (distance <= least) {
          least = distance;
          found = i;
        }
      }
    }
    return found;
  }

  listen() {
    const touches = new Map();
    let spread = 0;
    // Only who comes with the keyboard gives a sphere the arrows; after a drag they still go through the steps.
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.box.addEventListener("pointerdown", (event) => {
      touches.set(event.pointerId, [event.clientX, event.clientY]);
      this.box.setPointerCapture(event.pointerId);
      spread = distanceOf(touches);
    });
    this.box.addEventListener("pointermove", (event) => {
      const before = touches.get(event.pointerId);
      if (!before) {
        this.point(event);
        return;
      }
      touches.set(event.pointerId, [event.clientX, event.clientY]);
      if (touches.size === 2) {
        const now = distanceOf(touches);
        this.replay.camera.zoomBy(now / spread || 1);
        spread = now;
      } else {
        const degrees = 100 / (OUTLINE_SHARE * Math.min(this.width, this.height)) / Math.max(1, this.replay.camera.zoom) * 0.62;
        this.replay.camera.orbit((before[0] - event.clientX) * degrees, (event.clientY - before[1]) * degrees);
        this.box.classList.add("turning");
        this.replay.point(null);
      }
      this.replay.wantDrawing();
    });
    for (const end of ["pointerup", "pointercancel"]) {
      this.box.addEventListener(end, (event) => {
        touches.delete(event.pointerId);
        spread = distanceOf(touches);
        this.box.classList.remove("turning");
        this.point(event);
      });
    }
    this.box.addEventListener("pointerleave", () => this.replay.point(null));
    this.box.addEventListener("wheel", (event) => {
      // The wheel scrolls the page, or the one around it; the pinch of a touch pad comes with Ctrl.
      if (!event.ctrlKey && !event.metaKey) {
        return;
      }
      event.preventDefault();
      this.replay.camera.zoomBy(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)));
      this.replay.wantDrawing();
    }, {passive: false});
    this.box.addEventListener("dblclick", () => this.replay.home());
  }

  point(event) {
    const box = this.box.getBoundingClientRect();
    const point = this.pick(event.clientX - box.left, event.clientY - box.top);
    this.replay.point(point < 0 ? null : {probe: this.lane.probe, lane: this.lane, point, x: event.clientX, y: event.clientY});
  }
}

function distanceOf(touches) {
  const [one, other] = [...touches.values()];
  return other ? Math.hypot(one[0] - other[0], one[1] - other[1]) : 0;
}
