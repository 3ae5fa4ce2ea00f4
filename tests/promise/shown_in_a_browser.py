"""Every page of a learning event, opened in a real browser by those who may; and every form on it, filled and sent."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page

from tests.canary import Canary
from tests.given import Given
from tests.live.open_house import Guest

FILES = (".pdf", ".csv", ".svg", ".json", ".css", ".xlsx", ".docx", ".zip", ".txt", "z")
FORMS = """() => [...document.querySelectorAll("form")].filter((form) => form.method === "post").map((form) => {
  const boxes = [...form.elements].filter((box) => box.name && box.matches(
    "textarea, input:not([type]), input[type=text], input[type=email], input[type=search], input[type=tel]"));
  return {
    action: new URL(form.action).pathname,
    rest: [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !boxes.some((box) => box.name === name)),
    boxes: boxes.map((box) => [box.name, box.value, box.localName === "textarea", box.inputMode === "numeric"]),
  };
}).filter((form) => form.boxes.length)"""
SENDS = """([form, short, long]) => {
  const made = document.createElement("form");
  made.method = "post";
  made.action = form.action;
  const token = document.querySelector("meta[name=csrf-token]").content;
  const words = form.boxes.map(([name, was, wide, number]) => [name, number ? was : wide ? long : short]);
  for (const [name, value] of [...form.rest, ...words]) {
    const box = document.createElement("textarea");
    [box.name, box.value] = [name, name === "csrf_token" ? token : value];
    made.append(box);
  }
  document.body.append(made);
  HTMLFormElement.prototype.submit.call(made);
}"""
Shape = tuple[str, ...]


@dataclass
class Reader:
    """One person at a browser, with the canary beside it."""

    context: BrowserContext
    url: str
    canary: Canary
    page: Page
    forms: dict[Shape, dict[str, Any]] = field(default_factory=dict)

    def may_open(self, path: str) -> bool:
        """Asked without drawing the page, so that refusals and other addresses' files take no time."""
        answer = self.context.request.get(self.url + path, max_redirects=0)
        assert answer.status < 500, path
        return answer.status == 200 and answer.headers["content-type"].startswith("text/html")

    def opens(self, path: str) -> None:
        """Forms with fields for words are remembered, each shape once."""
        self.page.goto(self.url + path)
        self.canary.looks(self.page)
        for form in self.page.evaluate(FORMS):
            names = (name for name, *_ in form["boxes"])
            self.forms.setdefault((*(part for part in form["action"].split("/") if len(part) != 24), *names), form)

    def sends_every_form(self, short: str, long: str, *, leaving_out: set[Shape]) -> None:
        """All forms that were seen, filled with these words; and what the house answers is looked at."""
        for form in (form for shape, form in self.forms.items() if shape not in leaving_out):
            with self.page.expect_navigation():
                self.page.evaluate(SENDS, [form, short, long])
            self.canary.looks(self.page)


def reader(browser: Browser, guest: Guest) -> Reader:
    """The same person as `guest`, at a real browser."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    context.add_cookies(
        [{"name": one.name, "value": one.value or "", "url": guest.url} for one in guest.browser.cookies]
    )
    canary = Canary(context, guest.url)
    page = context.new_page()
    return Reader(context, guest.url, canary, page)


def pages(house: Flask, given: Given, known: dict[str, str]) -> Iterator[str]:
    """The path of every page there is, for whoever asks; ids that nobody here knows are unknown ones."""
    for rule in house.url_map.iter_rules():
        if (
            "GET" not in (rule.methods or ())
            or rule.rule.endswith(FILES)
            or rule.rule.startswith(("/static", "/style"))
        ):
            continue
        path = rule.rule
        for name in rule.arguments:
            path = path.replace(f"<{name}>", {"event_id": given.event_id, **known}.get(name, "0" * 24))
        yield path
