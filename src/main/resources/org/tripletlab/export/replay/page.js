// The page as a whole: reads the training, puts the parts together, and draws when something has changed.

const SPEEDS = [1, 2, 5, 10, 20, 40];
/** Seconds that a whole training should take at most, before anybody chooses. */
const WHOLE_SECONDS = 12;
const SLOWEST_BY_ITSELF = 2;
const TURN_DEGREES = 6;
const FPS_MILLIS = 500;

class Replay {
  constructor(training) {
    this.training = training;
    this.lanes = training.lanes;
    this.words = new Words(training);
    this.look = new Look(training.themes);
    this.pointRadius = training.pointRadius;
    this.hidden = new Set();
    this.pointed = null;
    this.withAxes = true;
    this.playing = false;
    this.card = new Card(this);
    this.lanes.forEach((lane, i) => {
      lane.probe = training.probes[lane.probe];
      lane.colour = LANE_COLOURS[(lane.letter.charCodeAt(0) - 65) % LANE_COLOURS.length] || LANE_COLOURS[i];
    });
    // Playing goes from recorded step to recorded step, whichever lane it is of, so that busy times are given time.
    this.ticks = [...new Set(this.lanes.flatMap((lane) => lane.frames.map((frame) => frame.step)))].sort((a, b) => a - b);
    this.lastStep = this.ticks[this.ticks.length - 1];
    // It opens moving, once; who has asked the system for less motion sees the end, still.
    this.moves = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.position = this.moves ? 0 : this.ticks.length - 1;
    this.speed = SPEEDS.find((speed) => speed >= SLOWEST_BY_ITSELF && this.ticks.length / speed <= WHOLE_SECONDS) || SPEEDS[SPEEDS.length - 1];
    this.camera = new Camera(this.lanes.every((lane) => lane.embeddingSize === 2));
  }

  async open() {
    await Promise.all([
      ...this.training.probes.map((probe) => this.card.read(probe)),
      ...this.lanes.map(async (lane, i) => {
        lane.motion = new Motion(lane.frames, await readFrames(lane, i, lane.probe.labels.length));
      }),
    ]);
    const lanes = document.getElementById("lanes");
    lanes.dataset.lanes = this.lanes.length;
    this.panes = this.lanes.map((lane) => new LanePane(this, lane));
    lanes.append(...this.panes.map((pane) => pane.box));
    this.charts = CHARTS.map((kind) => new Chart(this, kind));
    document.getElementById("charts").append(...this.charts.map((chart) => chart.box));
    this.timeline = new Timeline(this);
    const widest = this.training.probes.reduce((most, probe) => probe.classNames.length > most.classNames.length ? probe : most);
    this.legend = new Legend(this, widest);
    this.news = new News(this);
    this.listen();
    this.speak();
    this.restyle();
    document.documentElement.dataset.renderer = this.panes[0].sphere.painter.name;
    this.play(this.moves);
  }

  /** Returns the step that is shown, between two recorded ones while it plays. */
  step() {
    const tick = Math.min(this.ticks.length - 1, Math.floor(this.position));
    const next = Math.min(this.ticks.length - 1, tick + 1);
    return this.ticks[tick] + (this.ticks[next] - this.ticks[tick]) * (this.position - tick);
  }

  seek(position) {
    this.position = Math.min(this.ticks.length - 1, Math.max(0, position));
    this.wantDrawing();
  }

  /** Shows the recorded step that is nearest. */
  seekStep(step) {
    let nearest = 0;
    this.ticks.forEach((tick, i) => {
      nearest = Math.abs(tick - step) < Math.abs(this.ticks[nearest] - step) ? i : nearest;
    });
    this.play(false);
    this.seek(nearest);
  }

  play(wanted) {
    if (wanted && this.position >= this.ticks.length - 1) {
      this.position = 0;
    }
    this.playing = wanted && this.ticks.length > 1;
    this.before = undefined;
    document.documentElement.dataset.playing = String(this.playing);
    const button = document.getElementById("play");
    button.dataset.hint = this.playing ? "replay.pause" : "replay.play";
    button.title = this.words.say(button.dataset.hint);
    button.setAttribute("aria-label", button.title);
    this.wantDrawing();
  }

  home() {
    this.camera.home();
    this.wantDrawing();
  }

  point(pointed) {
    this.pointed = pointed;
    this.card.show(pointed);
    this.wantDrawing();
  }

  wantDrawing() {
    if (!this.wanted) {
      this.wanted = true;
      requestAnimationFrame((now) => this.drawn(now));
    }
  }

  drawn(now) {
    this.wanted = false;
    if (this.playing) {
      const seconds = this.before === undefined ? 0 : Math.min(0.25, (now - this.before) / 1000);
      this.before = now;
      this.position = Math.min(this.ticks.length - 1, this.position + seconds * this.speed);
    }
    this.panes.forEach((pane) => pane.show());
    this.charts.forEach((chart) => chart.show());
    this.timeline.show();
    this.news.heard();
    this.measure(now);
    if (this.playing && this.position >= this.ticks.length - 1) {
      this.play(false);
    } else if (this.playing) {
      this.wantDrawing();
    }
  }

  /** Tells whoever looks from outside where it stands, and how many pictures a second are drawn while it plays. */
  measure(now) {
    const told = document.documentElement.dataset;
    told.frame = this.position.toFixed(3);
    told.step = this.step().toFixed(1);
    if (!this.playing) {
      this.counted = null;
    } else if (!this.counted) {
      this.counted = {since: now, pictures: 0};
    } else {
      this.counted.pictures++;
      if (now - this.counted.since >= FPS_MILLIS) {
        told.fps = (1000 * this.counted.pictures / (now - this.counted.since)).toFixed(1);
        this.counted = null;
      }
    }
    told.ready = "true";
  }

