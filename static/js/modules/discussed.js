/** The card that the room talks about follows the desk, and is marked where it stands on the timeline of this page. */
import { fragment } from "../lib/asking.js";
import { asOfThen, eventId } from "../lib/here.js";
import { elements } from "../lib/html.js";
import { OneAtATime } from "../lib/one-at-a-time.js";

export default class Discussed {
  #part;
  #asking = new OneAtATime(() => this.#ask());

  constructor(part, line) {
    this.#part = part;
    for (const message of ["room:changed", "timeline:changed"]) line.on(message, () => this.#asking.ask());
    line.whenMissed(() => this.#asking.ask());
    const timeline = document.querySelector("[data-module~=timeline]");
    if (timeline) new MutationObserver(() => this.#mark()).observe(timeline, { childList: true, subtree: true });
    this.#mark();
  }

  async #ask() {
    const found = await fragment(`/events/${eventId}/room/discussed${asOfThen()}`);
    if (found) this.#put(elements(found.text).querySelector("#discussed-now"));
  }

  #put(fresh) {
    if (this.#part.textContent !== fresh.textContent) this.#part.replaceChildren(...fresh.childNodes);
    this.#part.dataset.thing = fresh.dataset.thing;
    this.#mark();
  }

  #mark() {
    const [sort, id] = this.#part.dataset.thing.split(":");
    const card = id && document.querySelector(sort === "entry" ? `#entry-${CSS.escape(id)}` : `[data-id="${CSS.escape(id)}"]`);
    for (const other of document.querySelectorAll("[data-discussed]")) if (other !== card) other.removeAttribute("data-discussed");
    card?.setAttribute("data-discussed", "");
  }
}
