/** Asks every three seconds whether somebody has let us in, and goes on when they have. */
import { look } from "../lib/asking.js";

const EVERY = 3000;

export default class Waiting {
  #next;

  constructor(part) {
    this.#next = part.dataset.next;
    setInterval(() => this.#ask(), EVERY);
  }

  async #ask() {
    const { status, body } = await look(location.pathname).catch(() => ({ status: 0, body: {} }));
    if (status === 200 && !body.waiting) location.assign(this.#next);
    else if (status === 403 || status === 404) location.reload();
  }
}
