"""What the checks say of somebody's own words: what was found in them and what could be said instead. Never the table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownFound:
    """`choices` are what the review says instead; without one, `offer` says what to do, and `taken_out` what then stands there.

    `sure` that it is not shown as it is before the lead reviewer has looked at it.
    """

    found: str
    sort: str
    says: str
    offer: str
    choices: tuple[str, ...]
    sure: bool
    taken_out: str = ""


@dataclass(frozen=True)
class ShownNudge:
    """Another way to put it, offered once and never more."""

    id: str
    sort: str
    found: str
    offer: str


@dataclass(frozen=True)
class ShownChecks:
    """Each thing that was found, once however often it stands there."""

    names: tuple[ShownFound, ...]
    nudges: tuple[ShownNudge, ...]

    @property
    def surely(self) -> tuple[ShownFound, ...]:
        """What would be held at a showing, whatever its author says."""
        return tuple(one for one in self.names if one.sure)


@dataclass(frozen=True)
class ShownStanding:
    """Words that stand somewhere with a name in them: `where` in words, `page` where they are mended (empty: nowhere).

    `instead` is the same with the agreed names put in, and empty where somebody has to choose first.
    """

    id: str
    where: str
    page: str
    words: str
    found: tuple[ShownFound, ...]
    instead: str = ""
