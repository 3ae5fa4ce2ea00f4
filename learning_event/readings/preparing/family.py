"""What was agreed with the family, which days of the review fall on one to avoid, and the family's own lane as it is prepared."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.family import ShownDayToAvoid, ShownFamily
from learning_event.anonymity.shown.records import ShownTyped
from learning_event.models import DayToAvoid, Family, LearningEvent, TimelineEntry
from learning_event.readings.after.afterwards import days_in
from learning_event.readings.after.publication import days_of_telling
from learning_event.readings.preparing.entries import entries_of
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_form import boxes_of
from learning_event.rules.case_date_words import said
from learning_event.rules.family import ToAvoid, clashes
from learning_event.rules.plain_day_form import boxes_of_day
from learning_event.rules.refusals import NotKnown

BOXES = ("key_worker", "advocate", "wants_asked", "wants_understood", "names_chosen", "through_paper_by")


def family_of(event_id: str) -> ShownFamily:
    """All of it; empty boxes where nothing is agreed yet."""
    with store.look(event_id) as rows:
        row, avoid = rows.get(Family, event_id), _days(rows, event_id)
        found = clashes_in(rows, event_id)
    fields = {box: getattr(row, box) if row else "" for box in BOXES}
    return ShownFamily(
        {**fields, **boxes_of_day(row.through_paper_on if row else "", "through_paper_on")},
        tuple(ShownDayToAvoid(at, one.said, one.why) for at, one in avoid),
        found,
        tuple(one for one in entries_of(event_id).rows if one.entry.family),
    )


def clashes_of(event_id: str) -> tuple[str, ...]:
    """Which days of the review fall on one that the family asked to avoid."""
    with store.look(event_id) as rows:
        return clashes_in(rows, event_id)


def clashes_in(rows: Session, event_id: str) -> tuple[str, ...]:
    """The same from rows that are at hand."""
    event, family = rows.get_one(LearningEvent, event_id), rows.get(Family, event_id)
    recall_on, published_on = days_in(rows, event_id)
    days = {
        "The day of the learning event": event.held_on,
        "The day on which the family is taken through the paper": family.through_paper_on if family else "",
        "The day on which the draft is talked over": recall_on,
        "The day of publication": published_on,
        **days_of_telling(rows, event_id),
    }
    return clashes(days, [one for _, one in _days(rows, event_id)])


def somebody_stands_by(rows: Session, event_id: str) -> bool:
    """Whether the family has a key worker or an advocate."""
    row = rows.get(Family, event_id)
    return row is not None and bool(row.key_worker or row.advocate)


def family_entry_typed(event_id: str, entry_id: str) -> ShownTyped:
    """An entry of the family's own lane as its form holds it; NotKnown for any other."""
    with store.look(event_id) as rows:
        row = rows.get(TimelineEntry, entry_id)
        if row is None or row.event_id != event_id or not row.family:
            raise NotKnown
        when = CaseDate(row.date, Certainty(row.certainty))
        words = {"words": row.words, "told": row.family, "told_by": row.source, "agreed": row.agreed}
        return ShownTyped(row.id, str(said(when)), {**boxes_of(when), **words})


def _days(rows: Session, event_id: str) -> list[tuple[str, ToAvoid]]:
    found = rows.scalars(sa.select(DayToAvoid).where(DayToAvoid.event_id == event_id)).all()
    return [(row.id, ToAvoid(row.day, row.yearly, row.why)) for row in sorted(found, key=lambda row: row.day)]
