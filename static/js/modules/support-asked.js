/** Brings the answer to one's own request as soon as it is there, and says so politely. */
import { keep } from "../lib/here.js";
import { Parts } from "../lib/parts.js";

const EVERY = 5000;

export default class SupportAsked {
  #page;
  #parts;
  #said;

  constructor(page, line) {
    this.#page = page;
    this.#parts = new Parts(page);
    this.#said = this.#words;
    keep("asked-for-support", Boolean(this.#said) || null);
    line.whenMissed(() => this.#look());
    setInterval(() => document.hidden || this.#look(), EVERY);
  }

  async #look() {
    if (!this.#page.querySelector("[data-state]")) return;
    await this.#parts.refresh();
    if (this.#words === this.#said) return;
    this.#said = this.#words;
    this.#page.querySelector("[data-asked-news]").textContent = this.#said || "Your request is over.";
    if (!this.#said) keep("asked-for-support", null);
  }

  get #words() {
    return [...this.#page.querySelectorAll("[data-state]")].map((one) => one.textContent).join(" ");
  }
}
