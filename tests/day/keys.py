"""Somebody with a keyboard and no mouse: whatever they come to with Tab has to be in sight, and nothing may lie over it."""

from playwright.sync_api import Page

LONGEST_WAY = 400
HERE = """async () => {
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  const one = document.activeElement;
  const label = one.getAttribute("aria-label")
    || [...(one.labels || [])].map((label) => label.innerText).join(" ")
    || one.innerText || one.value || "";
  const box = (one.labels && one.matches("[type=radio], [type=checkbox]") && one.labels[0] || one).getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
  const above = document.elementFromPoint(x, y);
  const seen = above && (one.contains(above) || above.contains(one)
    || [...(one.labels || [])].some((label) => label.contains(above) || above.contains(label)));
  return {label: label.replace(/\\s+/g, " ").trim(), tag: one.tagName, type: one.type || "", seen: Boolean(seen),
          box: [Math.round(box.left), Math.round(box.top), Math.round(box.width), Math.round(box.height)],
          above: above ? above.tagName + "." + above.className : "nothing"};
}"""


class Keys:
    """`hidden` gathers every control that had focus and could not be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hidden: list[str] = []

    def to(self, label: str, *, tag: str = "", back: bool = False) -> None:
        """Tab, or Shift and Tab, until the control with these words has focus; every one on the way has to be in sight."""
        for _ in range(LONGEST_WAY):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            here = self.page.evaluate(HERE)
            if here["tag"] != "BODY" and not here["seen"]:
                self.hidden.append(
                    f"{here['tag']} {here['label']!r} at {here['box']} under {here['above']} on {self.page.url}"
                )
            if label in here["label"] and (not tag or here["tag"] == tag.upper()):
                return
        raise AssertionError(f"Tab does not come to “{label}” on {self.page.url}")

    def presses(self, label: str, *, tag: str = "") -> None:
        """The control with these words, with Enter, or with Space where it is ticked."""
        self.to(label, tag=tag)
        self.page.keyboard.press("Space" if self.page.evaluate(HERE)["type"] in ("checkbox", "radio") else "Enter")

    def goes_on(self, label: str, *, tag: str = "") -> None:
        """The same, and waits for the page that follows."""
        self.to(label, tag=tag)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def types(self, label: str, words: str) -> None:
        """Into the field with this label."""
        self.to(label)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)

    def chooses(self, label: str, option: str) -> None:
        """In a list, by its first letters."""
        self.to(label, tag="select")
        self.page.keyboard.type(option)

    def chooses_by_arrows(self, first: str, option: str) -> None:
        """In a group of radio buttons, of which Tab reaches one: from there on with the arrows."""
        self.to(first)
        for _ in range(LONGEST_WAY):
            if option in self.page.evaluate(HERE)["label"]:
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrows do not come to “{option}” on {self.page.url}")

    def sees(self, words: str) -> None:
        self.page.get_by_text(words).locator("visible=true").first.wait_for()
