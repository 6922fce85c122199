// The texts in the language that is chosen. Whatever is said goes into the page as text, never as markup.

class Words {
  constructor(training) {
    this.texts = training.texts;
    this.language = training.language;
  }

  /** Chooses the next language. */
  next() {
    const languages = Object.keys(this.texts);
    this.language = languages[(languages.indexOf(this.language) + 1) % languages.length];
  }

  /** Returns the name of the next language, in itself. */
  nextName() {
    const languages = Object.keys(this.texts);
    return this.texts[languages[(languages.indexOf(this.language) + 1) % languages.length]].language;
  }

  say(key, ...values) {
    return this.texts[this.language][key].replace(/\{(\d)\}/g, (place, number) => values[number]);
  }

  /** Returns what a choice of a parameter is called; what has no name is its own. */
  choice(parameter, value) {
    const key = `parameter.${parameter}.choice.${value}`;
    return Object.hasOwn(this.texts[this.language], key) ? this.texts[this.language][key] : value;
  }

  /** Returns what the exporter said in every language, in this one. */
  of(said) {
    return said[this.language];
  }

  /** Says what stands in the markup: content, hints and names for those who do not see. */
  fill(root) {
    document.documentElement.lang = this.language === "zh" ? "zh-Hans" : "en";
    for (const element of root.querySelectorAll("[data-say]")) {
      element.textContent = this.say(element.dataset.say);
    }
    for (const element of root.querySelectorAll("[data-hint]")) {
      element.title = this.say(element.dataset.hint);
      element.setAttribute("aria-label", element.title);
    }
    for (const element of root.querySelectorAll("[data-name]")) {
      element.setAttribute("aria-label", this.say(element.dataset.name));
    }
  }
}

/** Returns a whole number with its thousands apart. */
function whole(number) {
  return Math.round(number).toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Returns a number with some digits after the point; a dash if there is none. */
function fixed(number, digits) {
  return number === null || number === undefined || !Number.isFinite(number) ? "–" : number.toFixed(digits);
}

/** Makes an element with a class and a text. */
function element(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}
