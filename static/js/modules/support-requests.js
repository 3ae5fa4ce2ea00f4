/** Brings a new request to its contact's page at once, and says so politely. */
import { fragment } from "../lib/asking.js";
import { eventId } from "../lib/here.js";
import { elements } from "../lib/html.js";

export default class SupportRequests {
  #part;
  #news;

  constructor(part, line) {
    this.#part = part;
    this.#news = document.getElementById(part.dataset.news);
    line.on("support:asked", () => this.#fetch("Someone has asked for you."));
    line.whenMissed(() => this.#fetch(""));
  }

  async #fetch(news) {
    const found = await fragment(`/events/${eventId}/supporting/requests`).catch(() => null);
    if (!found || this.#part.contains(document.activeElement)) return;
    this.#part.replaceChildren(elements(found.text));
    this.#news.textContent = news;
  }
}
