"""Lays out what is prepared for an event: words that the reviewer wrote, and numbers. Nothing here knows a practitioner."""

from collections import Counter

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import (
    Agency,
    KeyEpisode,
    LearningEvent,
    Place,
    Pseudonym,
    Segment,
    SupportContact,
    TimelineEntry,
)
from learning_event.models.base import Base
from learning_event.rules.readiness import HardToReach, Prepared
from learning_event.rules.support_contact import lacks


def what_is_prepared(rows: Session, event: LearningEvent) -> Prepared:
    """From the shelves as they are in this transaction."""
    contacts = sorted(
        rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event.id)), key=lambda row: row.name
    )
    places = Counter(
        rows.scalars(sa.select(Place.support_contact_id).where(Place.event_id == event.id, Place.state != "closed"))
    )
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
        hard_to_reach=tuple(found for row in contacts if (found := _hard_to_reach(row, places[row.id]))),
        places=places.total(),
        entries=_how_many(rows, TimelineEntry, event.id, family=""),
        agencies_with_entries=rows.scalar(agencies_with_entries) or 0,
        episodes=_how_many(rows, KeyEpisode, event.id),
        segments=_how_many(rows, Segment, event.id),
        names=_how_many(rows, Pseudonym, event.id),
        reviewer_is_supported=any(row.id == event.reviewer_support_contact_id for row in contacts),
    )


def _hard_to_reach(row: SupportContact, places: int) -> HardToReach | None:
    lack = lacks(telephone=row.telephone, email=row.email, on_the_day=row.on_the_day)
    return HardToReach(row.name, lack, places) if lack else None


def _how_many(rows: Session, shelf: type[Base], event_id: str, **that: object) -> int:
    return rows.scalar(sa.select(sa.func.count()).select_from(shelf).filter_by(event_id=event_id, **that)) or 0
