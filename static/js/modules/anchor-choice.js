/** "Not quite how it was?" on an entry fills in the kind and the entry here, instead of loading the page again. */
export default class AnchorChoice {
  #form;

  constructor(about) {
    this.#form = about.closest("form");
    document.addEventListener("click", (pressed) => this.#follow(pressed, pressed.target.closest("a[data-anchor]")));
  }

  #follow(pressed, link) {
    if (!link || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return;
    pressed.preventDefault();
    const { kind, anchor, about, words } = this.#form.elements;
    kind.value = new URL(link.href).searchParams.get("kind") ?? kind.value;
    anchor.value = link.dataset.anchor;
    about.value = "timeline";
    this.#form.dispatchEvent(new Event("input", { bubbles: true }));
    words.focus();
  }
}
