/** Then view as a slider that stops at each entry. Arrow keys move it, Enter or letting go looks from there; the form does the rest. */
export default class ThenView {
  #form;
  #range;
  #stops;

  constructor(form) {
    this.#form = form;
    this.#range = form.querySelector("[data-range]");
    this.#stops = [...form.querySelectorAll("[data-stops] option")];
    this.#range.hidden = false;
    form.querySelector("[data-day]").hidden = true;
    this.#range.addEventListener("input", () => this.#choose());
    this.#range.addEventListener("pointerup", () => this.#look());
    if (location.hash === "#then") this.#goOnFromHere();
  }

  /** Once the page is whole: until then the browser itself still goes to what the address names, and takes the focus away again. */
  #goOnFromHere() {
    const focus = () => document.activeElement === document.body && this.#range.focus({ preventScroll: true });
    if (document.readyState === "complete") focus();
    else addEventListener("load", focus, { once: true });
  }

  get #stop() {
    return this.#stops[this.#range.value];
  }

  #choose() {
    this.#range.setAttribute("aria-valuetext", this.#stop.label);
    this.#form.querySelector("[data-says]").textContent = this.#stop.label;
    this.#form.elements.then.value = this.#stop.value;
  }

  #look() {
    const chosen = this.#form.dataset.ownThen ?? "";
    if (this.#stop.value !== chosen) this.#form.requestSubmit();
  }
}
