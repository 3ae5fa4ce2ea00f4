"""What a list to choose from offers: nothing chosen yet, then each by what it is called."""

from collections.abc import Iterable

from learning_event.anonymity.shown.preparing import ShownAgency, ShownContact

Choices = tuple[tuple[str, str], ...]

NOT_YET = ("", "Please choose")


def contacts_to_choose(contacts: Iterable[ShownContact]) -> Choices:
    return (NOT_YET, *((contact.id, f"{contact.name}, {contact.role}") for contact in contacts))


def others_to_choose(contacts: Iterable[ShownContact], *, but: str = "") -> Choices:
    """Whom somebody can have to stand in for them: anybody but themselves, or nobody yet."""
    return (("", "Nobody yet"), *((one.id, f"{one.name}, {one.role}") for one in contacts if one.id != but))


def agencies_to_choose(agencies: Iterable[ShownAgency]) -> Choices:
    return (NOT_YET, *((agency.id, agency.name) for agency in agencies))
