/** Changes a part of the page without moving what somebody reads, and without taking the focus from where it is. */
const SHEETS = ".day[id] .entry, [data-id], h2[id]";

export function keepSteady(part, change) {
  const read = firstInView(part);
  const before = read && top(part.querySelector(read));
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  change();
  if (focused) part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  const moved = read ? top(part.querySelector(read)) - before : 0;
  if (Number.isFinite(moved) && moved !== 0) scrollBy({ top: moved, behavior: "instant" });
}

/** A selector for the first sheet that is not above the window, or under its bars; nothing while the part's head is in view. */
function firstInView(part) {
  const bars = Math.max(0, document.querySelector(".bars")?.getBoundingClientRect().bottom ?? 0);
  if (top(part) >= bars) return null;
  const sheet = [...part.querySelectorAll(SHEETS)].find((one) => one.getBoundingClientRect().bottom > bars);
  if (!sheet) return null;
  if (sheet.dataset.id) return `[data-id="${sheet.dataset.id}"]`;
  return sheet.id ? `#${CSS.escape(sheet.id)}` : `#${CSS.escape(sheet.closest("[id]").id)} .entry`;
}

function top(element) {
  return element ? element.getBoundingClientRect().top : Number.NaN;
}
