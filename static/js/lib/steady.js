/** Changes a part of the page without moving what somebody reads, and without taking the focus from where it is. */
export function keepSteady(part, change) {
  const anchor = firstInView(part);
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  change();
  if (focused) part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  const moved = anchor ? top(document.getElementById(anchor.id)) - anchor.top : 0;
  if (Number.isFinite(moved) && moved !== 0) scrollBy({ top: moved, behavior: "instant" });
}

function firstInView(part) {
  const seen = [...part.querySelectorAll("[id]")].find((element) => element.getBoundingClientRect().bottom > 0);
  return seen && top(part) < 0 ? { id: seen.id, top: top(seen) } : null;
}

function top(element) {
  return element ? element.getBoundingClientRect().top : Number.NaN;
}
