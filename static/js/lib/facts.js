/** What there is to know of the records and observations on the page, read from it once each. */
import { folded } from "./finding.js";

const facts = new WeakMap();

/** Reads what there is to know while nobody waits, so that the first question is answered as fast as the others. */
export function readAhead(timeline) {
  for (const day of timeline.querySelectorAll(".day")) recordOf(day);
  for (const slip of timeline.querySelectorAll(".observation")) slipOf(slip);
}

export function recordOf(day) {
  if (!day.dataset.agency) return null;
  if (!facts.has(day)) {
    const text = folded([...day.querySelectorAll("[data-words]")].map((part) => part.textContent).join("\n"));
    const { agency, kind, lines, seen } = day.dataset;
    facts.set(day, { agency, kind, lines: lines.split(" "), seen, corrected: "corrected" in day.dataset, text });
  }
  return facts.get(day);
}

export function slipOf(slip) {
  if (!facts.has(slip)) {
    const agency = slip.querySelector(".observation__agency:not(.observation__spoken)")?.textContent ?? "";
    const words = slip.querySelector(".observation__words").textContent;
    const tint = /observation--(\w+)/.exec(slip.className)[1];
    facts.set(slip, { tint, agency, text: folded(`${words}\n${agency}`) });
  }
  return facts.get(slip);
}
