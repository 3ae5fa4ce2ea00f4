/** Puts each card of a showing in its place; whatever does not fit is fetched whole. Never scrolls, never moves the focus. */
import { Arrivals } from "../lib/arrivals.js";
import { fragment } from "../lib/asking.js";
import { asOfThen, eventId } from "../lib/here.js";
import { elements } from "../lib/html.js";
import { keepSteady } from "../lib/steady.js";

const NEWS = "New observations are on the timeline.";

export default class Timeline {
  #part;
  #news;
  #arrivals;
  #fetching = null;
  #again = false;

  constructor(part, line) {
    this.#part = part;
    this.#news = document.getElementById(part.dataset.news);
    this.#arrivals = new Arrivals(part);
    part.addEventListener("rested", () => this.#fetch());
    line.on("timeline:shown", (message) => this.#rests || this.#show(message));
    line.on("timeline:changed", () => this.#rests || this.#fetch());
    line.whenMissed(() => this.#rests || this.#fetch());
  }

  get #rests() {
    return this.#part.hasAttribute("data-rests");
  }

  get #showing() {
    return Number(this.#part.firstElementChild.dataset.showing);
  }

  #show({ showing, cards }) {
    if (showing <= this.#showing) return;
    const places = cards.map((card) => this.#place(card.place));
    if (showing !== this.#showing + 1 || places.includes(null)) {
      this.#fetch();
      return;
    }
    keepSteady(this.#part, () => {
      cards.forEach((card, n) => {
        places[n].append(elements(card.html));
        places[n].closest("[hidden]")?.removeAttribute("hidden");
      });
      this.#arriving(this.#part.firstElementChild);
      this.#part.firstElementChild.dataset.showing = showing;
    });
    this.#tell(cards.map((card) => card.id));
  }

  /** Whoever narrows the timeline here looks at it before it is seen. */
  #arriving(timeline) {
    this.#part.dispatchEvent(new CustomEvent("arriving", { detail: timeline }));
  }

  /** Once, for all of them together. */
  #tell(ids) {
    const { above, below } = this.#arrivals.add(ids);
    const where = [above && `${above} above`, below && `${below} below`].filter(Boolean).join(", ");
    this.#news.textContent = where ? `${NEWS} Out of view: ${where}.` : NEWS;
  }

  #place(place) {
    return this.#part.querySelector(`ul[data-place="${CSS.escape(place)}"]`);
  }

  /** News that comes while a list is on its way may not be in it, so it is fetched once more. */
  #fetch() {
    this.#again = this.#fetching !== null;
    this.#fetching ??= this.#replace().finally(() => {
      this.#fetching = null;
      if (this.#again) this.#fetch();
    });
  }

  async #replace() {
    const found = await fragment(`/events/${eventId}/timeline${asOfThen()}`).catch(() => null);
    const fresh = found && elements(found.text).firstElementChild;
    if (!fresh || Number(fresh.dataset.showing) < this.#showing) return;
    this.#arriving(fresh);
    const old = this.#part.firstElementChild;
    if (fresh.isEqualNode(old)) return;
    const isNews = Number(fresh.dataset.showing) > this.#showing;
    const there = new Set(idsIn(old));
    keepSteady(this.#part, () => old.replaceWith(fresh));
    if (isNews) this.#tell(idsIn(fresh).filter((id) => !there.has(id)));
  }
}

function idsIn(timeline) {
  return [...timeline.querySelectorAll("[data-id]")].map((card) => card.dataset.id);
}
