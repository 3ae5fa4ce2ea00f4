/** What is in a form, kept in this window until it is saved, so that a reload or a restart of the server loses no word. */
import { forget, keep, kept } from "./here.js";

const NEVER_KEPT = ["csrf_token", "preview"];

export class Draft {
  #form;
  #name;

  constructor(form, name) {
    this.#form = form;
    this.#name = name;
  }

  get fields() {
    const all = Object.fromEntries(new FormData(this.#form));
    NEVER_KEPT.forEach((name) => delete all[name]);
    return all;
  }

  /** `asked` says that somebody pressed the button and the server has not said "saved" yet. */
  keep({ asked }) {
    if (this.fields.words.trim()) keep(this.#name, { asked, fields: this.fields });
    else forget(this.#name);
  }

  forget() {
    forget(this.#name);
  }

  /** Puts back what was kept; true when it was waiting to be sent. `except` names fields that the page itself has set. */
  restore({ except = [] } = {}) {
    const draft = kept(this.#name);
    if (!draft) return false;
    for (const [name, value] of Object.entries(draft.fields)) {
      if (!except.includes(name)) this.#put(name, value);
    }
    return draft.asked;
  }

  #put(name, value) {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = true;
    else if (field) field.value = value;
  }
}
