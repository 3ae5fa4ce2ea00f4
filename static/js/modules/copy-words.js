/** Copies the words beside it when its button is pressed, and says so. Without this they are marked and copied by hand. */
export default class CopyWords {
  #words;
  #says;

  constructor(element) {
    if (!navigator.clipboard) return;
    this.#words = element.querySelector("[data-words]");
    this.#says = element.querySelector("[data-says]");
    const button = element.querySelector("[data-copy]");
    button.hidden = false;
    button.addEventListener("click", () => this.#copy());
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#words.textContent.trim());
      this.#says.textContent = "Copied.";
    } catch {
      this.#says.textContent = "It could not be copied. Please mark it and copy it by hand.";
    }
  }
}
