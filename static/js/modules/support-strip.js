/** Keeps the strip right about one's own request for support: asked, answered, or nobody yet. Looks only where something was asked. */
import { fragment } from "../lib/asking.js";
import { eventId, kept, rehearses } from "../lib/here.js";
import { elements } from "../lib/html.js";

const EVERY = 10_000;

export default class SupportStrip {
  #says;

  constructor(strip, line) {
    this.#says = strip.querySelector("[data-asked]");
    if (!eventId || rehearses || !this.#says) return;
    this.#look();
    line.whenMissed(() => this.#look());
    setInterval(() => document.hidden || this.#look(), EVERY);
  }

  async #look() {
    if (!kept("asked-for-support") && !this.#says.firstElementChild) return;
    const found = await fragment(`/events/${eventId}/support/strip`).catch(() => null);
    if (!found) return;
    const fresh = elements(found.text);
    if (fresh.textContent.trim() !== this.#says.textContent.trim()) this.#says.replaceChildren(fresh);
  }
}
