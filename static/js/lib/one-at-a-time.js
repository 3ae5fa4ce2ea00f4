/** Does one thing at a time. News that comes while it is being done may not be in it, so it is done once more afterwards. */
export class OneAtATime {
  #deed;
  #busy = false;
  #again = false;

  constructor(deed) {
    this.#deed = deed;
  }

  async ask() {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#deed();
    } finally {
      this.#busy = false;
    }
    if (this.#again) await this.ask();
  }
}
