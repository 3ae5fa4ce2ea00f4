/** An observation is taken by the line of its kind and put down in a key episode. The list under each slip does the same. */
import { NoLine, send } from "../lib/asking.js";
import { eventId } from "../lib/here.js";

const FAR_ENOUGH = 8;

export default class Placing {
  #places;
  #held = null;

  constructor(places) {
    this.#places = places;
    document.addEventListener("pointerdown", (press) => this.#take(press));
    document.addEventListener("pointermove", (move) => this.#carry(move));
    document.addEventListener("pointerup", (lift) => this.#putDown(lift));
    document.addEventListener("pointercancel", () => this.#letGo());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#letGo());
  }

  #take(press) {
    const slip = press.target.closest("[data-observation] > .kind")?.parentElement;
    if (!slip || press.button !== 0) return;
    press.preventDefault(); // nothing on the way is marked as text
    this.#held = { slip, x: press.clientX, y: press.clientY };
  }

  #carry({ clientX, clientY }) {
    if (!this.#held) return;
    const { slip, x, y } = this.#held;
    if (this.#places.hidden && Math.hypot(clientX - x, clientY - y) < FAR_ENOUGH) return;
    this.#places.hidden = false;
    slip.classList.add("observation--held");
    slip.style.translate = `${clientX - x}px ${clientY - y}px`;
    const under = this.#under(clientX, clientY);
    for (const place of this.#places.children) place.classList.toggle("places__one--under", place === under);
  }

  #putDown({ clientX, clientY }) {
    const place = this.#held && !this.#places.hidden && this.#under(clientX, clientY);
    const slip = this.#held?.slip;
    this.#letGo();
    if (place) this.#place(slip, place);
  }

  #letGo() {
    this.#held?.slip.classList.remove("observation--held");
    if (this.#held) this.#held.slip.style.translate = "";
    this.#held = null;
    this.#places.hidden = true;
  }

  #under(x, y) {
    return document.elementsFromPoint(x, y).map((one) => one.closest("[data-episode]")).find(Boolean);
  }

  /** Where it is one of several that are ticked, they go together. */
  async #place(slip, place) {
    const ticked = [...document.querySelectorAll("#rests [data-observation]:has(> label :checked)")];
    const slips = ticked.includes(slip) ? ticked : [slip];
    const seen = slips.map((one) => one.querySelector("input[name^='seen:']"));
    const fields = { rests: slips.map((one) => `observation:${one.dataset.observation}`).join(","), place_in: place.dataset.episode };
    this.#say("Placing.");
    try {
      const { status, body } = await send(`/events/${eventId}/placings`, { ...fields, ...Object.fromEntries(seen.map(({ name, value }) => [name, value])) });
      this.#say(status === 200 ? `Placed: ${place.textContent.trim()}. It can be undone under Lately.` : body.message);
    } catch (wrong) {
      if (!(wrong instanceof NoLine)) throw wrong;
      this.#say("The line is down, so nothing was placed. Please try again in a moment.");
    }
  }

  #say(words) {
    document.querySelector("[data-placed]").textContent = words;
  }
}
