/** How a support contact wants to be told besides the page itself: by a soft sound, by a notification. Both are off until they are pressed. */
import { Tone } from "./tone.js";

const SAYS = "Somebody asks for you";

export class Alerts {
  #sound;
  #notify;
  #said;
  #tone = null;
  #notifies = false;

  constructor(page) {
    this.#sound = page.querySelector("[data-sound]");
    this.#notify = page.querySelector("[data-notify]");
    this.#said = page.querySelector("[data-alerts]");
    this.#sound.hidden = !("AudioContext" in window);
    this.#notify.hidden = !("Notification" in window);
    this.#sound.addEventListener("click", () => this.#turnSound());
    this.#notify.addEventListener("click", () => this.#turnNotification());
  }

  /** The notification says nothing of who asks, or why: a laptop may be seen by others. */
  tell() {
    this.#tone?.play();
    if (!this.#notifies || !document.hidden) return;
    const told = new Notification(SAYS, { tag: "asked" });
    told.addEventListener("click", () => window.focus());
  }

  #turnSound() {
    if (this.#tone) {
      this.#tone.silence();
      this.#tone = null;
    } else {
      this.#tone = new Tone();
      this.#tone.play();
    }
    this.#sound.textContent = this.#tone ? "Turn the sound off" : "Turn a soft sound on";
    this.#said.textContent = this.#tone ? "That is how it sounds when somebody asks for you." : "No sound is made.";
  }

  /** The browser is asked for leave only here. */
  async #turnNotification() {
    const may = this.#notifies || (await Notification.requestPermission()) === "granted";
    this.#notifies = may && !this.#notifies;
    this.#notify.textContent = this.#notifies ? "Turn the notification off" : "Turn a notification on";
    this.#said.textContent = may ? (this.#notifies ? `It will say “${SAYS}”, and nothing else.` : "No notification is shown.") : "This browser does not allow it. This page goes on showing who asks.";
  }
}
