/** Keeps a half-written draft in this window until the server has taken it; the page that comes after a refusal brings its own. */
import { forget, keep, kept } from "../lib/here.js";

export default class KeepWords {
  constructor(form) {
    const { words } = form.elements;
    const name = form.dataset.keep;
    if (!words.value) words.value = kept(name) ?? "";
    words.addEventListener("input", () => keep(name, words.value));
    form.addEventListener("submit", () => forget(name));
  }
}
