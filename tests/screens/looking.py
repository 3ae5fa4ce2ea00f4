"""One screen looked at whole: by axe in three kinds of colour, at 400 % of its size, and as a screen reader is told of it."""

from typing import Any

from playwright.sync_api import Page

from tests.browser import axe, axe_in_forced_colours, axe_in_the_dark

WIDE = {"width": 1366, "height": 768}
# A window of 1280 by 1024 at 400 %: what WCAG 1.4.10 asks for.
AT_400 = {"width": 320, "height": 256}
# What runs out of its window to the side, what is cut off within its box, and controls that something else lies upon.
CROWDED = r"""async () => {
  const found = [];
  const name = (one) => `${one.localName}.${one.className} “${(one.innerText || one.value || one.name || "").slice(0, 40)}”`;
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) found.push(`the page is ${wide} wide`);
  const seen = (one) => one.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })
    && !one.closest(".unseen, .skip") && one.getClientRects().length;
  const scrolls = (one) => one.closest("[tabindex='0']") || one.closest("select, textarea, svg");
  const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
  const all = [...document.querySelectorAll("body *")].filter((one) => seen(one) && !scrolls(one));
  for (const one of all) {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) found.push(`out to the side: ${name(one)}`);
    if (!one.innerText?.trim() || box.height < 2) continue;
    if (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1) found.push(`cut: ${name(one)}`);
    if (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 3) found.push(`cut below: ${name(one)}`);
  }
  for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (!seen(one) || one.disabled) continue;
    one.scrollIntoView({ block: "center", behavior: "instant" });
    const shape = (one.matches("[type=radio], [type=checkbox]") && one.labels[0]) || one;
    const lies = [...shape.getClientRects()].some((box) => {
      const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 30), box.top + box.height / 2);
      return at && (shape.contains(at) || at.contains(shape) || [...(one.labels ?? [])].some((label) => label.contains(at)));
    });
    if (!lies) found.push(`covered: ${name(one)}`);
  }
  scrollTo(0, 0);
  return [...new Set(found)];
}"""
ROLES_WITH_NAMES = {
    "button",
    "checkbox",
    "combobox",
    "link",
    "listbox",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "textbox",
    "DisclosureTriangle",
}
LANDMARKS = {"banner", "navigation", "search", "region", "form", "complementary", "contentinfo", "main"}
LIVE = """() => [...document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log]")].map((one) => [
  one.getAttribute("aria-live") ?? { status: "polite", log: "polite" }[one.getAttribute("role")] ?? "assertive",
  one.matches(".error-summary"), one.querySelectorAll(".entry, .timeline").length])"""


def look(page: Page, *, headings: int = 1) -> None:
    """Everything together, so that one run says all that is wrong with it. The window is as wide afterwards as it was."""
    axe(page)
    axe_in_the_dark(page)
    axe_in_forced_colours(page)
    wrong = [*as_told(page, headings), *crowded(page)]
    assert wrong == [], f"{page.url}\n" + "\n".join(wrong)


def crowded(page: Page) -> list[str]:
    """What is wrong at 400 %."""
    page.set_viewport_size(AT_400)  # type: ignore[arg-type]
    page.wait_for_timeout(100)
    found = page.evaluate(CROWDED)
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    return [str(one) for one in found]


def as_told(page: Page, headings: int = 1) -> list[str]:
    """What is wrong in the accessibility tree: one page, one first heading, every control named, nothing that breaks in."""
    nodes = tree(page)
    wrong = [f"{_role(node)} without a name" for node in nodes if _role(node) in ROLES_WITH_NAMES and not _name(node)]
    counted = {"main": 1, "first heading": headings}
    told = {
        "main": sum(_role(node) == "main" for node in nodes),
        "first heading": sum(_role(node) == "heading" and _level(node) == 1 for node in nodes),
    }
    wrong += [f"{told[what]} × {what}" for what in counted if told[what] != counted[what]]
    marks = [
        (_role(node), _name(node))
        for node in nodes
        if _role(node) in LANDMARKS and (_name(node) or _role(node) == "main")
    ]
    wrong += [f"two landmarks are one another’s namesake: {mark}" for mark in set(marks) if marks.count(mark) > 1]
    for says, is_summary, records in page.evaluate(LIVE):
        wrong += ["a region breaks in"] if says != "polite" and not is_summary else []
        wrong += ["a whole timeline is said aloud when it changes"] if records else []
    return wrong


def tree(page: Page) -> list[dict[str, Any]]:
    """What a screen reader is given, by Chromium itself, without what it leaves out."""
    asks = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = asks.send("Accessibility.getFullAXTree")["nodes"]
    asks.detach()
    return [node for node in nodes if not node.get("ignored")]


def _role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def _name(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def _level(node: dict[str, Any]) -> int:
    return next((int(one["value"]["value"]) for one in node.get("properties", []) if one["name"] == "level"), 0)
