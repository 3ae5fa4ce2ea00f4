/** Asks the question that fits the chosen kind, and folds the ten kinds into one line once somebody writes. */
import { element } from "../lib/html.js";

export default class KindChooser {
  #kinds;
  #form;
  #folded;

  constructor(kinds) {
    this.#kinds = kinds;
    this.#form = kinds.closest("form");
    this.#folded = this.#line();
    kinds.before(this.#folded);
    this.#form.addEventListener("input", () => this.#draw());
    this.#draw();
  }

  get #chosen() {
    return this.#kinds.querySelector("input:checked");
  }

  #draw() {
    const written = this.#form.elements.words.value.trim() !== "";
    if (!written || !this.#folded.hidden) this.#fold(false);
    if (!this.#chosen) return;
    this.#form.querySelector("[data-asks]:not(input)").textContent = this.#chosen.dataset.asks;
    if (written && document.activeElement === this.#form.elements.words) this.#fold(true);
  }

  #fold(away) {
    this.#kinds.hidden = away;
    this.#folded.hidden = !away;
    const label = this.#chosen?.closest("label").cloneNode(true);
    label?.querySelector("input").remove();
    if (label) this.#folded.firstChild.replaceChildren(...label.childNodes);
    if (label) this.#folded.firstChild.className = `kind kind--${this.#chosen.dataset.tint}`;
  }

  #line() {
    const change = element("button", "button button--link", "Change");
    change.type = "button";
    change.append(element("span", "unseen", " the kind"));
    change.addEventListener("click", () => {
      this.#fold(false);
      this.#chosen?.focus();
    });
    const folded = element("div", "composer__part row row--apart");
    folded.append(element("span", "kind"), change);
    folded.hidden = true;
    return folded;
  }
}
