"""Breaks words into lines, left aligned; a word that is wider than its line is broken between letters, so it always fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from learning_event.documents.tagged.fonts import width
from learning_event.documents.tagged.lettering import Lettering, Said, Words, said
from learning_event.documents.tagged.text import safe

PARTS = re.compile(r"\n| +|[^ \n]+")


@dataclass(frozen=True)
class Span:
    """Words of one look on one line."""

    text: str
    font: str
    colour: Any
    run: Said
    wide: float

    def __add__(self, other: "Span") -> "Span":
        return replace(self, text=self.text + other.text, wide=self.wide + other.wide)

    def fits(self, other: "Span") -> bool:
        return self.font == other.font and self.run is other.run


@dataclass(frozen=True)
class Line:
    """`ends_word` says that the next line begins another word, so that a space belongs at the end of this one."""

    spans: tuple[Span, ...]
    ends_word: bool

    @property
    def wide(self) -> float:
        return sum(span.wide for span in self.spans)


@dataclass
class _Word:
    spans: list[Span]
    gap: Span | None = None
    new_line: bool = False

    @property
    def wide(self) -> float:
        return sum(span.wide for span in self.spans)


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
        current, taken = current + rest, taken + gap + sum(span.wide for span in rest)
    return [*lines, Line(_merged(current), ends_word=True)] if current else lines


def _words(words: Words, lettering: Lettering) -> Iterator[_Word]:
    word = _Word([])
    for run in said(words):
        for font, text in safe(run.text, run.face or lettering.face):
            for part in PARTS.findall(text):
                span = Span(part, font, run.colour or lettering.colour, run, width(part, font, lettering.size))
                if not part.isspace() or part == "\u00a0":
                    word.spans.append(span)
                    continue
                if word.spans or word.new_line:
                    yield word
                    word = _Word([])
                word.gap = None if part == "\n" else replace(span, text=" ", wide=width(" ", font, lettering.size))
                word.new_line = part == "\n"
    if word.spans:
        yield word


def _pieces(word: _Word, lettering: Lettering, available: float) -> Iterator[list[Span]]:
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
            piece.append(replace(span, text=letter, wide=wide))
            taken += wide
    yield piece


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].fits(span):
            merged[-1] = merged[-1] + span
        else:
            merged.append(span)
    return tuple(merged)
