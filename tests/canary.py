"""The canary: sits beside a browser and falls silent for anything that hostile words could make a page do."""

import re
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request, Response

TEMPLATES = Path(__file__).parents[1] / "templates"
TAGS = frozenset(
    tag.lower()
    for file in (*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.svg"))
    for tag in re.findall(r"<([a-zA-Z][\w-]*)", re.sub(r"\{#.*?#\}", "", file.read_text(encoding="utf-8"), flags=re.S))
)
OURS = re.compile(
    r"/static/|/style-|/script-[0-9a-f]{16}\.js$|/events/[0-9a-f]{24}/room-code\.svg$|/sign-in/second-step\.svg$"
)
PAGES_AND_NEWS = frozenset({"document", "fetch", "xhr", "websocket"})
HEARS_REFUSALS = "Failed to load resource: the server responded with a status of "
LISTENS = """addEventListener("securitypolicyviolation", (broken) => console.error(
  `policy broken: ${broken.effectiveDirective} ${broken.blockedURI} ${broken.sample}`))"""
LOOKS = """() => {
  const found = [];
  for (const one of document.querySelectorAll("*")) {
    found.push(one.localName);
    for (const { name, value } of one.attributes) {
      if (one === document.documentElement && name === "style") continue; // the height of the bars, measured by bars.js
      if (/^on|^(style|srcdoc|ping)$/i.test(name)) found.push(`${one.localName} ${name}`);
      const address = /^(href|src|action|formaction|xlink:href|data|poster|background)$/i.test(name);
      if (address && !/^(tel:|mailto:|[/?#]|$)/.test(value)) found.push(`${one.localName} ${name}=${value.slice(0, 60)}`);
    }
  }
  return [...new Set(found)];
}"""
SAYS = """() => [document.body.textContent, ...[...document.querySelectorAll("input, textarea")].map((box) => box.value)].join("\\n")"""
SETTLES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Canary:
    """Everything that happened and should not have, as sentences in `faults`."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.faults: list[str] = []
        self.looked_at = 0
        self._here = url.partition("://")[2]
        context.add_init_script(LISTENS)
        context.on("dialog", self._dialog)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.faults.append(f"a script failed: {error.error}"))
        context.on("request", self._asked)
        context.on("response", self._answered)

    def looks(self, page: Page) -> None:
        """No element, handler or address on the page that no template of ours could have put there."""
        page.evaluate(SETTLES)
        self.looked_at += 1
        self.faults += [f"{page.url} holds {found}" for found in page.evaluate(LOOKS) if found.lower() not in TAGS]

    def misses(self, page: Page, lines: Iterable[str]) -> list[str]:
        """Those lines that the page does not show as text, spaces aside."""
        said = flat(page.evaluate(SAYS))
        return [line for line in lines if flat(line) not in said]

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(HEARS_REFUSALS):
            self.faults.append(f"the console: {message.text}")

    def _asked(self, request: Request) -> None:
        scheme, _, rest = request.url.partition("://")
        if scheme == "blob" or request.url.startswith("blob:"):
            return
        host, _, path = rest.partition("/")
        if scheme not in ("http", "ws") or host != self._here:
            self.faults.append(f"asked elsewhere: {request.url[:120]}")
        elif request.resource_type not in PAGES_AND_NEWS and not OURS.match(f"/{path}"):
            self.faults.append(f"asked for a {request.resource_type} that is not ours: {request.url[:120]}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.request.resource_type not in PAGES_AND_NEWS:
            self.faults.append(f"{response.status} for {response.url[:120]}")
        if response.status == 500:
            self.faults.append(f"500 at {response.url[:120]}")


def flat(text: str) -> str:
    """One space wherever there is space, so that line breaks of a page do not matter."""
    return " ".join(text.split())
