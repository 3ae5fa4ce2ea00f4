/** When the room is led to another day, what else on the page tells of the case follows the timeline: the ways to it and the lists. */
import { fragment } from "../lib/asking.js";
import { elements } from "../lib/html.js";

export default class InSight {
  #timeline;
  #then;

  constructor(timeline) {
    this.#timeline = timeline;
    this.#then = this.#day;
    new MutationObserver(() => this.#follow()).observe(timeline, { childList: true });
  }

  get #day() {
    return this.#timeline.querySelector("#timeline")?.dataset.then ?? "";
  }

  async #follow() {
    const day = this.#day;
    if (day === this.#then) return;
    this.#then = day;
    const found = await fragment(location.pathname + location.search).catch(() => null);
    if (!found || this.#day !== day) return;
    const page = elements(found.text);
    for (const part of document.querySelectorAll("[data-follows]")) this.#replace(part, page);
  }

  #replace(part, page) {
    const fresh = page.querySelector(`[data-follows="${part.dataset.follows}"]`);
    if (!fresh || fresh.isEqualNode(part)) return;
    const chosen = part.value;
    part.replaceChildren(...fresh.childNodes);
    if (chosen !== undefined) part.value = [...part.options].some((one) => one.value === chosen) ? chosen : "";
  }
}
