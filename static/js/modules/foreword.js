/** A field that keeps bold, italic, lists and quotations of what is pasted; the server cleans it. Without this: a plain field. */
import { markup } from "../lib/html.js";

export default class Foreword {
  #plain;
  #rich;

  constructor(form) {
    this.#plain = form.querySelector("textarea");
    this.#rich = form.querySelector("[data-rich]");
    if (form.querySelector("[aria-invalid], .field__error")) return;
    this.#show();
    form.addEventListener("submit", () => { this.#plain.value = markup(this.#rich); });
  }

  #show() {
    const attributes = { contenteditable: "true", role: "textbox", "aria-multiline": "true", spellcheck: "false",
      "aria-labelledby": "foreword-label", "aria-describedby": "foreword-hint", "data-gramm": "false", autocorrect: "off" };
    for (const [name, value] of Object.entries(attributes)) this.#rich.setAttribute(name, value);
    this.#plain.hidden = true;
    this.#rich.hidden = false;
  }
}
