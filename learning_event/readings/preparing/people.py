"""Agencies, support contacts and places, as the lead reviewer prepares them. There are no names of those who come."""

from collections import Counter

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.at_hand import is_at_hand, stand_in_of
from learning_event.anonymity.shown.preparing import ShownAgency, ShownContact, ShownPlace
from learning_event.anonymity.shown.records import ShownTyped
from learning_event.models import Agency, EventRole, LearningEvent, Place, SupportContact, TimelineEntry
from learning_event.readings.preparing.invited import invitations_said, not_sent_to
from learning_event.rules.refusals import NotKnown
from learning_event.rules.support_contact import SAID as SAID_OF
from learning_event.rules.support_contact import Answered, lacks, stands
from learning_event.rules.telephone import doubt_about

CANNOT_BE_REACHED = "Cannot be reached yet"
SAID = {"laid_out": "Card not used yet", "waiting": "Waits at the door", "claimed": "Card used", "closed": "Closed"}


def agencies_listed(event_id: str) -> tuple[ShownAgency, ...]:
    """In the reviewer's order."""
    with store.look(event_id) as rows:
        places = Counter(rows.scalars(sa.select(Place.agency_id).where(Place.event_id == event_id)))
        entries = Counter(rows.scalars(sa.select(TimelineEntry.agency_id).where(TimelineEntry.event_id == event_id)))
        return tuple(
            ShownAgency(row.id, row.name, places[row.id], entries[row.id]) for row in _agencies(rows, event_id)
        )


def agency_listed(event_id: str, agency_id: str) -> ShownAgency:
    """NotKnown when it is not one of this event's."""
    found = next((agency for agency in agencies_listed(event_id) if agency.id == agency_id), None)
    if found is None:
        raise NotKnown
    return found


def contacts_listed(event_id: str) -> tuple[ShownContact, ...]:
    """By name."""
    with store.look(event_id) as rows:
        agencies = {row.id: row.name for row in _agencies(rows, event_id)}
        places = Counter(
            rows.scalars(sa.select(Place.support_contact_id).where(Place.event_id == event_id, Place.state != "closed"))
        )
        signed = set(rows.scalars(sa.select(EventRole.support_contact_id).where(EventRole.event_id == event_id)))
        found = _contacts(rows, event_id)
        names = {row.id: row.name for row in found}
        invited = invitations_said(rows, event_id)
        own = rows.scalar(sa.select(LearningEvent.reviewer_support_contact_id).where(LearningEvent.id == event_id))
        return tuple(
            ShownContact(
                row.id,
                row.name,
                row.role,
                agencies.get(row.agency_id or "", ""),
                row.telephone,
                row.email,
                row.before,
                row.on_the_day,
                row.after,
                lacks(telephone=row.telephone, email=row.email, on_the_day=row.on_the_day),
                places[row.id],
                row.id in signed,
                row.id == own,
                row.answered,
                SAID_OF[Answered(row.answered)],
                row.reason,
                names.get(row.stand_in_id or "", ""),
                row.takes_part,
                doubt_about(row.telephone),
                invited.get(row.id, ""),
            )
            for row in found
        )


def places_listed(event_id: str) -> tuple[ShownPlace, ...]:
    """By agency in the reviewer's order, then by role; closed ones last."""
    with store.look(event_id) as rows:
        agencies = {row.id: (n, row.name) for n, row in enumerate(_agencies(rows, event_id))}
        contacts = {row.id: row for row in _contacts(rows, event_id)}
        found = rows.scalars(sa.select(Place).where(Place.event_id == event_id)).all()
        ordered = sorted(found, key=lambda p: (p.state == "closed", agencies[p.agency_id][0], _by_number(p.role), p.id))
        needs = {contact_id: _needs(rows, contact) for contact_id, contact in contacts.items()}
        return tuple(
            _shown(row, agencies[row.agency_id][1], contacts[row.support_contact_id], needs[row.support_contact_id])
            for row in ordered
        )


def contact_typed(event_id: str, contact_id: str) -> ShownTyped:
    """A contact as the form holds them; NotKnown when they are not one of this event's."""
    with store.look(event_id) as rows:
        row = rows.get(SupportContact, contact_id)
        if row is None or row.event_id != event_id:
            raise NotKnown
        boxes = ("name", "role", "telephone", "email", "before", "on_the_day", "after")
        return ShownTyped(
            row.id,
            row.name,
            {
                **{box: getattr(row, box) for box in boxes},
                "agency": row.agency_id or "",
                "stand_in": row.stand_in_id or "",
                "takes_part": "yes" if row.takes_part else "",
                "answered": row.answered,
                "invited": invitations_said(rows, event_id).get(row.id, ""),
                "not_sent": not_sent_to(rows, event_id, row.id),
            },
        )


def place_listed(event_id: str, place_id: str) -> ShownPlace:
    """NotKnown when it is not one of this event's."""
    found = next((place for place in places_listed(event_id) if place.id == place_id), None)
    if found is None:
        raise NotKnown
    return found


def _needs(rows: Session, contact: SupportContact) -> str:
    """Why the places of this contact need another one; empty where they do not."""
    if is_at_hand(contact):
        return ""
    other = stand_in_of(rows, contact)
    why = CANNOT_BE_REACHED if stands(contact.answered) else SAID_OF[Answered(contact.answered)]
    if Answered(contact.answered) is Answered.ASKED:
        return why
    return f"{why}. Needs another contact{f'; {other.name} stands in' if other else ''}"


def _shown(row: Place, agency: str, contact: SupportContact, needs: str) -> ShownPlace:
    return ShownPlace(
        row.id,
        row.role or "Came with the room code",
        agency,
        contact.id,
        f"{contact.name}, {contact.role}",
        row.state,
        SAID[row.state],
        "" if row.state == "closed" else needs,
        row.spoken_with,
    )


def _by_number(role: str) -> tuple[str, int]:
    words, _, number = role.rpartition(" ")
    return (words, int(number)) if number.isdigit() else (role, 0)


def _agencies(rows: Session, event_id: str) -> list[Agency]:
    found = rows.scalars(sa.select(Agency).where(Agency.event_id == event_id, Agency.family.is_(False)))
    return sorted(found, key=lambda row: (row.position, row.name))


def _contacts(rows: Session, event_id: str) -> list[SupportContact]:
    found = rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event_id))
    return sorted(found, key=lambda row: row.name)
