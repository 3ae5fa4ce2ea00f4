"""What was done at the browsers of a whole day, step by step: what they sent, opened and were refused, and what was pressed there."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

from playwright.sync_api import BrowserContext, Request, Response

# In capture, before the page's own listeners: a slip that is being carried is still held when the pointer lets it go.
WATCH = r"""
const said = (one) => [one.getAttribute("aria-label"), one.labels?.[0]?.innerText, one.innerText, one.id, one.name]
  .find((words) => words?.trim())?.replace(/\s+/g, " ").trim() ?? "";
const watch = (kind, what, words) => addEventListener(kind, (news) => {
  const tell = words(news, news.target?.closest?.("button, a, summary, input, select, textarea"));
  if (tell) wasDone(typeof what === "function" ? what(news) : what, tell);
}, true);
watch("click", (news) => news.detail ? "pressed" : "pressed by key", (_, one) => one && said(one));
watch("change", "changed", (_, one) => one && `${one.id || one.name} ${one.type === "password" ? "" : one.value}`);
watch("input", "typed", (_, one) => one?.id);
watch("pointerup", "carried", (news) => document.querySelector(".observation--held")
  && document.elementsFromPoint(news.clientX, news.clientY).map((at) => at.closest("[data-episode]")).find(Boolean)?.innerText);
watch("beforeprint", "printed", () => location.pathname);
"""
EVENT = re.compile(r"^/events/[^/]+(?=/)")


@dataclass(frozen=True)
class Deed:
    """`what` is sent, opened, refused, pressed, pressed by key, changed, typed, carried or printed; `words` say which."""

    step: str
    what: str
    words: str


@dataclass
class Deeds:
    """All of a day; `step` is the part of it that goes on now."""

    done: list[Deed] = field(default_factory=list)
    step: str = ""

    def watch(self, context: BrowserContext) -> None:
        """Everything in this person's windows from now on."""
        context.expose_binding("wasDone", lambda _, what, words: self.adds(str(what), str(words)))
        context.add_init_script(WATCH)
        context.on("request", self._asked)
        context.on("response", self._answered)

    def adds(self, what: str, words: str) -> None:
        self.done.append(Deed(self.step, what, words))

    def has(self, step: str, what: str, pattern: str) -> bool:
        """Whether something that the pattern finds was done in this step."""
        return any(re.search(pattern, one.words) for one in self.done if (one.step, one.what) == (step, what))

    def sent(self) -> set[str]:
        """Addresses to which something was sent, without the event's."""
        return {one.words.partition(" ")[0] for one in self.done if one.what == "sent"}

    def _asked(self, request: Request) -> None:
        if "/static/" not in request.url and "/socket.io" not in request.url:
            body = unquote_plus(request.post_data or "") if request.method == "POST" else ""
            self.adds("sent" if request.method == "POST" else "opened", f"{_address(request)} {body}".strip())

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.adds("refused", f"{response.status} {_address(response)}")


def _address(of: Any) -> str:
    return EVENT.sub("", re.sub(r"^\w+://[^/]+", "", of.url))
