"""Breaks words into lines, left aligned; a word that is wider than its line is broken between letters, so it always fits."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from learning_event.documents.tagged.fonts import width
from learning_event.documents.tagged.lettering import Lettering, Said, Words, said
from learning_event.documents.tagged.text import safe

PARTS = re.compile(r"\n| +|[^ \n]+")


class Span(NamedTuple):
    """Words of one look on one line."""

    text: str
    font: str
    colour: Any
    run: Said
    wide: float


class Line(NamedTuple):
    """`ends_word` says that the next line begins another word, so that a space belongs at the end of this one."""

    spans: tuple[Span, ...]
    ends_word: bool

    @property
    def wide(self) -> float:
        return sum(span.wide for span in self.spans)


class _Word(NamedTuple):
    """A word and the gap before it; `new_line` where somebody wrote one."""

    spans: Sequence[Span]
    wide: float
    gap: Span | None = None
    new_line: bool = False


def break_lines(words: Words, lettering: Lettering, available: float) -> list[Line]:
    """All lines of a paragraph, each at most `available` points wide."""
    lines: list[Line] = []
    current: list[Span] = []
    taken = 0.0
    for word in _words(words, lettering):
        gap = word.gap.wide if word.gap and current else 0.0
        if word.new_line or (current and taken + gap + word.wide > available):
            lines.append(Line(_merged(current), ends_word=True))
            current, taken, gap = [], 0.0, 0.0
        if gap and word.gap:
            current.append(word.gap)
        *whole, rest = _pieces(word, lettering, available)
        lines += [Line(_merged(part), ends_word=False) for part in whole]
        current, taken = [*current, *rest], taken + gap + (sum(span.wide for span in rest) if whole else word.wide)
    return [*lines, Line(_merged(current), ends_word=True)] if current else lines


def _words(words: Words, lettering: Lettering) -> Iterator[_Word]:
    spans: list[Span] = []
    gap, new_line = None, False
    for run in said(words):
        colour = run.colour or lettering.colour
        for font, text in safe(run.text, run.face or lettering.face):
            space = Span(" ", font, colour, run, width(" ", font, lettering.size))
            for part in PARTS.findall(text):
                if part[0] not in " \n":
                    spans.append(Span(part, font, colour, run, width(part, font, lettering.size)))
                    continue
                if spans or new_line:
                    yield _word(spans, gap, new_line)
                    spans = []
                gap, new_line = (None, True) if part == "\n" else (space, False)
    if spans:
        yield _word(spans, gap, new_line)


def _word(spans: list[Span], gap: Span | None, new_line: bool) -> _Word:
    return _Word(spans, sum(span.wide for span in spans), gap, new_line)


def _pieces(word: _Word, lettering: Lettering, available: float) -> Iterator[Sequence[Span]]:
    """The word in pieces that each fit on a line; nearly always one."""
    if word.wide <= available:
        yield word.spans
        return
    piece: list[Span] = []
    taken = 0.0
    for span in word.spans:
        for letter in span.text:
            wide = width(letter, span.font, lettering.size)
            if piece and taken + wide > available:
                yield piece
                piece, taken = [], 0.0
            piece.append(span._replace(text=letter, wide=wide))
            taken += wide
    yield piece


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbours of one look as one span."""
    merged = []
    for _, alike in groupby(spans, key=lambda span: (span.font, id(span.run))):
        first, *others = alike
        text = "".join((first.text, *(span.text for span in others)))
        merged.append(first._replace(text=text, wide=first.wide + sum(span.wide for span in others)))
    return tuple(merged)
