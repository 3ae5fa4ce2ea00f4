/** Swaps to a blank page at once, by the button or Escape, and brings back the same place and the half-written words. */
import { element } from "../lib/html.js";

export default class HideScreen {
  #blank = null;
  #title = "";
  #place = 0;
  #hidden = [];
  #focused = null;

  constructor(button) {
    button.addEventListener("click", (pressed) => {
      pressed.preventDefault();
      this.#hide();
    });
    document.addEventListener("keydown", (pressed) => {
      if (pressed.key !== "Escape" || pressed.defaultPrevented) return;
      if (this.#blank) this.#comeBack();
      else this.#hide();
    });
  }

  #hide() {
    this.#title = document.title;
    this.#place = scrollY;
    this.#focused = document.activeElement;
    this.#hidden = [...document.body.children].filter((part) => !part.hidden);
    this.#hidden.forEach((part) => (part.hidden = true));
    this.#blank = this.#page();
    document.body.append(this.#blank);
    document.title = "Paused";
    this.#blank.querySelector("button").focus();
  }

  #comeBack() {
    this.#blank.remove();
    this.#blank = null;
    this.#hidden.forEach((part) => (part.hidden = false));
    document.title = this.#title;
    scrollTo({ top: this.#place, behavior: "instant" });
    this.#focused?.focus({ preventScroll: true });
  }

  #page() {
    const button = element("button", "button button--quiet", "Come back");
    button.type = "button";
    button.addEventListener("click", () => this.#comeBack());
    const says = element("p");
    says.append("Press ", element("strong", "", "Escape"), " or the button to come back.");
    const inside = element("div", "stack");
    inside.append(element("h1", "unseen", "Paused"), says, button);
    const blank = element("main", "neutral");
    blank.append(inside);
    return blank;
  }
}
