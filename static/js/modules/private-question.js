/** Asks for private questions to one's own words, slip by slip, and says that one waits. Nobody tells this page when, or for whom. */
import { send } from "../lib/asking.js";
import { eventId } from "../lib/here.js";
import { ownSlips } from "../lib/slips.js";

const WAITS = "A private question waits in “Yours”.";

export default class PrivateQuestion {
  #says;
  #opened = new Set();
  #waits = new Set();
  #asking = false;
  #again = false;

  constructor(says, line) {
    this.#says = says;
    line.on("timeline:changed", () => this.#ask());
    line.whenMissed(() => this.#ask());
    document.getElementById("yours").addEventListener("toggle", (turned) => turned.target.open && this.#seen());
  }

  async #ask() {
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    const waits = new Set();
    for (const slip of ownSlips()) {
      const { body } = await send(`/events/${eventId}/observations/${slip}/question`, {}).catch(() => ({ body: {} }));
      if (body.question) waits.add(body.question);
    }
    this.#waits = waits;
    this.#say();
    this.#asking = false;
    if (this.#again) this.#ask();
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
