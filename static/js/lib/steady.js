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

/** Where the window begins under the bars that stay in view. */
export function underBars() {
  return Math.max(0, document.querySelector(".bars")?.getBoundingClientRect().bottom ?? 0);
}

/** For somebody who asked to go there. What comes into view on the way is higher or lower than was thought, and pushes it away frames later. */
export function goTo(element, block, frames = 10) {
  element.scrollIntoView({ block, behavior: "instant" });
  if (frames) requestAnimationFrame(() => goTo(element, block, frames - 1));
}

/** For somebody who asked to go there: the focus goes along, and leaves nothing behind on what is not a control. */
export function focusOn(element) {
  element.tabIndex = -1;
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  element.focus({ preventScroll: true });
}

/** A selector for the first sheet that is not above the window, or under its bars; nothing while the part's head is in view. */
function firstInView(part) {
  const bars = underBars();
  if (top(part) >= bars) return null;
  const sheet = firstBelow([...part.querySelectorAll(SHEETS)].filter((one) => !one.closest("[hidden], [data-out]")), bars);
  if (!sheet) return null;
  if (sheet.dataset.id) return `[data-id="${sheet.dataset.id}"]`;
  return sheet.id ? `#${CSS.escape(sheet.id)}` : `#${CSS.escape(sheet.closest("[id]").id)} .entry`;
}

/** They stand one under the other, so that a few looks are enough. */
function firstBelow(sheets, line) {
  let [from, to] = [0, sheets.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (endsBelow(sheets[middle], line)) to = middle;
    else from = middle + 1;
  }
  return sheets[from] ?? null;
}

/** By the day that it stands in, where that is enough: what is in a day out of view would have to be laid out to be looked at. */
function endsBelow(sheet, line) {
  const day = sheet.closest(".day")?.getBoundingClientRect();
  if (day && (day.bottom <= line || day.top > line)) return day.top > line;
  return sheet.getBoundingClientRect().bottom > line;
}

function top(element) {
  return element ? element.getBoundingClientRect().top : Number.NaN;
}
