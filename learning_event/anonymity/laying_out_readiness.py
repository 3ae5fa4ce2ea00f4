"""Lays out what is prepared for an event: words that the reviewer wrote, and numbers. Nothing here knows a practitioner."""

from collections import Counter

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.anonymity.at_hand import at_hand, stand_in_of
from learning_event.models import (
    Agency,
    EventRole,
    GateOverride,
    KeyEpisode,
    LearningEvent,
    Place,
    Pseudonym,
    Segment,
    SupportContact,
    TimelineEntry,
)
from learning_event.models.base import Base
from learning_event.rules.readiness import Prepared
from learning_event.rules.role import Role
from learning_event.rules.support_gate import Asked, Trouble, troubles_of


def what_is_prepared(rows: Session, event: LearningEvent) -> Prepared:
    """From the shelves as they are in this transaction."""
    contacts = rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event.id)).all()
    there = {row.id for row in contacts if at_hand(rows, row)}
    places = sa.select(sa.func.count()).where(Place.event_id == event.id, Place.state != "closed")
    agencies_with_entries = sa.select(sa.func.count(sa.distinct(TimelineEntry.agency_id))).where(
        TimelineEntry.event_id == event.id, TimelineEntry.family == ""
    )
    return Prepared(
        purpose=event.purpose,
        period_start=event.period_start,
        period_end=event.period_end,
        held_on=event.held_on,
        retention_date=event.retention_date,
        lines_of_enquiry=len(event.lines_of_enquiry),
        ground_rules=len(event.ground_rules),
        agencies=_how_many(rows, Agency, event.id, family=False),
        contacts=len(contacts),
        troubles=open_troubles(rows, event.id),
        places=rows.scalar(places) or 0,
        entries=_how_many(rows, TimelineEntry, event.id, family=""),
        agencies_with_entries=rows.scalar(agencies_with_entries) or 0,
        episodes=_how_many(rows, KeyEpisode, event.id),
        segments=_how_many(rows, Segment, event.id),
        names=_how_many(rows, Pseudonym, event.id),
        reviewer_is_supported=event.reviewer_support_contact_id in there,
        co_reviewers_without=sum(own not in there for own in _own_contacts(rows, event.id)),
    )


def all_troubles(rows: Session, event_id: str) -> tuple[Trouble, ...]:
    """Of every support contact by name, those that a written reason covers too."""
    contacts = rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event_id))
    places = Counter(
        rows.scalars(sa.select(Place.support_contact_id).where(Place.event_id == event_id, Place.state != "closed"))
    )
    ordered = sorted(contacts, key=lambda row: row.name)
    return tuple(trouble for row in ordered for trouble in troubles_of(_asked(rows, row, places[row.id])))


def open_troubles(rows: Session, event_id: str) -> tuple[Trouble, ...]:
    """Those for which nobody has written down why the doors open all the same."""
    given = rows.scalars(sa.select(GateOverride).where(GateOverride.event_id == event_id))
    covered = {key for row in given for key in row.covers}
    return tuple(trouble for trouble in all_troubles(rows, event_id) if trouble.key not in covered)


def _asked(rows: Session, row: SupportContact, places: int) -> Asked:
    other = stand_in_of(rows, row)
    return Asked(
        row.id,
        row.name,
        row.answered,
        row.telephone,
        row.email,
        row.on_the_day,
        places,
        row.takes_part,
        other.name if other else "",
    )


def _own_contacts(rows: Session, event_id: str) -> list[str | None]:
    co_reviewers = sa.select(EventRole.own_contact_id).where(
        EventRole.event_id == event_id, EventRole.role == Role.CO_REVIEWER
    )
    return list(rows.scalars(co_reviewers))


def _how_many(rows: Session, shelf: type[Base], event_id: str, **that: object) -> int:
    return rows.scalar(sa.select(sa.func.count()).select_from(shelf).filter_by(event_id=event_id, **that)) or 0
