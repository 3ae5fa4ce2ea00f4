/** Asks, while the writer pauses, whether something looks like a name, and puts the agreed name in with one press. */
import { fragment } from "../lib/asking.js";
import { elements } from "../lib/html.js";

const AFTER = 1000;

export default class NamesCheck {
  #part;
  #form;
  #words;
  #asked = "";
  #asking = false;
  #timer = null;
  #kept = new Set();

  constructor(part) {
    this.#part = part;
    this.#form = part.closest("form");
    this.#words = this.#form.elements.words;
    this.#form.addEventListener("input", () => this.#later());
    this.#form.addEventListener("submit", () => this.#ask());
    part.addEventListener("click", (pressed) => this.#pressed(pressed));
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    if (this.#words.value.trim()) this.#timer = setTimeout(() => this.#ask(), AFTER);
    else this.#empty();
  }

  /** One question at a time, only about new words, and never while the screen is hidden. */
  async #ask() {
    const words = this.#words.value;
    if (this.#asking || words === this.#asked || !words.trim() || !this.#isSeen) return;
    this.#asking = true;
    const found = await fragment(this.#part.dataset.address, { words }).catch(() => null);
    this.#asking = false;
    if (words !== this.#words.value) return this.#later();
    if (!found) return;
    this.#asked = words;
    this.#draw(elements(found.text));
  }

  get #isSeen() {
    return !document.hidden && this.#words.getClientRects().length > 0;
  }

  #draw(found) {
    for (const one of found.querySelectorAll("[data-found]")) {
      if (this.#kept.has(one.dataset.found)) one.remove();
    }
    if (!found.querySelector("[data-found]")) found.replaceChildren();
    this.#keep(this.#kept.size > 0 && !found.querySelector("[data-found]"));
    const before = this.#part.textContent;
    if (found.textContent !== before) this.#part.replaceChildren(found);
  }

  #pressed(pressed) {
    const button = pressed.target.closest("button");
    if (!button) return;
    pressed.preventDefault();
    const { found } = button.closest("[data-found]").dataset;
    if ("keep" in button.dataset) this.#kept.add(found);
    else this.#put(found, button.dataset.instead);
    button.closest("[data-found]").remove();
    this.#draw(this.#standing());
    this.#form.dispatchEvent(new Event("input", { bubbles: true }));
    this.#words.focus({ preventScroll: true });
  }

  #standing() {
    const standing = document.createDocumentFragment();
    standing.append(...[...this.#part.childNodes].map((node) => node.cloneNode(true)));
    return standing;
  }

  #put(found, instead) {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(found)}(?![\\p{L}\\p{N}])`, "gu");
    this.#words.value = this.#words.value.replace(whole, () => instead);
  }

  /** The form says that its author keeps what looks like a name; a fresh one says nothing. */
  #keep(kept) {
    this.#form.querySelector("input[name=keep_names]")?.remove();
    if (!kept) return;
    const says = document.createElement("input");
    Object.assign(says, { type: "hidden", name: "keep_names", value: "yes" });
    this.#form.append(says);
  }

  #empty() {
    this.#asked = "";
    this.#kept.clear();
    this.#keep(false);
    this.#part.replaceChildren();
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
