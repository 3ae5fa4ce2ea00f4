/** Narrows the timeline here, in this window: nothing is asked of the server, and nobody else sees or hears of it. */
import { markIn } from "../lib/finding.js";
import { readAhead } from "../lib/facts.js";
import { forget, keep, kept } from "../lib/here.js";
import { element } from "../lib/html.js";
import { Sieve } from "../lib/sieve.js";

const QUIET = 500;
const WORDS = "[data-words], .observation__words";

export default class TimelineFilters {
  #region;
  #form;
  #part = document.querySelector("[data-module~=timeline]");
  #says;
  #waits = 0;

  constructor(region) {
    this.#region = region;
    this.#form = region.querySelector("form");
    this.#says = region.querySelector("[data-in-sight]");
    region.querySelector("[data-show]").hidden = true;
    this.#restore();
    this.#form.addEventListener("input", ({ target }) => target.name !== "date" && this.#changed(target.name === "find" ? QUIET : 0));
    this.#form.addEventListener("submit", (sent) => sent.preventDefault());
    region.querySelector("[data-clear]").addEventListener("click", (pressed) => this.#clear(pressed));
    this.#part.addEventListener("arriving", ({ detail }) => this.#sift(detail, 0));
    (globalThis.requestIdleCallback ?? setTimeout)(() => readAhead(this.#part));
  }

  get #fields() {
    const all = Object.fromEntries(new FormData(this.#form));
    delete all.date;
    delete all.then;
    return all;
  }

  #restore() {
    const fields = kept("filters");
    if (new Sieve(this.#fields).asks) {
      if (this.#region.querySelector("[data-clear]").hidden) this.#changed(0); // chosen before this began
      return;
    }
    if (!fields) return;
    for (const [name, value] of Object.entries(fields)) {
      const field = this.#form.elements.namedItem(name);
      if (field) field.value = value;
    }
    this.#changed(0);
  }

  #changed(quiet) {
    this.#sift(this.#part.firstElementChild, quiet);
    const fields = this.#fields;
    if (Object.values(fields).some(Boolean)) keep("filters", fields);
    else forget("filters");
    this.#carry(Object.entries(fields).filter(([, value]) => value));
  }

  /** The ways to other views of the same, and the form of Then view, ask for the same. */
  #carry(asked) {
    const then = this.#form.elements.namedItem("then")?.value;
    for (const link of this.#region.querySelectorAll("[data-same]")) link.search = new URLSearchParams(then ? [...asked, ["then", then]] : asked);
    for (const link of document.querySelectorAll("[data-asked-too]")) link.search = new URLSearchParams(asked);
    for (const place of document.querySelectorAll("[data-asked]")) place.replaceChildren(...asked.map(hidden));
  }

  /** Whatever stands in `timeline`, on the page or on its way to it. */
  #sift(timeline, quiet) {
    const tint = this.#form.elements.namedItem("observed").selectedOptions[0].dataset.tint ?? "";
    const sieve = new Sieve({ ...this.#fields, tint });
    const count = sieve.asks || timeline.querySelector("[data-out]") ? sieve.leave(timeline) : {};
    queueMicrotask(() => this.#mark(sieve.words)); // once it has its place, or what was there keeps it
    for (const link of document.querySelectorAll(".jump a[href^='#']")) {
      link.toggleAttribute("data-out", timeline.querySelector(`${link.hash}[data-out]`) !== null);
    }
    this.#region.querySelector("[data-clear]").hidden = !sieve.asks;
    clearTimeout(this.#waits);
    this.#waits = setTimeout(() => this.#say(sieve.asks, count), quiet);
  }

  #mark(words) {
    const inSight = words.length ? [...this.#part.querySelectorAll(WORDS)].filter((one) => !one.closest("[data-out]")) : [];
    markIn(inSight, words);
  }

  #say(asks, { matching, of, room }) {
    const { everything, nothing, onlyRoom, one, some, all } = this.#says.dataset;
    const sentence = !asks ? everything : !matching ? (room ? onlyRoom : nothing) : matching === of ? all : matching === 1 ? one : some;
    const words = sentence.replace("{}", matching);
    if (this.#says.textContent !== words) this.#says.textContent = words;
  }

  #clear(pressed) {
    pressed.preventDefault();
    for (const field of this.#form.querySelectorAll("select, [type=search]")) field.value = "";
    this.#changed(0);
    this.#region.querySelector("summary").focus({ preventScroll: true });
  }
}

function hidden([name, value]) {
  return Object.assign(element("input"), { type: "hidden", name, value });
}