  /** Says everything anew, in the language that is chosen. */
  speak() {
    const words = this.words;
    words.fill(document);
    // More names than two make no title, and every lane says its own.
    const names = this.lanes.length > 2 ? words.say("replay.compared", this.lanes.length) : this.lanes.map((lane) => words.of(lane.name)).join(" · ");
    const title = this.training.title || names;
    document.title = `${title} – TripletLab`;
    document.getElementById("title").textContent = title;
    document.getElementById("subtitle").textContent = [
      ...new Set(this.training.probes.map((probe) => words.say("replay.points", words.choice("dataset", probe.dataset), whole(probe.labels.length))))].join(" · ");
    const language = document.getElementById("language");
    language.textContent = words.nextName();
    language.setAttribute("aria-label", `${language.title}: ${language.textContent}`);
    const speeds = document.getElementById("speed");
    speeds.replaceChildren(...SPEEDS.map((speed) => {
      const option = element("option", "", words.say("replay.per-second", speed));
      option.value = speed;
      option.selected = speed === this.speed;
      return option;
    }));
    this.panes.forEach((pane) => pane.speak());
    this.charts.forEach((chart) => chart.draw());
    this.timeline.speak();
    this.legend.show();
    this.caption();
    this.card.show(this.pointed);
  }

  caption() {
    const recipes = this.lanes.map((lane) => {
      const line = element("div");
      line.append(element("b", "", lane.letter), ` ${lane.recipe}`);
      return line;
    });
    const credits = [...new Set(this.lanes.map((lane) => this.words.of(lane.credit)))].join(" · ");
    document.getElementById("caption").replaceChildren(...recipes, element("div", "own", `${credits} · TripletLab ${this.training.version}`));
  }

  /** Draws everything anew, in the colours that are chosen. */
  restyle() {
    this.charts.forEach((chart) => chart.draw());
    this.timeline.draw();
    this.legend.show();
    this.wantDrawing();
  }

  listen() {
    const on = (id, action) => document.getElementById(id).addEventListener("click", action);
    on("play", () => this.play(!this.playing));
    on("first", () => { this.play(false); this.seek(0); });
    on("last", () => { this.play(false); this.seek(this.ticks.length - 1); });
    on("axes", () => this.toggleAxes());
    on("home", () => this.home());
    on("theme", () => this.toggleTheme());
    on("language", () => this.nextLanguage());
    on("keys", () => document.getElementById("help").showModal());
    // A form that closes its dialog would be forbidden in the sandbox of a course platform.
    on("help-close", () => document.getElementById("help").close());
    document.getElementById("speed").addEventListener("change", (event) => { this.speed = Number(event.target.value); });
    document.addEventListener("keydown", (event) => this.press(event));
  }

  toggleAxes() {
    this.withAxes = !this.withAxes;
    document.getElementById("axes").setAttribute("aria-pressed", String(this.withAxes));
    this.wantDrawing();
  }

  toggleTheme() {
    this.look.toggle();
    this.restyle();
  }

  nextLanguage() {
    this.words.next();
    this.speak();
    this.wantDrawing();
  }

  press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || document.getElementById("help").open || event.target.tagName === "SELECT") {
      return;
    }
    const onSphere = event.target.classList.contains("ball");
    const action = (onSphere && this.sphereKey(event.key)) || this.key(event.key, event.target.tagName === "BUTTON");
    if (action) {
      event.preventDefault();
      action();
      this.wantDrawing();
    }
  }

  sphereKey(key) {
    return {
      "ArrowLeft": () => this.camera.orbit(-TURN_DEGREES, 0),
      "ArrowRight": () => this.camera.orbit(TURN_DEGREES, 0),
      "ArrowUp": () => this.camera.orbit(0, TURN_DEGREES),
      "ArrowDown": () => this.camera.orbit(0, -TURN_DEGREES),
    }[key];
  }

  /** A button that has the focus keeps the space bar for itself. */
  key(key, onButton) {
    const to = (position) => () => { this.play(false); this.seek(position); };
    return {
      " ": onButton ? undefined : () => this.play(!this.playing),
      "ArrowLeft": to(Math.ceil(this.position) - 1),
      "ArrowRight": to(Math.floor(this.position) + 1),
      "Home": to(0),
      "End": to(this.ticks.length - 1),
      "+": () => this.camera.zoomBy(1.15),
      "=": () => this.camera.zoomBy(1.15),
      "-": () => this.camera.zoomBy(1 / 1.15),
      "0": () => this.camera.home(),
      "a": () => this.toggleAxes(),
      "t": () => this.toggleTheme(),
      "l": () => this.nextLanguage(),
      "?": () => document.getElementById("help").showModal(),
    }[key.length === 1 ? key.toLowerCase() : key];
  }
}

const notice = document.getElementById("notice");
notice.classList.remove("waiting");
const training = readTraining();
const replay = new Replay(training);
replay.words.fill(document);
if (typeof DecompressionStream === "undefined") {
  notice.textContent = replay.words.say("replay.too-old");
} else if (replay.look.colour("--page") === "") {
  notice.textContent = replay.words.say("replay.no-style");
} else {
  notice.textContent = replay.words.say("replay.reading");
  replay.open().then(() => { notice.textContent = ""; }, (problem) => {
    notice.textContent = String(problem);
    document.documentElement.dataset.problem = String(problem);
  });
}
