// The glass of the globe, its lines of longitude and latitude, the class axes and their names.

const LIGHT = [-0.48, 0.60, 0.64];
const GLASS_RADIUS = 200;
const LINE_DEGREES = 30;
const CORNER_DEGREES = 3;
/** Only every third meridian reaches the pole; the others stop here, so that no dark star forms. */
const POLAR_LATITUDE = 75;
const AXIS_REACH = 1.06;
const NAME_REACH = 1.15;
/** Names of more classes than this would hide the points. */
// A heap: at least so many classes, none farther than 6 degrees from the middle.
const HEAP_CLASSES = 4;
const HEAP_COSINE = Math.cos(6 * Math.PI / 180);
const MOST_NAMES = 20;

const GRATICULE = graticule();

function graticule() {
  const lines = [];
  const place = (longitude, latitude) => {
    const l = longitude * Math.PI / 180;
    const p = latitude * Math.PI / 180;
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
  };
  for (let longitude = 0; longitude < 360; longitude += LINE_DEGREES) {
    const reach = longitude % 90 === 0 ? 90 : POLAR_LATITUDE;
    const corners = [];
    for (let latitude = -reach; latitude <= reach; latitude += CORNER_DEGREES) {
      corners.push(place(longitude, latitude));
    }
    lines.push({corners, strong: false});
  }
  for (let latitude = -90 + LINE_DEGREES; latitude < 90; latitude += LINE_DEGREES) {
    const corners = [];
    for (let longitude = 0; longitude <= 360; longitude += CORNER_DEGREES) {
      corners.push(place(longitude, latitude));
    }
    lines.push({corners, strong: latitude === 0});
  }
  return lines;
}

class Globe {
  /** Draws the glass and its lines. */
  draw(pen, view, look) {
    this.drawLines(pen, view, look, false);
    const side = 2 * view.radius * GLASS_RADIUS / (GLASS_RADIUS - 1);
    pen.drawImage(this.glass(look), view.centreX - side / 2, view.centreY - side / 2, side, side);
    pen.beginPath();
    pen.arc(view.centreX, view.centreY, view.radius, 0, 2 * Math.PI);
    pen.strokeStyle = css(look.theme.outline);
    pen.lineWidth = 1;
    pen.stroke();
    this.drawLines(pen, view, look, true);
  }

  drawLines(pen, view, look, front) {
    const colour = look.theme.graticule;
    const alpha = colour[3] / 255 * (front ? 0.75 : 0.42);
    const place = [0, 0, 0];
    const horizon = 1 / EYE;
    for (const strong of [false, true]) {
      pen.beginPath();
      for (const line of GRATICULE) {
        if (line.strong !== strong) {
          continue;
        }
        let down = false;
        for (const corner of line.corners) {
          view.project(corner[0], corner[1], corner[2], place);
          const shown = place[2] >= horizon === front;
          if (shown && down) {
            pen.lineTo(place[0], place[1]);
          } else if (shown) {
            pen.moveTo(place[0], place[1]);
          }
          down = shown;
        }
      }
      pen.strokeStyle = css(colour, Math.min(1, alpha * (strong ? 1.3 : 1)));
      pen.lineWidth = strong ? 1.25 : 0.8;
      pen.stroke();
    }
  }

  /** Returns the glass as a picture of {@code GLASS_RADIUS}: thin in the middle, dense at the rim, lit from the upper left. */
  glass(look) {
    if (this.glassOf === look.name) {
      return this.picture;
    }
    const side = 2 * GLASS_RADIUS;
    const picture = element("canvas");
    picture.width = side;
    picture.height = side;
    const pen = picture.getContext("2d");
    const image = pen.createImageData(side, side);
    const theme = look.theme;
    const radius = GLASS_RADIUS - 1;
    for (let j = 0; j < side; j++) {
      for (let i = 0; i < side; i++) {
        const x = (i + 0.5 - GLASS_RADIUS) / radius;
        const y = (GLASS_RADIUS - j - 0.5) / radius;
        const squared = x * x + y * y;
        const toward = Math.sqrt(Math.max(0, 1 - squared));
        const lit = LIGHT[0] * x + LIGHT[1] * y + LIGHT[2] * toward;
        const share = Math.min(1, Math.max(0, 0.5 - 0.62 * lit));
        const rim = Math.pow(1 - toward, 1.7);
        const alpha = theme.shellCentreAlpha + (theme.shellRimAlpha - theme.shellCentreAlpha) * rim;
        const coverage = Math.min(1, Math.max(0, (1 - squared) * 0.5 * radius + 0.5));
        const colour = mixed(theme.shellLit, theme.shellShade, share);
        image.data.set([...colour, 255 * alpha * coverage], 4 * (j * side + i));
      }
    }
    pen.putImageData(image, 0, 0);
    this.glassOf = look.name;
    this.picture = picture;
    return picture;
  }

