"""The one place for what a signed-in reviewer pastes: cleaned to seven plain elements, then taken apart into blocks.

bleach 6.4 is its last release; to replace it, replace the one line in `cleaned`. The tests in tests/anonymity say what must hold.
"""

import html
import re
from html.parser import HTMLParser

import bleach

from learning_event.anonymity.normaliser import normal
from learning_event.anonymity.shown.foreword import ShownBlock, ShownRun

ELEMENTS = frozenset({"p", "strong", "em", "ul", "ol", "li", "blockquote"})
SAME_AS = {"b": "strong", "i": "em", "div": "p"}
MARKUP = re.compile(r"</?(p|strong|em|ul|ol|li|blockquote|b|i|div|br|span|h[1-6])\b[^>]*>", re.I)


def cleaned(pasted: str) -> str:
    """HTML with nothing in it but the seven elements, without attributes; plain text becomes paragraphs."""
    if not MARKUP.search(pasted):
        pasted = "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in pasted.split("\n\n") if part.strip())
    for plain, ours in SAME_AS.items():
        pasted = pasted.replace(f"<{plain}>", f"<{ours}>").replace(f"</{plain}>", f"</{ours}>")
    return str(bleach.clean(pasted, tags=ELEMENTS, attributes={}, protocols=(), strip=True, strip_comments=True))


def blocks_of(clean: str) -> tuple[ShownBlock, ...]:
    """The blocks of cleaned HTML; empty ones are left out."""
    reader = _Blocks()
    reader.feed(clean)
    reader.close()
    return reader.done()


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[ShownBlock] = []
        self._runs: list[ShownRun] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("strong", "em"):
            self._end_block()
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("strong", "em"):
            self._end_block()
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self._runs.append(ShownRun(data, "strong" in self._open, "em" in self._open))

    def done(self) -> tuple[ShownBlock, ...]:
        self._end_block()
        return tuple(self._blocks)

    def _end_block(self) -> None:
        runs = tuple(ShownRun(_one_line(run.words), run.strong, run.emphasis) for run in self._runs)
        self._runs = []
        if any(run.words.strip() for run in runs):
            self._blocks.append(ShownBlock(self._what(), runs))

    def _what(self) -> str:
        if "blockquote" in self._open:
            return "quotation"
        if "li" in self._open:
            return "number" if "ol" in self._open and "ul" not in self._open else "bullet"
        return "paragraph"


def _one_line(words: str) -> str:
    kept = " ".join(normal(words).split())
    return f"{' ' if words[:1].isspace() else ''}{kept}{' ' if words[-1:].isspace() and kept else ''}"
