/** Goes to a date on the timeline: to the first day in sight on or after it, else to the last. */
import { focusOn, goTo } from "../lib/steady.js";

export default class TimelineDate {
  #part = document.querySelector("[data-module~=timeline]");

  constructor(button) {
    const field = button.form.elements.namedItem("date");
    button.addEventListener("click", () => field.value && this.#go(field.value));
    field.addEventListener("keydown", (pressed) => pressed.key === "Enter" && field.value && this.#go(field.value));
  }

  #go(date) {
    const days = [...this.#part.querySelectorAll(".day:not([data-out])")].map((day) => ({ day, at: dateOf(day) }));
    const dated = days.filter(({ at }) => at).sort((one, other) => one.at.localeCompare(other.at));
    const found = dated.find(({ at }) => at >= date) ?? dated.at(-1);
    if (!found) return;
    goTo(found.day, "start");
    focusOn(found.day.querySelector(".day__date"));
  }
}

/** The ISO day by which it is sorted; empty where none is given. */
function dateOf(day) {
  const [chapter, key] = day.querySelector("[data-place]").dataset.place.split("/");
  return chapter === "900" ? "" : key.slice(0, 10);
}
