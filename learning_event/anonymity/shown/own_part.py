"""A support contact's own part, as they see it themselves."""

from dataclasses import dataclass

from learning_event.rules.support_contact import stands


@dataclass(frozen=True)
class ShownOwnPart:
    """`answered` is one of rules/support_contact.py, `fields` is how the form holds the rest. `stand_in` names whoever is there in their
    place."""

    name: str
    role: str
    reviewer: str
    held_on: str
    answered: str
    places: int
    fields: dict[str, str]
    lacks: tuple[str, ...]
    stand_in: str
    others: tuple[tuple[str, str], ...]

    @property
    def stands(self) -> bool:
        return stands(self.answered)
