/** A support contact's page: a new request comes at once and is said politely, what is pressed is sent in place, and the title counts. */
import { press } from "../lib/asking.js";
import { Alerts } from "../lib/alerts.js";
import { element, elements } from "../lib/html.js";
import { Parts } from "../lib/parts.js";

const NO_LINE = "Not sent: the line is down. Please go to them, or ring if you have a number. What you typed is still here.";

export default class SupportRequests {
  #page;
  #parts;
  #alerts;
  #title = document.title;
  #known;

  constructor(page, line) {
    this.#page = page;
    this.#parts = new Parts(page);
    this.#alerts = new Alerts(page);
    this.#known = new Set(this.#waiting);
    this.#count();
    line.on("support:asked", ({ request }) => this.#asked([request]));
    for (const message of ["support:changed", "room:changed"]) line.on(message, () => this.#refresh());
    line.whenMissed(() => this.#refresh());
    page.addEventListener("submit", (pressed) => this.#pressed(pressed));
  }

  async #refresh() {
    await this.#parts.refresh();
    this.#count();
    this.#asked(this.#waiting, { here: true });
  }

  /** Each request is told once, whichever way it became known. "Your answer is with whoever asked" would seem to be about it. */
  #asked(ids, { here = false } = {}) {
    const fresh = ids.filter((id) => !this.#known.has(id));
    for (const id of fresh) this.#known.add(id);
    if (fresh.length) {
      this.#page.querySelector("[data-said] > [role=status]")?.remove();
      this.#page.querySelector("[data-news]").textContent = "Someone has asked for you.";
      this.#alerts.tell();
    }
    if (!here) this.#refresh();
  }

  get #waiting() {
    return [...this.#page.querySelectorAll("[data-request][data-waits]")].map((one) => one.dataset.request);
  }

  #count() {
    const many = this.#waiting.length;
    document.title = many ? `(${many}) ${this.#title}` : this.#title;
  }

  async #pressed(pressed) {
    const form = pressed.target;
    if (form.method !== "post") return;
    pressed.preventDefault();
    const answer = await press(form, pressed.submitter).catch(() => null);
    if (!answer) return this.#say(notice(NO_LINE));
    const fresh = elements(answer.text);
    const here = fresh.getElementById("support-asked");
    if (!here && answer.ok) return location.assign(answer.path);
    if (here && answer.ok) this.#parts.put(fresh, form);
    else this.#refresh();
    this.#say(fresh.querySelector(".error-summary, .notice[role=status]") ?? notice(fresh.querySelector("h1").textContent));
    this.#count();
  }

  #say(words) {
    const said = this.#page.querySelector("[data-said]");
    said.replaceChildren(words);
    said.focus({ preventScroll: true });
  }
}

function notice(words) {
  const made = element("p", "notice notice--attend");
  made.append(element("span", "notice__words", words));
  return made;
}
