// Colours and shapes: those of the window, handed over by the exporter; the rest is in the style sheet.

const COLOURS = 10;
const SHAPES = ["disc", "square", "triangle", "diamond"];
const TONES = {
  "diverged": "bad", "collapsed": "bad", "collapsing": "warning", "partly-collapsed": "warning", "nothing-mined": "warning",
  "separated": "good", "separating": "moving", "spreading": "moving", "starting": "neutral",
};

/** How far the colour of a far point goes toward transparency behind the glass. */
const FAR_ALPHA = 0.34;
const FAR_SIZE = 0.86;
const LANE_COLOURS = ["--lane-a", "--lane-b", "--lane-c", "--lane-d"];

class Look {
  constructor(themes) {
    this.themes = themes;
    this.set(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  set(name) {
    this.name = name;
    this.theme = this.themes[name];
    document.documentElement.dataset.theme = name;
    const style = getComputedStyle(document.documentElement);
    this.colour = (variable) => style.getPropertyValue(variable).trim();
    this.typeface = getComputedStyle(document.body).fontFamily;
    this.appearances = this.makeAppearances();
  }

  toggle() {
    this.set(this.name === "dark" ? "light" : "dark");
  }

  classColour(label) {
    return this.theme.classes[label % COLOURS];
  }

  /** Returns the fill and rim of each class twice, near and far: colours as [r, g, b, a] from 0 to 255. */
  makeAppearances() {
    const all = [];
    for (let label = 0; label < COLOURS * SHAPES.length; label++) {
      const fill = this.classColour(label);
      const dark = this.name === "dark";
      const rim = mixed(fill, dark ? [0, 0, 0] : [16, 24, 32], dark ? 0.45 : 0.35);
      const shape = Math.floor(label / COLOURS) % SHAPES.length;
      all.push({shape, fill: withAlpha(fill, 255), rim: withAlpha(rim, 255), size: 1});
      all.push({shape, fill: withAlpha(fill, 255 * FAR_ALPHA), rim: withAlpha(rim, 255 * FAR_ALPHA * 0.8), size: FAR_SIZE});
    }
    return all;
  }
}

/** Returns the place of a class's look in the list of appearances. */
function appearance(label, far) {
  return 2 * (label % (COLOURS * SHAPES.length)) + (far ? 1 : 0);
}

function mixed(from, to, share) {
  return [0, 1, 2].map((k) => Math.round(from[k] + (to[k] - from[k]) * share));
}

function withAlpha(colour, alpha) {
  return [colour[0], colour[1], colour[2], Math.round(alpha)];
}

/** Returns a colour as style sheets and canvases write it. */
function css(colour, alpha) {
  return `rgb(${colour[0]} ${colour[1]} ${colour[2]} / ${alpha === undefined ? (colour[3] === undefined ? 1 : colour[3] / 255) : alpha})`;
}

/** Traces the outline of a mark around a place; every shape has the area of the disc. */
function traceMark(pen, shape, x, y, radius) {
  const half = 0.886227 * radius;
  pen.beginPath();
  if (shape === 0) {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (shape === 1) {
    pen.rect(x - half, y - half, 2 * half, 2 * half);
  } else if (shape === 2) {
    const inside = 0.77756 * radius;
    pen.moveTo(x, y - 2 * inside);
    pen.lineTo(x + Math.sqrt(3) * inside, y + inside);
    pen.lineTo(x - Math.sqrt(3) * inside, y + inside);
  } else {
    const reach = Math.SQRT2 * half;
    pen.moveTo(x, y - reach);
    pen.lineTo(x + reach, y);
    pen.lineTo(x, y + reach);
    pen.lineTo(x - reach, y);
  }
  pen.closePath();
}
