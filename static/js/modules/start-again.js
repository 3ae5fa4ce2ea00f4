/** Empties the words of a form, for somebody who would rather begin anew. */
export default class StartAgain {
  constructor(button) {
    const form = button.closest("form");
    button.hidden = false;
    button.addEventListener("click", () => {
      form.elements.words.value = "";
      form.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}
