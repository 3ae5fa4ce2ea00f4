/** Says quietly what arrived out of view, above and below, until it has been seen. Nothing scrolls unless somebody asks for it. */
import { element } from "./html.js";
import { focusOn, goTo, underBars } from "./steady.js";

const SIDES = ["above", "below"];

export class Arrivals {
  #part;
  #unseen = new Map();
  #buttons = {};
  #due = 0;

  constructor(part) {
    this.#part = part;
    for (const side of SIDES) {
      const button = element("button", `button button--quiet button--small arrivals arrivals--${side}`);
      button.type = "button";
      button.hidden = true;
      button.addEventListener("click", () => this.#show(side));
      this.#buttons[side] = button;
    }
    part.before(this.#buttons.above);
    part.after(this.#buttons.below);
    addEventListener("scroll", () => this.#look(), { passive: true });
    addEventListener("resize", () => this.#look(), { passive: true });
  }

  /** Ids of observations that have just been laid on the page; gives how many stand above and below what is in view. */
  add(ids) {
    for (const id of ids) this.#unseen.set(id, null);
    return this.#count();
  }

  #look() {
    if (this.#unseen.size && !this.#due) {
      this.#due = requestAnimationFrame(() => {
        this.#due = 0;
        this.#count();
      });
    }
  }

  #count() {
    const out = { above: [], below: [] };
    const bars = underBars();
    this.#findAgain();
    for (const [id, slip] of this.#unseen) {
      const side = slip && !slip.closest("[data-out], [hidden]") ? sideOf(slip, bars) : "gone";
      if (side in out) out[side].push(slip);
      else this.#unseen.delete(id);
    }
    for (const side of SIDES) this.#say(side, out[side].length);
    return { above: out.above.length, below: out.below.length };
  }

  /** Where each stands, after a new list has taken the place of the old one too: looked for all at once, and not at each scroll. */
  #findAgain() {
    if ([...this.#unseen.values()].every((slip) => slip?.isConnected)) return;
    const there = new Map([...this.#part.querySelectorAll("[data-id]")].map((slip) => [slip.dataset.id, slip]));
    for (const id of this.#unseen.keys()) this.#unseen.set(id, there.get(id));
  }

  #say(side, count) {
    const button = this.#buttons[side];
    const words = `New ${side}: ${count}, show`;
    if (count && button.textContent !== words) button.textContent = words;
    if (count || document.activeElement !== button) button.hidden = !count;
    document.documentElement.toggleAttribute(`data-${side}`, !button.hidden);
  }

  /** To the nearest of them; the focus goes along, because somebody asked for it. */
  #show(side) {
    this.#findAgain();
    const all = [...this.#unseen.values()].filter(Boolean);
    const bars = underBars();
    const there = all.filter((slip) => sideOf(slip, bars) === side).sort(inOrder);
    const slip = side === "above" ? there.at(-1) : there[0];
    if (!slip) return;
    goTo(slip, "center");
    focusOn(slip);
    this.#count();
  }
}

/** By the day that it stands in, which is never laid out for this while it is out of view. */
function sideOf(slip, bars) {
  const day = (slip.closest(".day") ?? slip).getBoundingClientRect();
  if (day.bottom <= bars) return "above";
  if (day.top >= innerHeight) return "below";
  const { top, bottom } = slip.getBoundingClientRect();
  return bottom <= bars ? "above" : top >= innerHeight ? "below" : "seen";
}

function inOrder(one, other) {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
