// The legend: a mark and a name for each class; a class that is pressed is hidden on every sphere.

const SHAPE_PATHS = [
  "M13 7a6 6 0 1 1-12 0a6 6 0 1 1 12 0z", "M1.700 1.700h10.600v10.600h-10.600z", "M7 .5l7 12h-14z", "M7 0l7 7l-7 7l-7-7z",
];

class Legend {
  constructor(replay, probe) {
    this.replay = replay;
    this.probe = probe;
    this.box = document.getElementById("legend");
    const svg = document.querySelector("svg").namespaceURI;
    const unseen = new Set(probe.unseen);
    const present = new Set(probe.labels);
    this.entries = probe.classNames.map((name, label) => ({label, name})).filter((entry) => present.has(entry.label));
    for (const entry of this.entries) {
      entry.button = element("button");
      entry.button.type = "button";
      entry.mark = document.createElementNS(svg, "svg");
      entry.mark.setAttribute("viewBox", "-1 -1 16 16");
      entry.path = document.createElementNS(svg, "path");
      entry.path.setAttribute("d", SHAPE_PATHS[Math.floor(entry.label / COLOURS) % SHAPE_PATHS.length]);
      entry.mark.append(entry.path);
      entry.hollow = unseen.has(entry.label);
      entry.button.append(entry.mark, element("span", "", entry.name));
      entry.button.addEventListener("click", () => this.toggle(entry.label));
      this.box.append(entry.button);
    }
    this.note = element("p");
    this.note.hidden = !this.entries.some((entry) => entry.hollow);
    this.all = element("button", "all");
    this.all.type = "button";
    this.all.addEventListener("click", () => {
      replay.hidden.clear();
      this.show();
      replay.wantDrawing();
    });
    this.box.append(this.note, this.all);
  }

  toggle(label) {
    const hidden = this.replay.hidden;
    hidden.has(label) ? hidden.delete(label) : hidden.add(label);
    this.show();
    this.replay.wantDrawing();
  }

  show() {
    for (const entry of this.entries) {
      const colour = css(this.replay.look.classColour(entry.label));
      entry.button.setAttribute("aria-pressed", String(!this.replay.hidden.has(entry.label)));
      entry.path.setAttribute("fill", entry.hollow ? "none" : colour);
      entry.path.setAttribute("stroke", colour);
      entry.path.setAttribute("stroke-width", entry.hollow ? "2.2" : "0.6");
    }
    this.note.textContent = this.replay.words.say("replay.unseen");
    this.all.textContent = this.replay.words.say("replay.all-classes");
    this.all.disabled = this.replay.hidden.size === 0;
  }
}
