"""The lead reviewer's foreword, in blocks and runs, so that page and paper draw it without any markup of its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownRun:
    """A stretch of words in one manner."""

    words: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True)
class ShownBlock:
    """`what` is paragraph, quotation, bullet or number."""

    what: str
    runs: tuple[ShownRun, ...]
