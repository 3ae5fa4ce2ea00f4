/** Prints the page with one's own note on it; the note goes nowhere else. */
export default class PrintNote {
  constructor(button) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}
