"""Looking after each other: places to turn to, and the days that come, as everybody in the learning event sees them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ShownRoute:
    """Somewhere to turn: a name, a telephone number to press, and a few words; each of the last two may be empty."""

    id: str
    name: str
    telephone: str
    words: str


@dataclass(frozen=True)
class ShownAfterwards:
    """`recall_on` and `published_on` are days in words, or empty while they are not settled; `fields` are the form's boxes."""

    recall_on: str
    published_on: str
    local: tuple[ShownRoute, ...]
    national: tuple[ShownRoute, ...]
    fields: Mapping[str, str]
