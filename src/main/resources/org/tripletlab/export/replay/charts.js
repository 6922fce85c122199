// The charts: each a number along the steps, every lane in its colour, and a line at the step that is shown.

const CHARTS = [
  {title: "chart.loss.title", curve: "loss", bound: "floor", low: 0, digits: 3, unit: ""},
  {title: "chart.meanResultantLength.title", curve: "concentration", low: 0, high: 1, digits: 3, unit: ""},
  {title: "chart.smallestAngleDegrees.title", curve: "angle", bound: "largestAngle", low: 0, digits: 1, unit: "°"},
  {title: "chart.nearestAxisAccuracy.title", curve: "accuracy", low: 0, high: 1, digits: 1, unit: "%"},
  {title: "chart.activeFraction.title", curve: "active", low: 0, high: 1, digits: 1, unit: "%"},
];
const CHART_LEFT = 34;
const CHART_RIGHT = 4;
const CHART_TOP = 5;
const CHART_BOTTOM = 16;

class Chart {
  constructor(replay, kind) {
    this.replay = replay;
    this.kind = kind;
    this.box = element("figure", "chart");
    this.title = element("figcaption", "chart-title");
    const row = element("div", "chart-values");
    row.dataset.values = replay.lanes.length;
    this.values = replay.lanes.map((lane) => {
      const cell = element("span", "chart-value");
      const value = element("b");
      cell.append(letterOf(lane), value);
      row.append(cell);
      return value;
    });
    this.plot = element("div", "plot");
    this.plot.setAttribute("role", "img");
    this.canvas = element("canvas");
    this.cursor = element("div", "cursor");
    this.plot.append(this.canvas, this.cursor);
    this.box.append(this.title, row, this.plot);
    const known = replay.lanes.flatMap((lane) => lane.curves[kind.curve].values).filter((value) => value !== null);
    const bounds = kind.bound ? replay.lanes.flatMap((lane) => lane.curves[kind.bound].values).filter((value) => value !== null) : [];
    this.high = kind.high || niceTop(Math.max(0, ...replay.lanes.map((lane) => usualTop(lane.curves[kind.curve].values)), ...bounds));
    this.beyond = Math.max(0, ...known);
    this.box.hidden = known.length === 0;
    let seeking = false;
    this.plot.addEventListener("pointerdown", (event) => {
      seeking = true;
      this.plot.setPointerCapture(event.pointerId);
      this.seek(event);
    });
    this.plot.addEventListener("pointermove", (event) => seeking && this.seek(event));
    for (const end of ["pointerup", "pointercancel"]) {
      this.plot.addEventListener(end, () => { seeking = false; });
    }
    new ResizeObserver(() => this.draw()).observe(this.plot);
  }

  seek(event) {
    const box = this.plot.getBoundingClientRect();
    const share = (event.clientX - box.left - CHART_LEFT) / (box.width - CHART_LEFT - CHART_RIGHT);
    this.replay.seekStep(share * this.replay.lastStep);
  }

  x(step) {
    return CHART_LEFT + step / Math.max(1, this.replay.lastStep) * (this.width - CHART_LEFT - CHART_RIGHT);
  }

  y(value) {
    const low = this.kind.low;
    return this.height - CHART_BOTTOM - (value - low) / (this.high - low) * (this.height - CHART_TOP - CHART_BOTTOM);
  }

