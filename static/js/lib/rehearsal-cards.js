/** Draws what was written in the rehearsal with the very parts that the page came with. */
import { markup } from "./html.js";

const SAYS = {
  waiting: "Saved. It appears at the next showing.",
  shown: "On the timeline.",
  revised: "Your new words are saved. They take the place of the old ones at the next showing.",
  withdrawn: "Withdrawn. It leaves the timeline at the next showing.",
};

export function template(name, { once = false } = {}) {
  const found = document.querySelector(`template[data-rehearsal="${name}"]`);
  const content = found.content.cloneNode(true);
  if (once) found.content.replaceChildren();
  return content;
}

/** The list for it: an entry's or an episode's own; all else stands with the whole case. */
export function place({ about, anchor }) {
  const at = about === "timeline" ? document.getElementById(anchor.replace(":", "-")) : null;
  const lists = at?.classList.contains("episode") ? at.querySelectorAll(".episode__words [data-place]") : at?.querySelectorAll("[data-place]");
  return (lists?.[0] ?? document.querySelector("#whole [data-place]")).dataset.place;
}

function dress(drawn, one) {
  const box = document.querySelector(`.kinds__box[value="${one.kind}"]`);
  drawn.className = `observation observation--${box.dataset.tint}`;
  const kind = drawn.querySelector(".kind");
  kind.className = `kind kind--${box.dataset.tint}`;
  kind.querySelector("use").setAttribute("href", `/static/icons.svg#${box.dataset.tint}`);
  kind.lastChild.textContent = box.closest("label").textContent.trim();
  drawn.querySelector(".observation__words").textContent = one.words;
  return drawn;
}

export function card(slip, one) {
  const drawn = dress(document.querySelector("#timeline .observation").cloneNode(true), one);
  drawn.dataset.id = slip;
  const whole = document.createElement("ul");
  whole.append(drawn);
  return markup(whole);
}

export function change(slip, one) {
  const stands = document.querySelector(`#timeline [data-id="${slip}"]`);
  if (one.state === "withdrawn") stands?.remove();
  else if (stands) stands.querySelector(".observation__words").textContent = one.words;
}

export function inDrawer(drawn, slip, one, n) {
  dress(drawn, one).querySelector("small").textContent = SAYS[one.state];
  for (const form of drawn.querySelectorAll("form")) form.action = `/rehearsal/observations/${slip}/${form.dataset.own}`;
  const words = drawn.querySelector("textarea");
  [words.id, words.textContent] = [`own-${n + 1}`, one.words];
  drawn.querySelector("label").htmlFor = words.id;
  drawn.querySelector("summary .unseen").textContent = ` these words: ${one.words.slice(0, 40)}`;
  drawn.querySelector("form.row .unseen").textContent = `: ${one.words.slice(0, 40)}`;
  if (one.state === "withdrawn") drawn.querySelectorAll("details, form").forEach((part) => part.remove());
  return drawn;
}
