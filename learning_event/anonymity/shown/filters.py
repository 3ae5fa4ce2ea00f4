"""The questions by which somebody narrows what is in sight on the timeline, and the sentence about what is not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownChoice:
    """One answer; `tint` is that of a kind of observation, else empty."""

    value: str
    label: str
    chosen: bool
    tint: str = ""


@dataclass(frozen=True)
class ShownQuestion:
    """A list to choose from; its first choice asks nothing."""

    name: str
    label: str
    choices: tuple[ShownChoice, ...]


@dataclass(frozen=True)
class ShownFilters:
    """`find` is what is looked for in words, `query` all of it as it stands in an address, `asks` whether anything is asked.

    `says` is the sentence about what is out of sight, `chosen` what is asked in words, for paper; `notes` say what was not
    understood and left out. `sentences` are all that could be said, by name, for a page that narrows by itself. `asked` are the
    parts of `query`, for other forms and links of the page to carry along.
    """

    questions: tuple[ShownQuestion, ...]
    find: str
    asks: bool
    query: str
    says: str
    chosen: str
    notes: tuple[str, ...] = ()
    sentences: tuple[tuple[str, str], ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
