/** Sends a request for support and goes to where its answer will be; without a line, how to reach them all the same. */
import { send } from "../lib/asking.js";
import { keep } from "../lib/here.js";
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
      for (const name of ["words", "whereabouts", "called"]) this.#form.elements[name].value = "";
      keep("asked-for-support", true);
      this.#says.done(body.message);
      return location.assign(`${location.pathname}/asked`);
    } catch {
      return this.#says.attend("Not sent: the line is down.", "Your words are still here. Please go to them or ring; the numbers are on this page.");
    }
  }
}
