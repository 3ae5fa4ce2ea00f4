/** Puts each card of a showing in its place; whatever does not fit is fetched whole. Never scrolls, never moves the focus. */
import { Arrivals } from "../lib/arrivals.js";
import { fragment } from "../lib/asking.js";
import { asOfThen, eventId } from "../lib/here.js";
import { elements } from "../lib/html.js";
import { OneAtATime } from "../lib/one-at-a-time.js";
import { keepSteady } from "../lib/steady.js";

const NEWS = "New observations are on the timeline.";

export default class Timeline {
  #part;
  #news;
  #arrivals;
  #fetching = new OneAtATime(() => this.#replace());

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
    const places = placesIn(this.#part);
    if (showing !== this.#showing + 1 || cards.some((card) => !places.has(card.place))) {
      this.#fetch();
      return;
    }
    delete this.#part.dataset.drawn;
    keepSteady(this.#part, () => {
      for (const { place, html } of cards) {
        places.get(place).append(elements(html));
        places.get(place).closest("[hidden]")?.removeAttribute("hidden");
      }
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

  #fetch() {
    this.#fetching.ask();
  }

  /** Whoever has what is drawn is sent nothing: when a whole room comes in, each page has just been read. */
  get #address() {
    const then = asOfThen();
    return `/events/${eventId}/timeline${then}${then ? "&" : "?"}drawn=${this.#part.dataset.drawn ?? ""}`;
  }

  async #replace() {
    const found = await fragment(this.#address);
    const fresh = found && elements(found.text).firstElementChild;
    if (!fresh || Number(fresh.dataset.showing) < this.#showing) return;
    this.#part.dataset.drawn = found.headers.get("Drawn");
    this.#arriving(fresh);
    const old = this.#part.firstElementChild;
    if (fresh.isEqualNode(old)) return;
    const isNews = Number(fresh.dataset.showing) > this.#showing;
    const there = new Set(idsIn(old));
    keepSteady(this.#part, () => old.replaceWith(fresh));
    if (isNews) this.#tell(idsIn(fresh).filter((id) => !there.has(id)));
  }
}

/** Looked for once, however many cards come: each look goes through the whole page. */
function placesIn(timeline) {
  return new Map([...timeline.querySelectorAll("ul[data-place]")].map((list) => [list.dataset.place, list]));
}

function idsIn(timeline) {
  return [...timeline.querySelectorAll("[data-id]")].map((card) => card.dataset.id);
}