  /**
   * Draws the class axes as lines from the centre.
   *
   * @param axes each with label, x, y, z
   */
  drawAxes(pen, view, look, axes) {
    const centre = view.project(0, 0, 0, [0, 0, 0]);
    const tip = [0, 0, 0];
    for (const axis of axes) {
      view.project(axis.x * AXIS_REACH, axis.y * AXIS_REACH, axis.z * AXIS_REACH, tip);
      pen.beginPath();
      pen.moveTo(centre[0], centre[1]);
      pen.lineTo(tip[0], tip[1]);
      pen.strokeStyle = css(look.classColour(axis.label), tip[2] < view.horizon ? 0.35 : 0.8);
      pen.lineWidth = 1.3;
      pen.stroke();
    }
  }

  /** Writes the names of classes at the ends of their axes, moved apart where they would lie on each other. */
  drawNames(pen, view, look, axes, names, heapName) {
    if (axes.length > MOST_NAMES) {
      return;
    }
    const middle = heap(axes);
    const named = middle ? [{...middle, text: heapName(axes.length)}]
      : axes.map((axis) => ({...axis, text: shortened(names[axis.label])}));
    const size = Math.max(12, Math.min(17, view.radius / 11));
    pen.font = `650 ${size}px ${look.typeface}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    const labels = named.map((axis) => {
      const place = view.project(axis.x * NAME_REACH, axis.y * NAME_REACH, axis.z * NAME_REACH, [0, 0, 0]);
      const text = axis.text;
      return {text, x: place[0], y: place[1], far: place[2] < view.horizon, width: pen.measureText(text).width + 5, height: size + 2};
    });
    moveApart(labels);
    pen.lineJoin = "round";
    pen.lineWidth = 3;
    pen.strokeStyle = look.colour("--page");
    pen.fillStyle = look.colour("--ink");
    for (const label of labels.sort((one, other) => other.far - one.far)) {
      const half = label.width / 2;
      const x = Math.min(view.width - half, Math.max(half, label.x));
      const y = Math.min(view.height - size / 2, Math.max(size / 2, label.y));
      pen.globalAlpha = label.far ? 0.52 : 1;
      pen.strokeText(label.text, x, y);
      pen.fillText(label.text, x, y);
    }
    pen.globalAlpha = 1;
  }
}

/** Returns the direction of a heap in which all classes lie, or null: separate names there would look like separate classes. */
function heap(axes) {
  const sum = {x: 0, y: 0, z: 0};
  for (const axis of axes) {
    sum.x += axis.x;
    sum.y += axis.y;
    sum.z += axis.z;
  }
  const length = Math.hypot(sum.x, sum.y, sum.z);
  const middle = {x: sum.x / length, y: sum.y / length, z: sum.z / length};
  const together = axes.every((axis) => axis.x * middle.x + axis.y * middle.y + axis.z * middle.z >= HEAP_COSINE);
  return axes.length >= HEAP_CLASSES && together ? middle : null;
}

function shortened(name) {
  const letters = Array.from(name);
  return letters.length > 14 ? letters.slice(0, 13).join("") + "…" : name;
}

/** Pushes boxes that overlap from each other, a little in each of some rounds; the order of the classes breaks ties. */
function moveApart(labels) {
  for (let round = 0; round < 40; round++) {
    let moved = false;
    for (let i = 0; i < labels.length; i++) {
      for (let k = i + 1; k < labels.length; k++) {
        const one = labels[i];
        const other = labels[k];
        let dx = other.x - one.x;
        let dy = other.y - one.y;
        const overX = (one.width + other.width) / 2 - Math.abs(dx);
        const overY = (one.height + other.height) / 2 - Math.abs(dy);
        if (overX <= 0 || overY <= 0) {
          continue;
        }
        if (Math.abs(dx) + Math.abs(dy) < 1e-3) {
          dx = Math.cos(2.4 * k);
          dy = Math.sin(2.4 * k);
        }
        const length = Math.hypot(dx, dy);
        const push = Math.min(overX, overY) / 2;
        one.x -= push * dx / length;
        one.y -= push * dy / length;
        other.x += push * dx / length;
        other.y += push * dy / length;
        moved = true;
      }
    }
    if (!moved) {
      return;
    }
  }
}
