/** Asks for private questions to one's own words, slip by slip, and says that one waits. Nobody tells this page when, or for whom. */
import { send } from "../lib/asking.js";
import { eventId } from "../lib/here.js";
import { OneAtATime } from "../lib/one-at-a-time.js";
import { ownSlips } from "../lib/slips.js";

const WAITS = "A private question waits in “Yours”.";

export default class PrivateQuestion {
  #says;
  #opened = new Set();
  #waits = new Set();
  #asking = new OneAtATime(() => this.#ask());

  constructor(says, line) {
    this.#says = says;
    line.on("timeline:changed", () => this.#asking.ask());
    line.whenMissed(() => this.#asking.ask());
    document.getElementById("yours").addEventListener("toggle", (turned) => turned.target.open && this.#seen());
  }

  async #ask() {
    const waits = new Set();
    for (const slip of ownSlips()) {
      const { body } = await send(`/events/${eventId}/observations/${slip}/question`, {});
      if (body.question) waits.add(body.question);
    }
    this.#waits = waits;
    this.#say();
  }

  /** Whoever has opened the drawer is not told again, in this window, of the same question. */
  #seen() {
    this.#waits.forEach((question) => this.#opened.add(question));
    this.#say();
  }

  #say() {
    const isNew = [...this.#waits].some((question) => !this.#opened.has(question));
    const text = isNew ? WAITS : "";
    if (this.#says.textContent !== text) this.#says.textContent = text;
  }
}
