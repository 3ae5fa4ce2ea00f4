/** Says one thing to the reviewers alone, and says truthfully whether it is saved. Half-written words stay in this window. */
import { send } from "../lib/asking.js";
import { Draft } from "../lib/draft.js";
import { Says } from "../lib/says.js";

export default class PrivateWord {
  #form;
  #draft;
  #says;
  #sending = false;

  constructor(form) {
    this.#form = form;
    this.#draft = new Draft(form, "private-word");
    this.#says = new Says(form);
    this.#draft.restore();
    form.addEventListener("input", () => this.#draft.keep({ asked: false }));
    form.addEventListener("submit", (pressed) => {
      pressed.preventDefault();
      if (!this.#sending) this.#send();
    });
  }

  async #send() {
    this.#sending = true;
    this.#says.quietly("Saving");
    try {
      this.#heard(await send(this.#form.action, this.#draft.fields));
    } catch {
      this.#says.attend("Not sent: the line is down.", "Your words are still here. Please try again in a moment.");
    } finally {
      this.#sending = false;
    }
  }

  #heard({ status, body }) {
    if (status !== 201) {
      this.#says.refused(body);
      return;
    }
    this.#form.elements.words.value = "";
    this.#draft.forget();
    this.#says.done(body.message);
  }
}
