// What a screen reader hears without being asked: changes of state, each once, and not while they still follow on each other.

const QUIET_MILLIS = 700;

class News {
  constructor(replay) {
    this.replay = replay;
    this.box = document.getElementById("news");
    this.said = new Map(replay.panes.map((pane) => [pane, pane.frame().state]));
  }

  /** Looks whether a lane has come into another state, and says so once it stays there for a moment. */
  heard() {
    const now = this.replay.panes.map((pane) => pane.frame().state).join(" ");
    if (now !== this.before) {
      this.before = now;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(), QUIET_MILLIS);
    }
  }

  tell() {
    const words = this.replay.words;
    const changed = this.replay.panes.filter((pane) => this.said.get(pane) !== pane.frame().state);
    changed.forEach((pane) => this.said.set(pane, pane.frame().state));
    if (changed.length > 0) {
      this.box.textContent = changed.map((pane) => {
        const frame = pane.frame();
        return words.say("replay.news", pane.lane.letter, words.say(`state.${frame.state}.word`), whole(frame.step));
      }).join(" ");
    }
  }
}
