/** On the hidden page, Escape comes back as well. */
export default class ComeBack {
  constructor(page) {
    document.addEventListener("keydown", (pressed) => pressed.key === "Escape" && page.querySelector("a").click());
  }
}
