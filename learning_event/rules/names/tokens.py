"""A text as words to compare: each with its place, in small letters and without its diacritics, so that Łukasz is lukasz."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

# Letters that Unicode does not take apart into a plain letter and a sign.
_PLAIN = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
_ENDS = frozenset(".!?:\n•")
# What str.isalnum() says yes to. Most texts have no signs that combine: then this finds their words, many times as quickly.
_RUN = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """In small letters, without diacritics."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", text.casefold()).translate(_PLAIN)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@dataclass(frozen=True)
class Token:
    """`plain` is how it is compared; `first` that a sentence (or the text) begins with it."""

    start: int
    end: int
    text: str
    plain: str
    first: bool

    @cached_property
    def has_capital(self) -> bool:
        return self.text[:1].isupper()

    @cached_property
    def is_capitals(self) -> bool:
        return len(self.plain) > 1 and self.text == self.text.upper() and self.text != self.text.lower()


def tokens(text: str) -> list[Token]:
    """Every run of letters and figures, with the signs that combine with them."""
    if _is_simple(text):
        return _runs_in(text)
    found: list[Token] = []
    start, begins = -1, True
    for at, sign in enumerate(text + " "):
        if sign.isalnum() or (start >= 0 and unicodedata.combining(sign)):
            start = at if start < 0 else start
            continue
        if start >= 0:
            found.append(Token(start, at, text[start:at], plain(text[start:at]), begins))
            start, begins = -1, False
        if sign in _ENDS:
            begins = True
    return found


def plain_words(text: str) -> tuple[str, ...]:
    """As they are compared, and nothing else of them."""
    if text.isascii():
        return tuple(_RUN.findall(text.lower()))
    return tuple(token.plain for token in tokens(text))


def _is_simple(text: str) -> bool:
    return text.isascii() or not any(map(unicodedata.combining, text))


def _runs_in(text: str) -> list[Token]:
    found: list[Token] = []
    for run in _RUN.finditer(text):
        begins = not found or not _ENDS.isdisjoint(text[found[-1].end : run.start()])
        found.append(Token(run.start(), run.end(), run[0], plain(run[0]), begins))
    return found


def is_shouted(words: list[Token]) -> bool:
    """Whether somebody writes in capitals throughout, so that a capital says nothing."""
    letters = [word for word in words if word.plain.isalpha() and len(word.plain) > 1]
    return len(letters) > 2 and all(word.is_capitals for word in letters)


def is_whispered(words: list[Token]) -> bool:
    """Whether somebody writes without capitals throughout, so that their absence says nothing."""
    return not any(word.has_capital and word.plain != "i" for word in words)
