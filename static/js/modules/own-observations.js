/** The drawer with one's own: filled when it is opened, emptied when it is shut, and shut by itself after 20 seconds. */
import { fragment, send } from "../lib/asking.js";
import { eventId } from "../lib/here.js";
import { elements } from "../lib/html.js";
import { Says } from "../lib/says.js";
import { ownSlips } from "../lib/slips.js";

const SHUTS_AFTER = 20_000;
const SAYS = {
  revision: "Saved. It will appear at the next showing.",
  withdrawal: "Withdrawn, at the next showing at the latest.",
  answer: "Saved, for the reviewers alone. It is handed over at the next showing.",
};

export default class OwnObservations {
  #drawer;
  #inside;
  #says;
  #shuts = null;
  #stays = false;

  constructor(drawer) {
    this.#drawer = drawer;
    this.#inside = drawer.querySelector("[data-own]");
    this.#says = new Says(drawer);
    this.#inside.replaceChildren();
    drawer.addEventListener("toggle", () => (drawer.open ? this.#opened() : this.#shut()), true);
    drawer.addEventListener("submit", (pressed) => this.#change(pressed));
    drawer.addEventListener("input", () => this.#wait());
    this.#offerStaying(drawer.querySelector("[data-keep]"), drawer.querySelector("[data-closing]"));
    if (drawer.open) this.#opened(); // by somebody who was quicker than this script
  }

  #offerStaying(button, closing) {
    closing.textContent = "Only this browser can open these. The drawer closes by itself after 20 seconds.";
    button.hidden = false;
    button.addEventListener("click", () => {
      this.#stays = true;
      clearTimeout(this.#shuts);
      this.#says.quietly("The drawer stays open until you close it.");
    });
  }

  #opened() {
    if (!this.#inside.childElementCount) this.#fill();
    this.#wait();
  }

  #shut() {
    clearTimeout(this.#shuts);
    this.#stays = false;
    this.#inside.replaceChildren();
    this.#says.quietly("");
  }

  #wait() {
    clearTimeout(this.#shuts);
    if (!this.#stays) this.#shuts = setTimeout(() => (this.#drawer.open = false), SHUTS_AFTER);
  }

  async #fill() {
    const found = await fragment(`/events/${eventId}/observations/own`, { slips: ownSlips().join(",") }).catch(() => null);
    if (found && this.#drawer.open) this.#inside.replaceChildren(elements(found.text));
    else if (!found) this.#says.attend("The line is down.", "What you added is safe; please open the drawer again in a moment.");
  }

  async #change(pressed) {
    pressed.preventDefault();
    const form = pressed.target;
    try {
      const { status, body } = await send(form.action, Object.fromEntries(new FormData(form)));
      if (status !== 200) return this.#says.refused(body);
      await this.#fill();
      this.#says.done(SAYS[form.dataset.own]);
    } catch {
      this.#says.attend("Not sent yet.", "The line is down. Please try again in a moment; your words are still in their field.");
    }
    return this.#wait();
  }
}
