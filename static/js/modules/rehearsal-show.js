/** In the rehearsal: a moment after something was saved, offers to do what the lead reviewer does on the day. */
const AFTER = 2500;

export default class RehearsalShow {
  #panel;

  constructor(panel, line) {
    this.#panel = panel;
    if (!panel.hidden) return; // something was sent before this began: the plain form carries it along
    line.on("rehearsal:waits", () => setTimeout(() => this.#offer(), AFTER));
    panel.addEventListener("submit", (pressed) => {
      pressed.preventDefault();
      this.#show(line);
    });
  }

  /** Nothing is moved for somebody who has begun to write again; the column is, for somebody who has not. */
  #offer() {
    this.#panel.hidden = false;
    const column = this.#panel.closest(".stays");
    if (!document.getElementById("words").value) column.scrollTop += this.#panel.getBoundingClientRect().bottom - column.getBoundingClientRect().bottom;
  }

  /** The button goes; whoever used the keyboard stands at the field again, not at the top of the page. */
  #show(line) {
    const hadFocus = this.#panel.contains(document.activeElement);
    line.show();
    this.#panel.hidden = true;
    if (hadFocus) document.getElementById("words").focus({ preventScroll: true });
  }
}
