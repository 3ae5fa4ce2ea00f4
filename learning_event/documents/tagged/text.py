"""The one place where words become something that can be printed: nothing typed is ever markup, and nothing is lost in silence.

ReportLab's own Paragraph reads markup that can open files and addresses; ours does not parse at all. What is left to do here:
drop what has no shape (NUL, control and bidirectional marks), find a font for each character, and say by name what no font has.
"""

import re
import unicodedata
from collections.abc import Iterator

from learning_event.documents.tagged.fonts import FALLBACK, Face, characters_of

NEWLINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
SPACES = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
NO_BREAK_SPACES = re.compile("[\u2007\u202f]")
SHAPELESS = frozenset({"Cc", "Cf", "Zl", "Zp"})
VARIATIONS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff]")


def clean(text: str) -> str:
    """Plain words with newlines and spaces only; also for titles, bookmarks and alternative text, which have no font."""
    text = SPACES.sub(" ", NEWLINES.sub("\n", unicodedata.normalize("NFC", text)))
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    text = VARIATIONS.sub("", NO_BREAK_SPACES.sub("\u00a0", text))
    return "".join(_named_if_private(one) for one in text if one == "\n" or unicodedata.category(one) not in SHAPELESS)


def brief(text: str, most: int) -> str:
    """Clean, on one line and not longer than `most`: PDF/A refuses strings of more than 32,767 bytes."""
    text = " ".join(clean(text).split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _named_if_private(one: str) -> str:
    return f"[U+{ord(one):04X}]" if unicodedata.category(one) in ("Cs", "Co", "Cn") else one


def safe(text: str, face: Face = Face.PLAIN) -> tuple[tuple[str, str], ...]:
    """The words as (font, text) in reading order, with a font for everything; what no font has stands by its name."""
    text = clean(text)
    own = characters_of(face)
    if own.issuperset(text.replace("\n", "")):
        return ((face, text),) if text else ()
    return tuple(_joined(_routed(text, face)))


def _routed(text: str, face: Face) -> Iterator[tuple[str, str]]:
    for cluster in _clusters(text):
        if cluster.isspace() or characters_of(face).issuperset(cluster):
            yield face, cluster
        elif characters_of(FALLBACK).issuperset(cluster):
            yield FALLBACK, cluster
        else:
            yield face, "".join(one if one in characters_of(face) else name_of(one) for one in cluster)


def _clusters(text: str) -> Iterator[str]:
    """A letter with the accents that stand on it, so that both come from one font."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield text[start:at]
            start = at


def name_of(one: str) -> str:
    """A character in words, as Unicode calls it, in brackets."""
    return f"[{unicodedata.name(one, f'U+{ord(one):04X}').lower()}]"


def _joined(routed: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    font, words = "", ""
    for next_font, text in routed:
        if next_font != font and words:
            yield font, words
            words = ""
        font, words = next_font, words + text
    if words:
        yield font, words