  /** Draws the curves; the line at the step that is shown moves over them. */
  draw() {
    const box = this.plot.getBoundingClientRect();
    const density = window.devicePixelRatio || 1;
    this.width = box.width;
    this.height = box.height;
    this.canvas.width = Math.round(box.width * density);
    this.canvas.height = Math.round(box.height * density);
    const pen = this.canvas.getContext("2d");
    pen.scale(density, density);
    const look = this.replay.look;
    pen.font = `11px ${look.typeface}`;
    pen.fillStyle = look.colour("--muted");
    pen.textBaseline = "middle";
    pen.textAlign = "right";
    for (const share of [0, 0.5, 1]) {
      const value = this.kind.low + share * (this.high - this.kind.low);
      const y = Math.round(this.y(value)) + 0.5;
      pen.strokeStyle = look.colour("--faint");
      pen.lineWidth = 1;
      pen.beginPath();
      pen.moveTo(CHART_LEFT, y);
      pen.lineTo(this.width - CHART_RIGHT, y);
      pen.stroke();
      pen.fillText(this.tick(value), CHART_LEFT - 5, y);
    }
    pen.textBaseline = "alphabetic";
    pen.textAlign = "left";
    pen.fillText("0", CHART_LEFT, this.height - 3);
    pen.textAlign = "right";
    pen.fillText(whole(this.replay.lastStep), this.width - CHART_RIGHT, this.height - 3);
    pen.save();
    pen.beginPath();
    pen.rect(CHART_LEFT, 0, this.width - CHART_LEFT, this.height - CHART_BOTTOM + 2);
    pen.clip();
    for (const lane of this.replay.lanes) {
      if (this.kind.bound) {
        pen.setLineDash([4, 3]);
        this.trace(pen, lane.curves[this.kind.bound], look.colour("--bound"), 1);
        pen.setLineDash([]);
      }
      this.trace(pen, lane.curves[this.kind.curve], look.colour(lane.colour), 1.5);
    }
    pen.restore();
    if (this.beyond > this.high) {
      pen.textAlign = "left";
      pen.textBaseline = "top";
      pen.fillText("↑ " + this.tick(this.beyond), CHART_LEFT + 6, CHART_TOP);
    }
    this.show();
  }

  trace(pen, curve, colour, width) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.lineJoin = "round";
    pen.beginPath();
    let down = false;
    curve.values.forEach((value, i) => {
      if (value !== null) {
        const x = this.x(curve.steps[i]);
        const y = this.y(value);
        down ? pen.lineTo(x, y) : pen.moveTo(x, y);
      }
      down = value !== null;
    });
    pen.stroke();
  }

  tick(value) {
    return this.kind.unit === "%" ? Math.round(100 * value) + "%" : Number(value.toPrecision(3)) + this.kind.unit;
  }

  /** Shows the values at the step that is shown. */
  show() {
    if (!this.width) {
      return;
    }
    this.title.textContent = this.replay.words.say(this.kind.title);
    const step = this.replay.step();
    this.cursor.style.transform = `translateX(${this.x(step)}px)`;
    this.replay.lanes.forEach((lane, i) => {
      const value = valueAt(lane.curves[this.kind.curve], step);
      this.values[i].textContent = this.kind.unit === "%" && value !== null
        ? fixed(100 * value, 1) + "%" : fixed(value, this.kind.digits) + (value === null ? "" : this.kind.unit);
    });
    this.describe(step);
  }

  /** Says what the chart shows: its name, its range, and the values at the step; once for each recorded step. */
  describe(step) {
    const {words, lanes} = this.replay;
    const tick = [words.language, Math.floor(this.replay.position)].join(" ");
    if (this.described !== tick) {
      this.described = tick;
      const values = lanes.map((lane, i) => `${lane.letter} ${this.values[i].textContent}`).join(", ");
      this.plot.setAttribute("aria-label", words.say("replay.chart", this.title.textContent, this.tick(this.kind.low), this.tick(this.high),
        whole(this.replay.lastStep), whole(step), values));
    }
  }
}

/** Returns the last value at or before a step. */
function valueAt(curve, step) {
  let low = -1;
  let high = curve.steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (curve.steps[middle] <= step + 1e-6) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low < 0 ? null : curve.values[low];
}

/** Returns the largest value without the few far above all others, which would flatten the rest. */
function usualTop(values) {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const top = sorted.length ? sorted[sorted.length - 1] : 0;
  if (sorted.length < 20) {
    return top;
  }
  const rest = sorted[sorted.length - 1 - Math.floor(sorted.length / 20)];
  return top > 2.5 * rest ? rest : top;
}

/** Returns a round number not below a value. */
function niceTop(value) {
  if (!(value > 0)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 10].map((digit) => digit * power).find((top) => top >= value * (1 - 1e-9));
}
