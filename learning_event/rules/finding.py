"""Finding words whatever their case and accents: how a text is folded, and where the words that are looked for stand in it.

static/js/lib/finding.js folds in the same way; a test compares what both find.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

LONGEST = 100
MOST_WORDS = 8
_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ς": "σ"}
_SIGNS = {**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
_ALIKE = str.maketrans({**_LETTERS, **_SIGNS})


def folded(text: str) -> str:
    """Without case and accents, and with one form of each quote and dash."""
    plain = unicodedata.normalize("NFKD", text).lower()
    return "".join(sign for sign in plain if not unicodedata.category(sign).startswith("M")).translate(_ALIKE)


def words_of(asked: str) -> tuple[str, ...]:
    """What somebody looks for, word by word."""
    return tuple(dict.fromkeys(folded(asked[:LONGEST]).split()))[:MOST_WORDS]


def has_all(text: str, words: Sequence[str]) -> bool:
    """Whether each of the words stands in the text, as a word or within one."""
    if not words:
        return True
    plain = folded(text)
    return all(word in plain for word in words)


def pieces(text: str, words: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it was looked for; joined they are the text again."""
    signs = [(n, plain) for n, sign in enumerate(text) for plain in folded(sign)]
    plain = "".join(sign for _, sign in signs)
    marked = {signs[at][0] for word in words for at in _all_of(word, plain)}
    for is_found, together in groupby(range(len(text)), key=marked.__contains__):
        yield "".join(text[n] for n in together), is_found


def _all_of(word: str, plain: str) -> Iterator[int]:
    at = plain.find(word)
    while at >= 0:
        yield from range(at, at + len(word))
        at = plain.find(word, at + len(word))
