/** What is not talked about today, above the writing, follows the desk. */
import { fragment } from "../lib/asking.js";
import { eventId } from "../lib/here.js";
import { elements } from "../lib/html.js";
import { OneAtATime } from "../lib/one-at-a-time.js";

export default class Agreed {
  #part;
  #asking = new OneAtATime(() => this.#ask());

  constructor(part, line) {
    this.#part = part;
    line.on("room:changed", () => this.#asking.ask());
    line.whenMissed(() => this.#asking.ask());
  }

  async #ask() {
    const found = await fragment(`/events/${eventId}/room/agreed`);
    const fresh = found && elements(found.text).querySelector("#agreed-now");
    if (fresh && fresh.textContent !== this.#part.textContent) this.#part.replaceChildren(...fresh.childNodes);
  }
}
