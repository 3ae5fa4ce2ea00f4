/** Does one thing at a time. News that comes while it is being done may not be in it, so it is done once more afterwards. What
 * fails because nothing came back is tried again, ever more slowly, and not by all pages at the same moment. */
import { NoLine } from "./asking.js";

const SOON = 2000;
const LATEST = 30_000;

export class OneAtATime {
  #deed;
  #busy = false;
  #again = false;
  #later = 0;
  #wait = SOON;

  constructor(deed) {
    this.#deed = deed;
  }

  async ask() {
    this.#again = this.#busy;
    if (this.#busy) return;
    clearTimeout(this.#later);
    this.#busy = true;
    try {
      await this.#deed();
      this.#wait = SOON;
    } catch (lost) {
      if (!(lost instanceof NoLine)) throw lost;
      this.#askLater();
    } finally {
      this.#busy = false;
    }
    if (this.#again) await this.ask();
  }

  #askLater() {
    this.#later = setTimeout(() => this.ask(), this.#wait * (1 + Math.random()));
    this.#wait = Math.min(2 * this.#wait, LATEST);
  }
}
