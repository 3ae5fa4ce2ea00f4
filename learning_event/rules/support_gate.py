"""The gate: what stands between a support contact and the people they support, and what to do about it.

A trouble is of one kind and one contact. A written reason covers the troubles it was given for and no other, so that another one
brings the gate back.
"""

from dataclasses import dataclass
from enum import StrEnum

from learning_event.rules.counting import counted
from learning_event.rules.support_contact import Answered, lacks

GONE = frozenset({Answered.DECLINED, Answered.LEFT})


class Kind(StrEnum):
    """Why somebody may be without support."""

    ASKED = "asked"
    DECLINED = "declined"
    LEFT = "left"
    NOT_REACHED = "not_reached"
    NO_REACH = "no_reach"
    NO_STAND_IN = "no_stand_in"


SAYS = {
    Kind.ASKED: "has not answered yet. Please ring them: if they say yes, note it beside their name.",
    Kind.DECLINED: "cannot do it. Please give those places another support contact.",
    Kind.LEFT: "has stepped back. Please give those places another support contact.",
    Kind.NOT_REACHED: "could not be reached. Please try once more, or give those places another support contact.",
    Kind.NO_STAND_IN: "takes part in the day as well, and cannot be on hand meanwhile. Please choose who stands in for them.",
}
IN_PRINT = {
    Kind.ASKED: "had not answered",
    Kind.DECLINED: "could not do it",
    Kind.LEFT: "had stepped back",
    Kind.NOT_REACHED: "could not be reached",
    Kind.NO_REACH: "had not said how to be reached",
    Kind.NO_STAND_IN: "took part as well, with nobody to stand in",
}


@dataclass(frozen=True)
class Asked:
    """A support contact as the gate looks at them. `stand_in` is the name of whoever stands in and is there, or empty."""

    contact_id: str
    name: str
    answered: str
    telephone: str
    email: str
    on_the_day: str
    places: int
    takes_part: bool = False
    stand_in: str = ""


@dataclass(frozen=True)
class Trouble:
    """`said` is a whole sentence with what to do; `key` tells it from every other of this learning event."""

    contact_id: str
    kind: Kind
    said: str

    @property
    def key(self) -> str:
        return f"{self.contact_id} {self.kind}"


def troubles_of(contact: Asked) -> tuple[Trouble, ...]:
    """Empty where the people of this contact have somebody. Whoever supports nobody is only asked how they can be reached."""
    kinds = _kinds(contact)
    return tuple(Trouble(contact.contact_id, kind, _said(contact, kind)) for kind in kinds)


def in_print(troubles: tuple[Trouble, ...]) -> list[str]:
    """What was open, as the paper says it: how many contacts, and never who."""
    found = []
    for kind in Kind:
        many = sum(trouble.kind is kind for trouble in troubles)
        if many:
            words = f"{counted(many, 'support contact', 'support contacts')} {IN_PRINT[kind]}"
            found.append(words[:1].upper() + words[1:] + ".")
    return found


def _kinds(contact: Asked) -> list[Kind]:
    kinds = []
    answered = Answered(contact.answered)
    if contact.places and answered not in (Answered.ACCEPTED, Answered.SAID_YES):
        kinds.append(Kind(answered))
    if answered not in GONE and _lacks(contact):
        kinds.append(Kind.NO_REACH)
    if contact.places and contact.takes_part and not contact.stand_in and answered not in GONE:
        kinds.append(Kind.NO_STAND_IN)
    return kinds


def _said(contact: Asked, kind: Kind) -> str:
    supports = f", who supports {counted(contact.places, 'place', 'places')}," if contact.places else ""
    who = f"{contact.name}{supports}"
    if kind is Kind.NO_REACH:
        return f"{who} has no {' and no '.join(_lacks(contact))}."
    meanwhile = f" Until then {contact.stand_in} stands in." if contact.stand_in and kind is not Kind.ASKED else ""
    return f"{who} {SAYS[kind]}{meanwhile}"


def _lacks(contact: Asked) -> tuple[str, ...]:
    return lacks(telephone=contact.telephone, email=contact.email, on_the_day=contact.on_the_day)
