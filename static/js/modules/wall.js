/** The wall follows the room by itself: whatever is news, it fetches itself and puts the new page in place of the old. */
import { fragment } from "../lib/asking.js";
import { Clock } from "../lib/clock.js";
import { elements } from "../lib/html.js";

const EVERY_MINUTE = 60_000;

export default class Wall {
  #frame;
  #clock;
  #again = false;
  #asking = false;

  constructor(frame, line) {
    this.#frame = frame;
    this.#clock = new Clock(frame);
    for (const message of ["timeline:shown", "timeline:changed", "room:changed"]) line.on(message, () => this.#ask());
    line.whenMissed(() => this.#ask());
    setInterval(() => this.#ask(), EVERY_MINUTE);
  }

  /** News that comes while a page is on its way is asked for once more when it has come. */
  async #ask() {
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    const asked = performance.now();
    const found = await fragment(location.pathname).catch(() => null);
    const fresh = found && elements(found.text).querySelector("#wall");
    if (fresh) this.#put(fresh, (asked + performance.now()) / 2);
    this.#asking = false;
    if (this.#again) this.#ask();
  }

  #put(fresh, said) {
    this.#frame.replaceChildren(fresh);
    this.#clock.take(said);
  }
}
