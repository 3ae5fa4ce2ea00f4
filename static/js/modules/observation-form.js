/** Keeps the words in this window, sends them, and says truthfully whether they are saved. */
import { send } from "../lib/asking.js";
import { Draft } from "../lib/draft.js";
import { notAnothers } from "../lib/own-slip.js";
import { Says } from "../lib/says.js";
import { freshSlip, rememberSlip } from "../lib/slips.js";

const AGAIN_AFTER = 5;
const LATER = [429, 503];
const SAVED = "Saved. It will appear with others at the next showing.";

export default class ObservationForm {
  #form;
  #draft;
  #says;
  #sending = false;
  #waiting = null;

  constructor(form, line) {
    this.#form = form;
    this.#draft = new Draft(form, "draft");
    this.#says = new Says(form);
    const asked = this.#draft.restore({ except: location.search.includes("anchor=") ? ["kind", "anchor", "about"] : [] });
    form.addEventListener("input", () => this.#draft.keep({ asked: false }));
    form.addEventListener("submit", (pressed) => this.#pressed(pressed));
    line.whenState((state) => state !== "down" && this.#waiting && this.#send());
    this.#changed();
    if (asked) this.#send();
    else notAnothers(form.elements.slip, () => this.#draft.keep({ asked: false }));
  }

  #pressed(pressed) {
    pressed.preventDefault();
    if (this.#form.elements.words.value.trim()) this.#send();
    else this.#says.refused({ message: "Please write something first.", errors: {} });
  }

  async #send() {
    if (this.#sending) return;
    clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#sending = true;
    this.#says.quietly("Saving");
    this.#draft.keep({ asked: true });
    const fields = this.#draft.fields;
    try {
      this.#heard(fields, await send(this.#form.action, fields));
    } catch {
      this.#notYet(AGAIN_AFTER, "Your words are kept in this window and will be sent when the line is back.");
    } finally {
      this.#sending = false;
    }
  }

  #heard(fields, { status, body, after }) {
    if (status === 200 || status === 201) this.#saved(fields, body.told);
    else if (LATER.includes(status)) this.#notYet(after || AGAIN_AFTER, body.message);
    else {
      this.#draft.keep({ asked: false });
      this.#says.refused(body);
    }
  }

  #notYet(seconds, text) {
    this.#says.attend("Not sent yet.", text);
    this.#waiting = setTimeout(() => this.#send(), seconds * 1000);
  }

  /** `told` is there when what it was about has been taken off the timeline meanwhile. */
  #saved(fields, told) {
    rememberSlip(fields.slip);
    if (this.#form.elements.slip.value === fields.slip) this.#empty(fields);
    this.#says.done(told ?? SAVED);
  }

  /** Words typed while the others were on their way stay, and become an observation of their own. */
  #empty(fields) {
    const { words, slip } = this.#form.elements;
    if (words.value === fields.words) words.value = "";
    slip.value = freshSlip();
    this.#changed();
  }

  #changed() {
    this.#form.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
