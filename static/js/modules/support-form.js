/** Sends a request for support and says who has been told; without a line, how to reach them all the same. */
import { send } from "../lib/asking.js";
import { Says } from "../lib/says.js";

export default class SupportForm {
  #form;
  #says;

  constructor(form) {
    this.#form = form;
    this.#says = new Says(form);
    form.addEventListener("submit", (pressed) => {
      pressed.preventDefault();
      this.#send();
    });
  }

  async #send() {
    this.#says.quietly("Sending");
    try {
      const { status, body } = await send(this.#form.action, Object.fromEntries(new FormData(this.#form)));
      if (status !== 201) return this.#says.refused(body);
      this.#form.elements.words.value = "";
      return this.#says.done(body.message);
    } catch {
      return this.#says.attend("Not sent: the line is down.", "Your words are still here. Please go to them or ring; the numbers are on this page.");
    }
  }
}
