/** Forgets what was kept of a half-written statement once the same words stand among the statements. */
import { forget, kept } from "../lib/here.js";

export default class DraftTaken {
  constructor(list) {
    for (const draft of list.querySelectorAll("[id^=statement-]")) {
      const words = letters(draft.querySelector("[data-words]").textContent);
      for (const name of ["statement", draft.id]) {
        if (letters(kept(name) ?? "") === words) forget(name);
      }
    }
  }
}

/** The server writes quotes and spaces in one form of its own, so only letters and figures are compared. */
function letters(text) {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
