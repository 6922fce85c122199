// Draws the same marks on an ordinary canvas, where there is no WebGL2: a small picture for each look, copied.

class CanvasPoints {
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
    this.name = "canvas";
    this.stamps = new Map();
  }

  isLost() {
    return false;
  }

  paint(marks, appearances, radius, width, height, density) {
    if (this.of !== appearances || this.radius !== radius || this.density !== density) {
      this.stamps.clear();
      this.of = appearances;
      this.radius = radius;
      this.density = density;
    }
    this.pen.setTransform(1, 0, 0, 1, 0, 0);
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    for (let n = 0; n < marks.count; n++) {
      const i = marks.order[n];
      const stamp = this.stamp(marks.appearance[i], appearances);
      this.pen.drawImage(stamp, marks.x[i] * density - stamp.width / 2, marks.y[i] * density - stamp.height / 2);
    }
  }

  stamp(number, appearances) {
    let stamp = this.stamps.get(number);
    if (!stamp) {
      const look = appearances[number];
      const radius = this.radius * this.density * look.size;
      const side = 2 * Math.ceil(radius * 1.56 + 1);
      const width = Math.min(0.8 * this.density, 0.4 * radius);
      stamp = document.createElement("canvas");
      stamp.width = side;
      stamp.height = side;
      const pen = stamp.getContext("2d");
      traceMark(pen, look.shape, side / 2, side / 2, radius - width / 2);
      pen.fillStyle = css(look.fill);
      pen.fill();
      pen.strokeStyle = css(look.rim);
      pen.lineWidth = width;
      pen.stroke();
      this.stamps.set(number, stamp);
    }
    return stamp;
  }
}
