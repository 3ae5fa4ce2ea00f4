"""The themes of a review: fifteen in all, each with its parts, under ids that stay the same so that reviews can be compared."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

MOST_ON_ONE = 12
BETWEEN = ": "


@dataclass(frozen=True)
class Theme:
    """`parts` are ids and words of its second level; it may be chosen as a whole, or one of its parts."""

    id: str
    words: str
    parts: dict[str, str]


@cache
def themes() -> tuple[Theme, ...]:
    """In their order, from themes.json; *what made good work possible* comes first wherever they are shown."""
    found = json.loads(files(__package__).joinpath("themes.json").read_text(encoding="utf-8"))
    return tuple(Theme(one["id"], one["words"], one["parts"]) for one in found)


@cache
def theme_words() -> dict[str, str]:
    """Every id with how it is said alone: a part after its theme."""
    words = {}
    for theme in themes():
        words[theme.id] = theme.words
        words.update({part: f"{theme.words}{BETWEEN}{said}" for part, said in theme.parts.items()})
    return words


def short_words(theme_id: str) -> str:
    """As it is said on a slip: the part without its theme."""
    return theme_words()[theme_id].partition(BETWEEN)[2] or theme_words()[theme_id]


def theme_typed(typed: str) -> str:
    """The id of what somebody typed or chose from the list, by its words or its id; empty where there is none such."""
    wanted = " ".join(typed.replace("'", "’").split()).casefold()
    known = theme_words()
    if wanted in known:
        return wanted
    alone = [theme_id for theme_id in known if wanted == short_words(theme_id).casefold()]
    whole = [theme_id for theme_id, words in known.items() if wanted == words.casefold()]
    return whole[0] if whole else alone[0] if len(alone) == 1 else ""
