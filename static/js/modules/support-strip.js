/** Keeps the strip right about one's own request for support, looking only where something was asked; and asks for a pause in place. */
import { fragment, send } from "../lib/asking.js";
import { eventId, kept, rehearses } from "../lib/here.js";
import { elements } from "../lib/html.js";

const EVERY = 10_000;
const NO_LINE = "Not sent: the line is down. You can step away at any time.";

export default class SupportStrip {
  #says;

  constructor(strip, line) {
    this.#says = strip.querySelector("[data-asked]");
    if (!eventId || rehearses || !this.#says) return;
    this.#pause(strip.querySelector("[data-pause]"));
    this.#look();
    line.whenMissed(() => this.#look());
    setInterval(() => document.hidden || this.#look(), EVERY);
  }

  /** Once there has been a pause, the next one can be asked for. */
  #pause(part) {
    if (!part) return;
    const form = part.querySelector("form");
    form.addEventListener("submit", (pressed) => {
      pressed.preventDefault();
      this.#wish(form);
    });
    new MutationObserver(() => {
      if (!part.hidden) return;
      form.hidden = false;
      form.nextElementSibling.textContent = "";
    }).observe(part, { attributeFilter: ["hidden"] });
  }

  /** Nothing on the page is left for it: what is being written stays. */
  async #wish(form) {
    const answer = await send(form.getAttribute("action"), {}).catch(() => null);
    form.hidden = Boolean(answer?.body.ok);
    form.nextElementSibling.textContent = form.hidden ? "A pause is asked for" : (answer?.body.message ?? NO_LINE);
  }

  async #look() {
    if (!kept("asked-for-support") && !this.#says.firstElementChild) return;
    const found = await fragment(`/events/${eventId}/support/strip`).catch(() => null);
    if (!found) return;
    const fresh = elements(found.text);
    if (fresh.textContent.trim() !== this.#says.textContent.trim()) this.#says.replaceChildren(fresh);
  }
}
