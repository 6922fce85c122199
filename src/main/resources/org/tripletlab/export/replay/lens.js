// The magnifier: when nearly all points are at one spot, a disc in the corner shows what is inside it, with its scale.

const APPEARS_DEGREES = 5;
const GOES_DEGREES = 7;
/** Widths in degrees, so that the scale changes in steps that can be read. */
const WIDTHS = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
const WIDTH_ROOM = 2.3;
const SMALL_SHARE = 0.3;
/** Length of the mean of all points below which 95 % of them cannot be within seven degrees. */
const SPREAD_OUT = 0.85;

class Lens {
  /**
   * Finds what is magnified, if anything is.
   *
   * @param xyz places, of which the first {@code count} are points
   * @param isShown tells whether a point is shown
   */
  find(xyz, count, isShown) {
    let mx = 0, my = 0, mz = 0, shown = 0;
    for (let i = 0; i < count; i++) {
      if (isShown(i)) {
        mx += xyz[3 * i];
        my += xyz[3 * i + 1];
        mz += xyz[3 * i + 2];
        shown++;
      }
    }
    const length = Math.sqrt(mx * mx + my * my + mz * mz);
    const spread = shown < 2 || length < SPREAD_OUT * shown
      ? Infinity : this.spread(xyz, count, isShown, [mx / length, my / length, mz / length]);
    if (spread > (this.field ? GOES_DEGREES : APPEARS_DEGREES)) {
      this.field = null;
      return null;
    }
    const before = this.field ? this.field.across : Infinity;
    let across = before;
    if (spread * WIDTH_ROOM > before || 2 * spread < SMALL_SHARE * before || before === Infinity) {
      across = WIDTHS.find((width) => width >= spread * WIDTH_ROOM) || WIDTHS[WIDTHS.length - 1];
    }
    this.field = {centre: [mx / length, my / length, mz / length], across};
    return this.field;
  }

  /** Returns the angle to a direction below which 95 % of the points stay, in degrees. */
  spread(xyz, count, isShown, centre) {
    if (!this.distances || this.distances.length < count) {
      this.distances = new Float32Array(count);
    }
    let shown = 0;
    for (let i = 0; i < count; i++) {
      if (isShown(i)) {
        const x = xyz[3 * i] - centre[0];
        const y = xyz[3 * i + 1] - centre[1];
        const z = xyz[3 * i + 2] - centre[2];
        this.distances[shown++] = x * x + y * y + z * z;
      }
    }
    const squared = this.distances.subarray(0, shown).sort()[Math.floor(0.95 * (shown - 1))];
    return 2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2)) * 180 / Math.PI;
  }

  /** Returns the disc on a picture: its place, its radius, and where a point lies in it. */
  disc(view) {
    const side = Math.min(view.width, view.height);
    const radius = 0.165 * side;
    const x = Math.min(view.width - radius - 3, view.centreX + 0.42 * side);
    const y = view.height - radius - 24;
    const scale = radius / (this.field.across / 2 * Math.PI / 180);
    const c = this.field.centre;
    // Upright as the camera is, seen from straight above the spot.
    const along = view.up[0] * c[0] + view.up[1] * c[1] + view.up[2] * c[2];
    let up = view.up.map((u, k) => u - along * c[k]);
    const length = Math.hypot(...up);
    up = length > 1e-3 ? up.map((u) => u / length) : view.right;
    const right = [up[1] * c[2] - up[2] * c[1], up[2] * c[0] - up[0] * c[2], up[0] * c[1] - up[1] * c[0]];
    return {
      x, y, radius, scale,
      place: (px, py, pz) => {
        const d = [px - c[0], py - c[1], pz - c[2]];
        return [
          x + scale * (d[0] * right[0] + d[1] * right[1] + d[2] * right[2]),
          y - scale * (d[0] * up[0] + d[1] * up[1] + d[2] * up[2]),
        ];
      },
    };
  }

  /**
   * Draws the disc and what is in it.
   *
   * @param marks the marks of the sphere, in whose looks those of the disc are drawn
   * @return the places in the disc, by point, for the pointer
   */
  draw(pen, view, look, xyz, marks, radius, caption) {
    const disc = this.disc(view);
    const spot = view.project(...this.field.centre, [0, 0, 0]);
    pen.strokeStyle = look.colour("--muted");
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(spot[0], spot[1]);
    pen.lineTo(disc.x, disc.y);
    pen.stroke();
    pen.beginPath();
    pen.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
    pen.fillStyle = look.colour("--card");
    pen.fill();
    pen.save();
    pen.clip();
    const places = new Map();
    // In the order of the images: by depth, neighbours would cover each other like shingles.
    for (const i of marks.order.slice(0, marks.count).sort()) {
      const [x, y] = disc.place(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]);
      if (Math.hypot(x - disc.x, y - disc.y) > disc.radius) {
        continue;
      }
      places.set(i, [x, y]);
      const appearing = look.appearances[marks.appearance[i] & ~1];
      traceMark(pen, appearing.shape, x, y, radius * 0.9);
      pen.fillStyle = css(appearing.fill);
      pen.fill();
      pen.strokeStyle = css(appearing.rim);
      pen.lineWidth = 0.7;
      pen.stroke();
    }
    pen.restore();
    pen.strokeStyle = look.colour("--ink");
    pen.lineWidth = 1.2;
    pen.beginPath();
    pen.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
    pen.stroke();
    pen.font = `12.5px ${look.typeface}`;
    pen.textAlign = "center";
    pen.textBaseline = "alphabetic";
    pen.fillStyle = look.colour("--muted");
    pen.fillText(caption(Math.max(1, Math.round(disc.scale / view.radius)), this.field.across), disc.x, disc.y + disc.radius + 17);
    return places;
  }
}
