/** Offers another way to put something while the writer pauses. It runs in this browser alone; it never blocks and never insists. */
import { look } from "../lib/asking.js";
import { element } from "../lib/html.js";
import { nudges } from "../lib/nudges.js";

const AFTER = 1000;
const SHELF = "kind-language-dismissed";

export default class KindLanguage {
  #part;
  #words;
  #rules = null;
  #timer = null;
  #left = new Set();

  constructor(part) {
    this.#part = part;
    this.#words = part.closest("form").elements.words;
    part.closest("form").addEventListener("input", () => this.#later());
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#offer(), AFTER);
  }

  async #offer() {
    if (!this.#words.value.trim()) this.#left.clear();
    else await this.#read();
    const met = this.#rules ? nudges(this.#words.value, this.#rules) : [];
    this.#draw(met.filter(({ id, found }) => !this.#left.has(`${id} ${found}`) && !dismissed().includes(id)));
  }

  async #read() {
    if (this.#rules) return;
    const { status, body } = await look("/static/kind-language.json").catch(() => ({ status: 0 }));
    if (status === 200) this.#rules = body;
  }

  /** Only what is new is drawn, so that the same words are not said aloud again. */
  #draw(met) {
    const standing = [...this.#part.children].map((one) => one.dataset.id).join();
    if (standing === met.map(({ id }) => id).join()) return;
    this.#part.replaceChildren(...met.map((one) => this.#nudge(one)));
  }

  #nudge({ id, found, offer }) {
    const drawn = element("div", "nudge nudge--kind");
    drawn.dataset.id = id;
    const ways = element("p", "nudge__ways");
    ways.append(
      this.#button("Leave it as it is", () => this.#left.add(`${id} ${found}`)),
      this.#button("Do not offer this again", () => dismiss(id)),
    );
    drawn.append(element("p", "", `“${found.trim()}”: ${offer}`), ways);
    return drawn;
  }

  #button(text, pressed) {
    const button = element("button", "button button--link", text);
    button.type = "button";
    button.addEventListener("click", () => {
      pressed();
      this.#offer();
      this.#words.focus({ preventScroll: true });
    });
    return button;
  }
}

/** Which of our own offers this browser has put away for good: their ids, and nothing of anybody's words. */
function dismissed() {
  try {
    return JSON.parse(localStorage.getItem(SHELF)) ?? [];
  } catch {
    return [];
  }
}

function dismiss(id) {
  try {
    localStorage.setItem(SHELF, JSON.stringify([...new Set([...dismissed(), id])]));
  } catch {
    // A forbidden shelf: the offer will come again, and can be left again.
  }
}
