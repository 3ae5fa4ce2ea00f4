/** What is ticked at the desk stays ticked in this window while one looks at other parts, with its words below to look at. */
import { element } from "../lib/html.js";
import { forget, keep, kept } from "../lib/here.js";

const SHELF = "ticked";

export default class Selection {
  #form;
  #ticked = kept(SHELF) ?? {};

  constructor(form) {
    this.#form = form;
    for (const box of this.#elsewhere.querySelectorAll("input:checked")) this.#ticked[box.value] ??= said(box);
    for (const box of this.#boxes) if (box.checked) this.#ticked[box.value] = said(box);
    document.addEventListener("change", ({ target }) => this.#change(target));
    document.querySelector("[data-look]")?.addEventListener("click", (press) => this.#look(press));
    form.addEventListener("submit", () => forget(SHELF)); // what is refused comes back ticked from the server
    form.addEventListener("keydown", (press) => this.#enter(press));
    new MutationObserver(() => this.#lay()).observe(document.getElementById("rests"), { childList: true });
    this.#lay();
  }

  get #elsewhere() {
    return this.#form.querySelector("[data-elsewhere]");
  }

  /** Those beside the slips and entries of the part in view; they are renewed whenever the room moves on. */
  get #boxes() {
    return [...document.querySelectorAll("input[name=rests][form=drafting]")];
  }

  #change(box) {
    if (box.name !== "rests") return;
    if (box.checked) this.#ticked[box.value] = said(box);
    else delete this.#ticked[box.value];
    this.#lay();
  }

  #lay() {
    const here = new Map(this.#boxes.map((box) => [box.value, box]));
    for (const [name, box] of here) box.checked = name in this.#ticked;
    const rows = Object.entries(this.#ticked).map(([name, words]) => row(name, words, here.has(name)));
    this.#elsewhere.replaceChildren(...rows);
    this.#form.querySelector("[data-ticked]").hidden = !rows.length;
    if (rows.length) keep(SHELF, this.#ticked);
    else forget(SHELF);
  }

  /** Without leaving a form behind that a reload would send again. */
  #look(press) {
    press.preventDefault();
    location.assign(`?part=${encodeURIComponent(document.getElementById("part").value)}#in-view`);
  }

  /** Enter in a line does what the button of that line does. */
  #enter(press) {
    const button = press.key === "Enter" && press.target.matches("input:not([type=checkbox])") && press.target.parentElement.querySelector("button");
    if (press.key === "Enter" && press.target.matches("input")) press.preventDefault();
    if (button) this.#form.requestSubmit(button);
  }
}

function said(box) {
  const about = box.closest(".observation, .entry, .group, .ticked__one");
  const over = about.querySelector(".kind, .entry__head, .over")?.textContent.trim() ?? "";
  return { over, words: about.querySelector(".observation__words, .entry__what, .group__title, q")?.textContent ?? "" };
}

function row(name, { over, words }, isHere) {
  const item = element("li", "ticked__one");
  const text = element("span");
  text.append(element("span", "over", over), " ", element("q", "", words));
  if (isHere) return item.append(text), item;
  const box = element("input", "choice__box");
  Object.assign(box, { type: "checkbox", name: "rests", value: name, checked: true });
  const label = element("label", "ticked__label");
  label.append(box, text);
  item.append(label);
  return item;
}
