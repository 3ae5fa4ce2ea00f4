/** The wall follows the room by itself: whatever is news, it fetches itself and puts the new page in place of the old. */
import { fragment } from "../lib/asking.js";
import { Clock } from "../lib/clock.js";
import { elements } from "../lib/html.js";
import { OneAtATime } from "../lib/one-at-a-time.js";

const EVERY_MINUTE = 60_000;

export default class Wall {
  #frame;
  #clock;
  #asking = new OneAtATime(() => this.#ask());

  constructor(frame, line) {
    this.#frame = frame;
    this.#clock = new Clock(frame);
    for (const message of ["timeline:shown", "timeline:changed", "room:changed"]) line.on(message, () => this.#asking.ask());
    line.whenMissed(() => this.#asking.ask());
    setInterval(() => this.#asking.ask(), EVERY_MINUTE);
  }

  async #ask() {
    const asked = performance.now();
    const found = await fragment(location.pathname);
    const fresh = found && elements(found.text).querySelector("#wall");
    if (fresh) this.#put(fresh, (asked + performance.now()) / 2);
  }

  #put(fresh, said) {
    this.#frame.replaceChildren(fresh);
    this.#clock.take(said);
  }
}
