"""The people of a support contact as numbers by agency: their own, and those of whomever they stand in for."""

from collections import Counter
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.anonymity.at_hand import at_hand
from learning_event.models import Agency, Place, SupportContact


@dataclass(frozen=True)
class OwnPerson:
    """A place, what it is called on this contact's pages, and for whom they stand in there (or empty)."""

    place_id: str
    said: str
    instead_of: str


def people_of(rows: Session, event_id: str, contact_id: str) -> tuple[OwnPerson, ...]:
    """One's own first. A closed place keeps its number and is left out, so that the others keep theirs."""
    found = rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event_id)).all()
    mine = [one for one in found if one.id == contact_id]
    others = [one for one in found if one.id != contact_id and (there := at_hand(rows, one)) and there.id == contact_id]
    agencies = _agencies(rows, event_id)
    people: list[OwnPerson] = []
    for contact in [*mine, *sorted(others, key=lambda one: one.name)]:
        people += _numbered(rows, contact, agencies, "" if contact.id == contact_id else contact.name)
    return tuple(people)


def _numbered(
    rows: Session, contact: SupportContact, agencies: dict[str, tuple[int, str]], instead_of: str
) -> list[OwnPerson]:
    places = rows.scalars(sa.select(Place).where(Place.support_contact_id == contact.id)).all()
    counts: Counter[str] = Counter()
    people = []
    for place in sorted(places, key=lambda one: (agencies[one.agency_id], _by_number(one.role), one.id)):
        counts[place.agency_id] += 1
        if place.state != "closed":
            said = f"{agencies[place.agency_id][1]}, {counts[place.agency_id]}"
            people.append(OwnPerson(place.id, said, instead_of))
    return people


def _agencies(rows: Session, event_id: str) -> dict[str, tuple[int, str]]:
    return {row.id: (row.position, row.name) for row in rows.scalars(sa.select(Agency).filter_by(event_id=event_id))}


def _by_number(role: str) -> tuple[str, int]:
    words, _, number = role.rpartition(" ")
    return (words, int(number)) if number.isdigit() else (role, 0)
