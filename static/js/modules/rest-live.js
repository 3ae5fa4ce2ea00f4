/** Pauses live updates for somebody who wants the timeline to stand still, and brings them back. */
export default class RestLive {
  constructor(button) {
    const part = document.querySelector("[data-module~=timeline]");
    button.hidden = false;
    button.addEventListener("click", () => {
      const rests = part.toggleAttribute("data-rests");
      button.textContent = rests ? "Go on with live updates" : "Pause live updates";
      if (!rests) part.dispatchEvent(new Event("rested"));
    });
  }
}
