"""What the reviewers have made of it: groups, themes, likenesses and lenses. Always of things that everybody sees; never of people."""

from dataclasses import dataclass, field

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEntry


@dataclass(frozen=True)
class ShownTag:
    """A theme or factor on one thing; `scheme` is theme or factor."""

    id: str
    scheme: str
    words: str


@dataclass(frozen=True)
class ShownGroup:
    """Like observations under one title, what went well first. `seen` is how it stands, for the forms that change it."""

    id: str
    title: str
    observations: tuple[ShownObservation, ...]
    seen: str = ""


@dataclass(frozen=True)
class ShownAlike:
    """Two that may say the same. Nobody is told so but the reviewer, who decides."""

    one: ShownObservation
    other: ShownObservation


@dataclass(frozen=True)
class ShownLens:
    """A lens of the coverage board. `so_far` says how it stands in words; `noted` that the reviewer has written it so."""

    id: str
    words: str
    asks: str
    talked_about: bool
    so_far: str
    note: str = ""
    noted: bool = False
    seen: str = ""


@dataclass(frozen=True)
class ShownUnder:
    """One theme or factor with what stands under it; a part of a theme stands in its `parts`."""

    id: str
    words: str
    observations: tuple[ShownObservation, ...]
    entries: tuple[ShownEntry, ...]
    parts: tuple["ShownUnder", ...] = ()


@dataclass(frozen=True)
class ShownThemes:
    """All themes and factors that something stands under, what made good work possible first."""

    themes: tuple[ShownUnder, ...]
    factors: tuple[ShownUnder, ...]


@dataclass(frozen=True)
class ShownThemeCount:
    """What supports a theme or factor, in numbers alone. `level` is 1 for a theme or factor, 2 for a part of a theme."""

    scheme: str
    id: str
    words: str
    level: int
    entries: int
    observations: int
    went_well: int


@dataclass(frozen=True)
class ShownSense:
    """For the desk. `tags` are by the thing's name (entry:<id>, observation:<id>, group:<id>), `seen` by the observation's id,
    `episodes` by the key episode's: how each stands, for the forms that change it.
    """

    groups: tuple[ShownGroup, ...] = ()
    alike: tuple[ShownAlike, ...] = ()
    lenses: tuple[ShownLens, ...] = ()
    tags: dict[str, tuple[ShownTag, ...]] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)
    episodes: dict[str, str] = field(default_factory=dict)
