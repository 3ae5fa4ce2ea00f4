/** Asks the question that fits the chosen kind, and folds the ten kinds into one line once somebody writes. */
import { element } from "../lib/html.js";

export default class KindChooser {
  #kinds;
  #form;
  #line = element("div", "composer__part row row--apart");

  constructor(kinds) {
    this.#kinds = kinds;
    this.#form = kinds.closest("form");
    this.#line.append(element("span", "kind"), this.#change());
    this.#line.hidden = true;
    kinds.before(this.#line);
    this.#form.addEventListener("input", () => this.#draw());
    this.#draw();
  }

  get #chosen() {
    return this.#kinds.querySelector("input:checked");
  }

  #draw() {
    const { words } = this.#form.elements;
    if (this.#chosen) this.#form.querySelector("label[data-asks]").textContent = this.#chosen.dataset.asks;
    if (!words.value.trim()) this.#fold(false);
    else if (document.activeElement === words) this.#fold(true);
  }

  #fold(away) {
    this.#kinds.hidden = away;
    this.#line.hidden = !away;
    if (!this.#chosen) return;
    const [, icon, label] = this.#chosen.closest("label").children;
    this.#line.firstChild.className = `kind kind--${this.#chosen.dataset.tint}`;
    this.#line.firstChild.replaceChildren(icon.cloneNode(true), label.cloneNode(true));
  }

  #change() {
    const button = element("button", "button button--link", "Change");
    button.type = "button";
    button.append(element("span", "unseen", " the kind"));
    button.addEventListener("click", () => {
      this.#fold(false);
      this.#chosen?.focus();
    });
    return button;
  }
}
