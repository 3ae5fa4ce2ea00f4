/** Shortens the list of themes to those with the words that are typed; what is chosen always stays in sight. */
export default class Themes {
  constructor(list) {
    const found = list.querySelector("[data-find]");
    const box = found.querySelector("input");
    found.hidden = false;
    box.addEventListener("input", () => show(list, box.value.trim().toLowerCase()));
    box.addEventListener("keydown", (press) => press.key === "Enter" && press.preventDefault());
  }
}

function show(list, wanted) {
  for (const one of list.querySelectorAll(".choose-themes__one")) {
    const whole = one.closest("fieldset")?.querySelector(".choose-themes__one--whole");
    const words = `${one.textContent} ${whole?.textContent ?? ""}`.toLowerCase();
    one.hidden = !words.includes(wanted) && !one.querySelector("input").checked;
  }
  for (const theme of list.querySelectorAll("fieldset")) {
    theme.hidden = ![...theme.querySelectorAll(".choose-themes__one")].some((one) => !one.hidden);
  }
}
