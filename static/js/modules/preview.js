/** Shows what is being written as the room will see it. Text is always text here. */
export default class Preview {
  #part;
  #form;

  constructor(part) {
    this.#part = part;
    this.#form = part.closest("form");
    this.#form.addEventListener("input", () => this.#draw());
    this.#draw();
  }

  #draw() {
    const words = this.#form.elements.words.value.trim();
    const chosen = this.#form.querySelector("input[name=kind]:checked");
    this.#part.hidden = !words;
    if (!words || !chosen) return;
    const tint = chosen.dataset.tint;
    this.#part.querySelector(".observation").className = `observation observation--${tint}`;
    const kind = this.#part.querySelector(".kind");
    kind.className = `kind kind--${tint}`;
    kind.querySelector("use").setAttribute("href", `/static/icons.svg#${tint}`);
    kind.lastChild.textContent = chosen.closest("label").textContent.trim();
    this.#part.querySelector(".observation__words").textContent = words;
  }
}
