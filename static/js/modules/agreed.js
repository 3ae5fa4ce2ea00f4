/** What is not talked about today, above the writing, follows the desk. */
import { fragment } from "../lib/asking.js";
import { eventId } from "../lib/here.js";
import { elements } from "../lib/html.js";

export default class Agreed {
  #part;
  #asking = false;
  #again = false;

  constructor(part, line) {
    this.#part = part;
    line.on("room:changed", () => this.#ask());
    line.whenMissed(() => this.#ask());
  }

  async #ask() {
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    const found = await fragment(`/events/${eventId}/room/agreed`).catch(() => null);
    this.#asking = false;
    const fresh = found && elements(found.text).querySelector("#agreed-now");
    if (fresh && fresh.textContent !== this.#part.textContent) this.#part.replaceChildren(...fresh.childNodes);
    if (this.#again) this.#ask();
  }
}
