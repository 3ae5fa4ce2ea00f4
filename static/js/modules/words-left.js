/** Says how much room is left once there is little of it. */
const SAY_FROM = 200;

export default class WordsLeft {
  #says;
  #form;

  constructor(says) {
    this.#says = says;
    this.#form = says.closest("form");
    this.#form.addEventListener("input", () => this.#draw());
    this.#draw();
  }

  #draw() {
    const left = Number(this.#says.dataset.most) - [...this.#form.elements.words.value].length;
    this.#says.hidden = left > SAY_FROM;
    this.#says.textContent = left < 0 ? `${-left} characters too long` : `Room for about ${left - (left % 10)} more characters`;
  }
}
