/** Keeps a half-written statement in this window until it is seen among the statements; a reload or a lost line loses no word. */
import { forget, keep, kept } from "../lib/here.js";

export default class KeepWords {
  constructor(form) {
    const { words } = form.elements;
    const name = form.dataset.keep;
    const before = kept(name);
    if (before && !form.hasAttribute("data-refused")) words.value = before;
    words.addEventListener("input", () => (words.value.trim() ? keep(name, words.value) : forget(name)));
  }
}
