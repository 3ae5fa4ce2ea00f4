/** Brings the parts of a page up to date from the server, one by one, and leaves alone whatever somebody is busy with. */
import { fragment } from "./asking.js";
import { elements } from "./html.js";
import { OneAtATime } from "./one-at-a-time.js";
import { keepSteady } from "./steady.js";

export class Parts {
  #page;
  #asking = new OneAtATime(() => this.#ask());

  constructor(page) {
    this.#page = page;
  }

  refresh() {
    return this.#asking.ask();
  }

  async #ask() {
    const found = await fragment(here());
    await released();
    if (found) this.put(elements(found.text));
  }

  /** `done` is a form that has just been sent and taken: nobody is busy with the part it stands in any more. */
  put(fresh, done = null) {
    for (const part of this.#page.querySelectorAll("[data-part]")) {
      const other = fresh.getElementById(part.id);
      const waits = isBusy(part) && !(done && part.contains(done) && !isBusy(part, done));
      if (other && !waits && !part.isEqualNode(other)) keepSteady(part, () => this.#swap(part, other));
    }
  }

  /** Ticks, choices and opened folds stay as they were. */
  #swap(part, other) {
    for (const list of part.querySelectorAll("select[id]")) {
      const same = list.value !== defaultOf(list) && other.querySelector(`#${CSS.escape(list.id)}`);
      if (same && [...same.options].some(({ value }) => value === list.value)) same.value = list.value;
    }
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

/** What a list says before anybody has chosen. */
function defaultOf(list) {
  return ([...list.options].find((one) => one.defaultSelected) ?? list.options[0])?.value;
}

/** A refused form stands at an address that takes forms alone; such a page says where it is to be had itself. */
function here() {
  return document.querySelector("meta[name=page-address]")?.content ?? location.pathname + location.search;
}

/** A button that is changed between press and release would lose the press: what is new waits for the click. */
const CLICK_COMES_WITHIN = 50;
const waiting = [];
let held = false;

const isPress = (event) => event.type.startsWith("pointer") || event.key === " ";
for (const begins of ["pointerdown", "keydown"]) addEventListener(begins, (event) => (held ||= isPress(event)), true);
for (const ends of ["pointerup", "pointercancel", "keyup"]) addEventListener(ends, (event) => isPress(event) && setTimeout(release, CLICK_COMES_WITHIN), true);
addEventListener("blur", release);

function release() {
  held = false;
  for (const goOn of waiting.splice(0)) goOn();
}

function released() {
  return held ? new Promise((goOn) => waiting.push(goOn)) : null;
}

const TYPED = "input:not([type=checkbox], [type=radio], [type=hidden]), textarea";

/** Somebody types or chooses in it, apart from the form that is done. */
function isBusy(part, done = null) {
  const of = (selector) => [...part.querySelectorAll(selector)].filter((field) => !done || field.form !== done);
  if (of(`${TYPED}, select`).includes(document.activeElement)) return true;
  const chosen = of("input[type=radio]").some((box) => box.checked !== box.defaultChecked);
  return chosen || of(TYPED).some((field) => field.value !== field.defaultValue);
}
