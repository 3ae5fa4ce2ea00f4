"""What else may go on beside the review, with whom it was asked, and how that is said: never whose evidence, and never a name."""

from dataclasses import dataclass
from enum import StrEnum

from learning_event.rules.plain_day import day_said


class Body(StrEnum):
    """With whom the lead reviewer asks before the day; `OTHER` is for one that is named in words."""

    POLICE = "police"
    CORONER = "coroner"
    FAMILY_COURT = "family_court"
    REGULATOR = "regulator"
    EMPLOYER = "employer"
    OTHER = "other"


class Stand(StrEnum):
    """How far somebody's own proceedings have come. What nobody has asked about has no stand, and that is said too."""

    NONE = "none"
    EXPECTED = "expected"
    RUNNING = "running"
    ENDED = "ended"


NAMES = {
    Body.POLICE: "Police and Crown Prosecution Service",
    Body.CORONER: "Coroner",
    Body.FAMILY_COURT: "Family court",
    Body.REGULATOR: "Regulator or professional body",
    Body.EMPLOYER: "Employer",
    Body.OTHER: "Somebody else",
}
ALWAYS_ASKED = tuple(body for body in Body if body is not Body.OTHER)
SAID = {
    Stand.NONE: "Nothing goes on",
    Stand.EXPECTED: "Something may come",
    Stand.RUNNING: "Something goes on now",
    Stand.ENDED: "Something has ended",
}
NOT_ASKED = "Not yet asked"
IN_SENTENCES = {
    Stand.NONE: "nothing goes on",
    Stand.EXPECTED: "proceedings may come",
    Stand.RUNNING: "proceedings go on",
    Stand.ENDED: "proceedings have ended",
}
BESIDE = frozenset({Stand.EXPECTED, Stand.RUNNING})


@dataclass(frozen=True)
class Asked:
    """What one body answered. `by` is a role in words, `on` an ISO day; `stand` is empty while nobody has asked."""

    body: Body
    stand: str = ""
    name: str = ""
    by: str = ""
    on: str = ""
    plain_words: str = ""

    @property
    def who(self) -> str:
        return self.name or NAMES[self.body]

    @property
    def said(self) -> str:
        return SAID[Stand(self.stand)] if self.stand else NOT_ASKED

    @property
    def confirmed(self) -> str:
        """Who said so and when, as one line; empty while nobody has."""
        return f"Confirmed by {self.by}, {day_said(self.on)}" if self.stand else ""


def printed(asked: Asked) -> str:
    """One sentence for the method section."""
    if not asked.stand:
        return f"{asked.who}: not asked."
    return f"{asked.who}: {IN_SENTENCES[Stand(asked.stand)]}. {asked.confirmed}."


def not_yet_asked(all_asked: tuple[Asked, ...]) -> tuple[str, ...]:
    """Those with whom nobody has asked, of the five that are always asked."""
    return tuple(one.who for one in all_asked if not one.stand and one.body in ALWAYS_ASKED)


def in_plain_words(all_asked: tuple[Asked, ...]) -> tuple[str, ...]:
    """What is said to those who come, where something goes on or may come: the reviewer's own words, or ours."""
    return tuple(
        one.plain_words or f"{one.who}: {IN_SENTENCES[Stand(one.stand)]}. We do not talk about evidence here."
        for one in all_asked
        if one.stand in BESIDE
    )
