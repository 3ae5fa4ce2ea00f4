/** Keeps the head of the page right, minute by minute, and shows the parts of the page that belong to what the room is doing. */
import { fragment } from "../lib/asking.js";
import { eventId, forgetAll } from "../lib/here.js";
import { elements } from "../lib/html.js";

const EVERY_MINUTE = 60_000;

export default class RoomNow {
  #head;
  #asking = false;

  constructor(head, line) {
    this.#head = head;
    if (!eventId) return;
    line.on("room:changed", () => this.#ask());
    line.whenMissed(() => this.#ask());
    setInterval(() => document.hidden || this.#ask(), EVERY_MINUTE);
  }

  async #ask() {
    if (this.#asking) return;
    this.#asking = true;
    const found = await fragment(`/events/${eventId}/room/now`).catch(() => null);
    this.#asking = false;
    if (!found) return;
    this.#head.replaceChildren(elements(found.text));
    this.#turnTo(found.headers.get("Activity"));
  }

  #turnTo(activity) {
    for (const part of document.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(activity);
    }
    if (activity === "ended") forgetAll({ except: ["take-away"] });
  }
}
