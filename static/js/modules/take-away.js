/** A note for oneself: kept in this window, printed or kept as a file, and never sent. */
import { element } from "../lib/html.js";
import { forget, keep, kept } from "../lib/here.js";

const NAME = "take-away";

export default class TakeAway {
  #note;
  #fields;

  constructor(note) {
    this.#note = note;
    this.#fields = [...note.querySelectorAll("[data-note]")];
    const before = kept(NAME) ?? {};
    for (const field of this.#fields) {
      field.hidden = false;
      field.value = before[field.dataset.note] ?? "";
    }
    note.addEventListener("input", () => this.#changed());
    note.querySelectorAll("[data-ways]").forEach((part) => (part.hidden = false));
    note.querySelector("[data-without]").hidden = true;
    this.#does("[data-print]", () => this.#prints());
    this.#does("[data-file]", () => this.#asFile());
    this.#does("[data-forget]", () => this.#letGo());
    this.#draw();
  }

  #does(button, deed) {
    this.#note.querySelector(button).addEventListener("click", deed);
  }

  get #words() {
    return Object.fromEntries(this.#fields.map((field) => [field.dataset.note, field.value]));
  }

  #changed() {
    keep(NAME, this.#words);
    this.#draw();
  }

  /** What is printed: the words whole, however high their field is. */
  #draw() {
    for (const field of this.#fields) {
      this.#note.querySelector(`[data-paper="${field.dataset.note}"]`).textContent = field.value;
    }
  }

  /** On a page with more on it, such as the closing page, the note is printed alone. */
  #prints() {
    const page = document.documentElement;
    page.dataset.prints = "note";
    addEventListener("afterprint", () => delete page.dataset.prints, { once: true });
    print();
  }

  #asFile() {
    const parts = this.#fields.map((field) => `${field.labels[0].textContent}\r\n${field.value.trim()}\r\n`);
    const support = this.#note.querySelector(".take-away__support")?.textContent ?? "";
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([[...parts, support].join("\r\n")], { type: "text/plain" }));
    link.download = "my-note.txt";
    link.click();
    URL.revokeObjectURL(link.href);
    this.#says("Kept as a file on this computer.");
  }

  #letGo() {
    this.#fields.forEach((field) => (field.value = ""));
    forget(NAME);
    this.#draw();
    this.#says("The note is empty.");
    this.#fields[0].focus();
  }

  #says(text) {
    this.#note.querySelector("[data-says]").textContent = text;
  }
}
