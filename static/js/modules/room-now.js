/** Keeps the head of the page right, shows the parts that belong to what the room is doing, and says softly when that changes. */
import { fragment } from "../lib/asking.js";
import { Clock } from "../lib/clock.js";
import { eventId, forgetAll } from "../lib/here.js";
import { elements } from "../lib/html.js";

const EVERY_MINUTE = 60_000;

export default class RoomNow {
  #head;
  #news;
  #clock;
  #activity = null;
  #asking = false;
  #again = false;

  constructor(head, line) {
    this.#head = head;
    if (!eventId) return;
    this.#news = head.parentElement.querySelector("[data-room-news]");
    this.#clock = new Clock(head, (over) => this.#say(over));
    line.on("room:changed", () => this.#ask());
    line.whenMissed(() => this.#ask());
    setInterval(() => document.hidden || this.#ask(), EVERY_MINUTE);
  }

  /** News that comes while an answer is on its way may not be in it, so it is asked for once more. */
  async #ask() {
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    const asked = performance.now();
    const found = await fragment(`/events/${eventId}/room/now`).catch(() => null);
    this.#asking = false;
    if (found) this.#put(found, (asked + performance.now()) / 2);
    if (this.#again) this.#ask();
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
