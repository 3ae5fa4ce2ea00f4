"""Who is told before publication, by whom and when; and how far support contacts have come with their people."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.publication import ShownPlan, ShownStepToTell
from learning_event.anonymity.support_over import support_over_on
from learning_event.models import CheckInDone, Place, PublicationStep
from learning_event.readings.after.afterwards import days_in
from learning_event.rules.check_ins import Occasion
from learning_event.rules.plain_day import day_said


def plan_of(event_id: str) -> ShownPlan:
    """In the order in which they were written down."""
    with store.look(event_id) as rows:
        here = Place.event_id == event_id, Place.state != "closed"
        spoken = sa.select(sa.func.count()).select_from(CheckInDone).join(Place).where(*here)
        return ShownPlan(
            day_said(days_in(rows, event_id)[1]),
            tuple(
                ShownStepToTell(row.id, row.who, row.by_whom, day_said(row.on_day), row.told)
                for row in _steps(rows, event_id)
            ),
            rows.scalar(sa.select(sa.func.count()).select_from(Place).where(*here)) or 0,
            rows.scalar(spoken.where(CheckInDone.occasion == Occasion.PUBLICATION)) or 0,
        )


def days_of_telling(rows: Session, event_id: str) -> dict[str, str]:
    """For each that has a day: what it is, and the ISO day."""
    return {f"The day on which is told: {row.who}": row.on_day for row in _steps(rows, event_id) if row.on_day}


def when_support_was_over(event_id: str) -> str:
    """The day in words, or empty while support goes on."""
    with store.look(event_id) as rows:
        return support_over_on(rows, event_id)


def _steps(rows: Session, event_id: str) -> list[PublicationStep]:
    wanted = sa.select(PublicationStep).where(PublicationStep.event_id == event_id).order_by(PublicationStep.position)
    return list(rows.scalars(wanted))
