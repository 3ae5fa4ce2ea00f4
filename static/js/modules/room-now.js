/** Keeps the head of the page right, shows the parts that belong to what the room is doing, and says softly when that changes. */
import { fragment } from "../lib/asking.js";
import { Clock } from "../lib/clock.js";
import { eventId, forgetAll } from "../lib/here.js";
import { elements } from "../lib/html.js";
import { OneAtATime } from "../lib/one-at-a-time.js";

const EVERY_MINUTE = 60_000;

export default class RoomNow {
  #head;
  #news;
  #clock;
  #activity = null;
  #asking = new OneAtATime(() => this.#ask());

  constructor(head, line) {
    this.#head = head;
    if (!eventId) return;
    this.#news = head.parentElement.querySelector("[data-room-news]");
    this.#clock = new Clock(head, (over) => this.#say(over));
    line.on("room:changed", () => this.#asking.ask());
    line.whenMissed(() => this.#asking.ask());
    setInterval(() => document.hidden || this.#asking.ask(), EVERY_MINUTE);
  }

  async #ask() {
    const asked = performance.now();
    const found = await fragment(`/events/${eventId}/room/now`);
    if (found) this.#put(found, (asked + performance.now()) / 2);
  }

  #put(found, said) {
    const part = this.#segment;
    this.#head.replaceChildren(elements(found.text));
    this.#clock.take(said);
    const activity = found.headers.get("Activity");
    const another = part === this.#segment ? "" : `${this.#segment}. `;
    if (this.#activity && (another || activity !== this.#activity)) this.#say(`${another}${this.#doing}.`);
    this.#activity = activity;
    this.#turnTo(activity);
  }

  get #segment() {
    return this.#head.querySelector(".masthead__segment").textContent;
  }

  /** Without the minutes, which go on while somebody listens. */
  get #doing() {
    const words = this.#head.querySelector(".masthead__left span");
    return words.dataset.counts || words.textContent;
  }

  #say(words) {
    if (this.#news) this.#news.textContent = words;
  }

  #turnTo(activity) {
    for (const part of document.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(activity);
    }
    if (activity === "ended") forgetAll({ except: ["take-away"] });
  }
}
