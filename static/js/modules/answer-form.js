/** Keeps answers in this window until they are saved, sends them together, and says truthfully whether they are saved. */
import { send } from "../lib/asking.js";
import { forget, keep, kept } from "../lib/here.js";
import { Says } from "../lib/says.js";

const AGAIN_AFTER = 5;
const LATER = [429, 503];
const SAVED = "Saved. You can change your answers until this part closes.";

export default class AnswerForm {
  #form;
  #says;
  #sending = false;
  #waiting = null;

  constructor(form, line) {
    this.#form = form;
    this.#says = new Says(form);
    this.#restore();
    form.addEventListener("input", () => this.#keep({ asked: false }));
    form.addEventListener("submit", (pressed) => {
      pressed.preventDefault();
      this.#send();
    });
    line.whenState((state) => state !== "down" && this.#waiting && this.#send());
  }

  get #fields() {
    const all = Object.fromEntries(new FormData(this.#form));
    delete all.csrf_token;
    return all;
  }

  #keep({ asked }) {
    keep("answers", { asked, fields: this.#fields });
    if (!asked) this.#says.quietly("Not saved yet.");
  }

  #restore() {
    const draft = kept("answers");
    for (const [name, value] of Object.entries(draft?.fields ?? {})) {
      const field = this.#form.elements.namedItem(name);
      if (field && !name.startsWith("version_")) field.value = value;
    }
    if (draft?.asked) this.#send();
    else if (draft) this.#says.quietly("Not saved yet.");
  }

  async #send() {
    if (this.#sending) return;
    clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#sending = true;
    this.#says.quietly("Saving");
    this.#keep({ asked: true });
    const fields = this.#fields;
    try {
      this.#heard(fields, await send(this.#form.action, fields));
    } catch {
      this.#notYet(AGAIN_AFTER, "Your answers are kept in this window and will be sent when the line is back.");
    } finally {
      this.#sending = false;
    }
  }

  #heard(fields, { status, body, after }) {
    if (status === 200 || status === 201) this.#saved(fields);
    else if (LATER.includes(status)) this.#notYet(after || AGAIN_AFTER, body.message);
    else {
      keep("answers", { asked: false, fields });
      this.#says.refused(body);
    }
  }

  #notYet(seconds, text) {
    this.#says.attend("Not sent yet.", text);
    this.#waiting = setTimeout(() => this.#send(), seconds * 1000);
  }

  /** What was changed while the answers were on their way is not saved yet. */
  #saved(fields) {
    if (JSON.stringify(fields) !== JSON.stringify(this.#fields)) {
      this.#keep({ asked: false });
      return;
    }
    forget("answers");
    for (const field of this.#form.querySelectorAll("textarea")) field.defaultValue = field.value;
    for (const box of this.#form.querySelectorAll("input[type=radio]")) box.defaultChecked = box.checked;
    this.#says.quietly(SAVED);
  }
}
