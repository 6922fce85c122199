// A lane: its name, its state with a short sentence, why on demand, and its sphere.

/** With more lanes than this, why they are in their states is said on demand: it would be the same words several times. */
const LANES_WITH_WHY = 1;

class LanePane {
  constructor(replay, lane) {
    this.replay = replay;
    this.lane = lane;
    this.open = replay.lanes.length <= LANES_WITH_WHY;
    this.box = element("article", "lane");
    const head = element("div", "lane-head");
    this.name = element("h2", "lane-name");
    this.step = element("span", "lane-step");
    this.state = element("button", "state");
    this.state.type = "button";
    this.state.addEventListener("click", () => {
      this.open = !this.open;
      this.speak();
      replay.wantDrawing();
    });
    head.append(letterOf(lane), this.name, this.step, this.state);
    this.words = element("div", "words");
    this.sentence = element("p");
    this.sentence.id = `words-${lane.letter}`;
    this.state.setAttribute("aria-controls", this.sentence.id);
    this.rooms = [element("p", "room"), element("p", "room")];
    this.rooms.forEach((room) => room.setAttribute("aria-hidden", "true"));
    this.words.append(this.sentence, ...this.rooms);
    this.sphere = new Sphere(replay, lane);
    this.box.append(head, this.words, this.sphere.box);
  }

  speak() {
    const words = this.replay.words;
    this.name.textContent = words.of(this.lane.name);
    this.name.title = this.name.textContent;
    this.box.setAttribute("aria-label", `${this.lane.letter}: ${this.name.textContent}`);
    this.words.classList.toggle("brief", !this.open);
    this.state.title = words.say("replay.why");
    this.state.setAttribute("aria-expanded", String(this.open));
    this.sphere.hint.textContent = words.say("replay.sphere.hint");
    const said = this.open ? this.lane.frames.map((frame) => words.of(frame.words)) : [];
    const longest = (of) => said.reduce((most, each) => of(each) > of(most) ? each : most, "");
    this.rooms[0].textContent = longest((each) => each.length);
    // One that has a remark on a line of its own may need more lines with fewer letters.
    this.rooms[1].textContent = longest((each) => 200 * each.split("\n").length + each.length);
    this.shown = undefined;
  }

  /** Returns the frame that is shown. */
  frame() {
    return this.lane.frames[this.lane.motion.frameAt(this.replay.step())];
  }

  /** Returns R̄ and the smallest class angle at a frame, as they are said. */
  figures(frame) {
    const {concentration, angle} = this.lane.curves;
    return [fixed(valueAt(concentration, frame.step), 3), fixed(valueAt(angle, frame.step), 1)];
  }

  show() {
    const words = this.replay.words;
    const step = this.replay.step();
    const frame = this.frame();
    // The play bar says the step of all; a lane that ended earlier says its own.
    const last = this.lane.frames[this.lane.frames.length - 1].step;
    this.step.textContent = last < Math.floor(step) ? words.say("replay.step", whole(last)) : "";
    if (this.shown !== frame) {
      this.shown = frame;
      this.say(frame);
    }
    this.sphere.draw();
  }

  say(frame) {
    const words = this.replay.words;
    const state = words.say(`state.${frame.state}.word`);
    const figures = this.figures(frame);
    this.state.textContent = state;
    this.state.className = `state tone-${TONES[frame.state]}`;
    this.box.dataset.state = frame.state;
    const [sentence, ...remarks] = this.open ? words.of(frame.words).split("\n") : [words.say(`replay.brief.${frame.state}`, ...figures)];
    this.sentence.replaceChildren(sentence, element("span", "muted", remarks.map((remark) => "\n" + remark).join("")));
    const projected = this.lane.code === "ball" ? words.say("replay.projection", this.lane.embeddingSize, fixed(100 * frame.shown, 0)) : "";
    this.sphere.remark.textContent = projected;
    this.sphere.box.setAttribute("aria-label",
      words.say("replay.sphere", this.lane.letter, whole(frame.step), state, ...figures) + (projected ? ` ${projected}` : ""));
  }
}

/** Returns the letter of a lane, framed in its colour: as ink on that colour not every letter could be read. */
function letterOf(lane) {
  const letter = element("span", "letter", lane.letter);
  letter.style.borderColor = `var(${lane.colour})`;
  return letter;
}
