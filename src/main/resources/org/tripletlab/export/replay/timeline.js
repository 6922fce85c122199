// The timeline: a strip for each lane with its states in their colours, marks for what happened, and a handle to drag.

/** Half the width of the handle: a browser keeps it inside the ends of its track. */
const HANDLE = 7;
/** Room for the letters of the lanes, as in the style sheet. */
const LETTERS = 14;

class Timeline {
  constructor(replay) {
    this.replay = replay;
    this.canvas = document.getElementById("strips");
    this.input = document.getElementById("time");
    this.canvas.parentElement.style.setProperty("--strips", `${13 * replay.lanes.length + 6}px`);
    this.input.max = replay.lastStep;
    this.input.addEventListener("input", () => replay.seekStep(Number(this.input.value)));
    new ResizeObserver(() => this.draw()).observe(this.canvas);
  }

  draw() {
    const box = this.canvas.getBoundingClientRect();
    const density = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(box.width * density);
    this.canvas.height = Math.round(box.height * density);
    const pen = this.canvas.getContext("2d");
    pen.scale(density, density);
    const {lanes, lastStep, look} = this.replay;
    const x = (step) => LETTERS + HANDLE + step / Math.max(1, lastStep) * (box.width - LETTERS - 2 * HANDLE);
    const gap = 6;
    const thick = Math.min(7, (box.height - 10 - gap * (lanes.length - 1)) / lanes.length);
    const top = (box.height - lanes.length * thick - (lanes.length - 1) * gap) / 2;
    lanes.forEach((lane, number) => {
      const y = top + number * (thick + gap);
      pen.font = `600 11px ${look.typeface}`;
      pen.textBaseline = "middle";
      pen.textAlign = "center";
      pen.fillStyle = look.colour("--muted");
      pen.fillText(lane.letter, LETTERS / 2 - 2, y + thick / 2 + 0.5);
      const end = lane.frames[lane.frames.length - 1].step;
      lane.states.forEach((state, i) => {
        const to = i + 1 < lane.states.length ? lane.states[i + 1].step : end;
        pen.fillStyle = look.colour("--" + TONES[state.state]);
        pen.fillRect(x(state.step), y, Math.max(1, x(to) - x(state.step)), thick);
      });
      pen.fillStyle = look.colour("--event");
      for (const event of lane.events) {
        pen.beginPath();
        pen.moveTo(x(event.step) - 3.5, y - 4);
        pen.lineTo(x(event.step) + 3.5, y - 4);
        pen.lineTo(x(event.step), y + 1);
        pen.fill();
      }
    });
  }

  /** Says in words what the strips show: from which step on each lane is in each state, and what happened. */
  speak() {
    const words = this.replay.words;
    document.getElementById("strips-said").replaceChildren(...this.replay.lanes.map((lane) => {
      const states = lane.states.map((state) => `${whole(state.step)} ${words.say(`state.${state.state}.word`)}`);
      const events = lane.events.map((event) => `${whole(event.step)} ${words.of(event.words)}`);
      return element("span", "", `${lane.letter}: ${[...states, ...events].join(", ")}. `);
    }));
    this.input.title = this.replay.lanes.flatMap((lane) => lane.events.map((event) => `${lane.letter} · ${whole(event.step)}: ${words.of(event.words)}`)).join("\n");
  }

  show() {
    const step = this.replay.step();
    this.input.value = step;
    const said = this.replay.words.say("replay.step", whole(step));
    this.input.setAttribute("aria-valuetext", said);
    document.getElementById("step").textContent = `${whole(step)} / ${whole(this.replay.lastStep)}`;
  }
}
