// The card beside the pointer: the image of a point, its class, and where it lies among the class axes.

class Card {
  constructor(replay) {
    this.replay = replay;
    this.box = document.getElementById("card");
    this.picture = document.getElementById("picture");
    this.sprites = new Map();
  }

  /** Reads the images of a probe; resolves when they can be shown. */
  async read(probe) {
    if (!probe.sprite) {
      return;
    }
    const image = new Image();
    image.src = probe.sprite;
    await image.decode();
    this.sprites.set(probe, image);
  }

  /** Shows a point, or nothing. */
  show(pointed) {
    this.box.hidden = !pointed;
    document.documentElement.dataset.hover = pointed ? pointed.probe.images[pointed.point] : "";
    if (!pointed) {
      return;
    }
    const {probe, lane, point} = pointed;
    const words = this.replay.words;
    this.draw(probe, point);
    document.getElementById("card-class").textContent = probe.classNames[probe.labels[point]];
    document.getElementById("card-image").textContent = words.say("replay.image", probe.images[point]);
    const angles = lane.code === "sphere" ? this.angles(lane, point) : null;
    document.getElementById("card-own").textContent = angles ? words.say("replay.own-axis", fixed(angles.own, 1)) : "";
    document.getElementById("card-nearest").textContent = angles && angles.nearest !== probe.labels[point]
      ? words.say("replay.nearest-axis", probe.classNames[angles.nearest], fixed(angles.least, 1)) : "";
    const size = this.box.getBoundingClientRect();
    const x = pointed.x + 18 + size.width > window.innerWidth ? pointed.x - 18 - size.width : pointed.x + 18;
    const y = Math.min(window.innerHeight - size.height - 8, Math.max(8, pointed.y - size.height / 2));
    this.box.style.transform = `translate(${Math.max(8, Math.round(x))}px, ${Math.round(y)}px)`;
  }

  draw(probe, point) {
    this.picture.hidden = !probe.sprite;
    if (!probe.sprite) {
      return;
    }
    const {imageWidth, imageHeight, columns} = probe;
    const factor = Math.max(1, Math.round(84 / Math.max(imageWidth, imageHeight)));
    this.picture.width = imageWidth * factor;
    this.picture.height = imageHeight * factor;
    this.picture.classList.toggle("ink", probe.drawings);
    const pen = this.picture.getContext("2d");
    pen.imageSmoothingEnabled = false;
    pen.drawImage(this.sprites.get(probe), point % columns * imageWidth, Math.floor(point / columns) * imageHeight,
      imageWidth, imageHeight, 0, 0, this.picture.width, this.picture.height);
  }

  angles(lane, point) {
    const xyz = lane.motion.now;
    const first = lane.probe.labels.length;
    const angles = {own: NaN, nearest: lane.probe.labels[point], least: Infinity};
    lane.axes.forEach((label, k) => {
      let distance = 0;
      for (let c = 0; c < 3; c++) {
        distance += (xyz[3 * point + c] - xyz[3 * (first + k) + c]) ** 2;
      }
      const angle = 2 * Math.asin(Math.min(1, Math.sqrt(distance) / 2)) * 180 / Math.PI;
      if (label === lane.probe.labels[point]) {
        angles.own = angle;
      }
      if (angle < angles.least) {
        angles.least = angle;
        angles.nearest = label;
      }
    });
    return angles;
  }
}
