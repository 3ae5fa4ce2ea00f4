/** The desk follows the room and the other desk. What is pressed here is sent without leaving the page, and half-written words stay. */
import { press } from "../lib/asking.js";
import { element, elements } from "../lib/html.js";
import { Parts } from "../lib/parts.js";

const EVERY_MINUTE = 60_000;
const NO_LINE = "This could not be sent just now. What you typed is still here. Please try again in a moment.";

export default class DeskLive {
  #desk;
  #said;
  #parts;
  #underWay = new Set();
  #last = Promise.resolve();

  constructor(desk, line) {
    this.#desk = desk;
    this.#said = desk.querySelector("#desk-said");
    this.#parts = new Parts(desk);
    for (const message of ["timeline:shown", "timeline:changed", "room:changed", "desk:changed"]) line.on(message, () => this.#parts.refresh());
    line.whenMissed(() => this.#parts.refresh());
    setInterval(() => document.hidden || this.#parts.refresh(), EVERY_MINUTE); // nobody sends word of wrong codes
    desk.addEventListener("submit", (pressed) => this.#pressed(pressed));
  }

  /** One after the other; the same form pressed twice is sent once. What changes more of the page than its parts goes as a plain form. */
  #pressed(pressed) {
    const form = pressed.target;
    if (form.method !== "post" || form.closest("[data-whole]") || !form.closest("[data-part], #desk-said")) return;
    pressed.preventDefault();
    const button = pressed.submitter ?? form;
    if (this.#underWay.has(button)) return;
    this.#underWay.add(button);
    const send = () => this.#send(form, pressed.submitter).finally(() => this.#underWay.delete(button));
    this.#last = this.#last.then(send, send);
  }

  async #send(form, button) {
    const answer = await press(form, button).catch(() => null);
    if (!answer) {
      this.#said.replaceChildren(notice(NO_LINE));
      return;
    }
    const fresh = elements(answer.text);
    if (!fresh.getElementById("desk-said")) location.assign(answer.path);
    else if (answer.ok) this.#done(form, fresh);
    else this.#refused(form, fresh);
  }

  #done(form, fresh) {
    const open = form.closest("details:not([data-part] > details)");
    form.reset();
    this.#parts.put(fresh, form);
    this.#said.replaceChildren(...fresh.querySelectorAll(".notice[role=status]"));
    if (open) open.open = false;
    this.#keepFocus();
  }

  /** What was typed stays as it is; what the form was made for is as it stands now, so that a second press is meant. */
  #refused(form, fresh) {
    const told = fresh.querySelector(".error-summary") ?? notice(fresh.querySelector("h1")?.textContent ?? NO_LINE);
    this.#said.replaceChildren(told);
    const same = fresh.querySelector(`form[action="${CSS.escape(form.getAttribute("action"))}"] [name=seen]`);
    if (same && form.elements.seen) form.elements.seen.value = same.value;
    this.#parts.put(fresh);
    this.#said.focus({ preventScroll: false });
  }

  /** A button that was pressed may have gone with its part; then the focus is where it is said what was done. */
  #keepFocus() {
    if (document.activeElement === document.body) this.#said.focus({ preventScroll: true });
  }
}

function notice(words) {
  const made = element("p", "notice notice--attend");
  made.append(element("span", "notice__words", words));
  return made;
}
