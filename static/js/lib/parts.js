/** Brings the parts of a page up to date from the server, one by one, and leaves alone whatever somebody is busy with. */
import { fragment } from "./asking.js";
import { elements } from "./html.js";
import { keepSteady } from "./steady.js";

export class Parts {
  #page;
  #asking = false;
  #again = false;

  constructor(page) {
    this.#page = page;
  }

  async refresh() {
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    const found = await fragment(here()).catch(() => null);
    if (found) this.#put(elements(found.text));
    this.#asking = false;
    if (this.#again) this.refresh();
  }

  #put(fresh) {
    for (const part of this.#page.querySelectorAll("[data-part]")) {
      const other = fresh.getElementById(part.id);
      if (other && !isBusy(part) && !part.isEqualNode(other)) keepSteady(part, () => this.#swap(part, other));
    }
  }

  /** Ticks and opened folds stay as they were. */
  #swap(part, other) {
    for (const box of part.querySelectorAll("input[type=checkbox]:checked")) {
      const same = other.querySelector(`input[type=checkbox][value="${CSS.escape(box.value)}"]`);
      if (same) same.checked = true;
    }
    const open = [...part.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
    for (const summary of other.querySelectorAll("details > summary")) {
      if (open.includes(summary.textContent)) summary.parentElement.open = true;
    }
    const label = part.contains(document.activeElement) ? document.activeElement.textContent : null;
    part.replaceChildren(...other.childNodes);
    if (label) [...part.querySelectorAll("button, summary")].find((one) => one.textContent === label)?.focus({ preventScroll: true });
  }
}

/** A refused form stands at an address that takes forms alone; such a page says where it is to be had itself. */
function here() {
  return document.querySelector("meta[name=page-address]")?.content ?? location.pathname + location.search;
}

const TYPED = "input:not([type=checkbox], [type=radio], [type=hidden]), textarea";

function isBusy(part) {
  if (part.contains(document.activeElement) && document.activeElement.matches(`${TYPED}, select`)) return true;
  const chosen = [...part.querySelectorAll("input[type=radio]")].some((box) => box.checked !== box.defaultChecked);
  return chosen || [...part.querySelectorAll(TYPED)].some((field) => field.value !== field.defaultValue);
}
