"""Asks of every learning event whether anything is under way in it; no sealed cell is opened for that."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import Answer, LearningEvent, PrivateWord, Reflection, Room, TrayObservation
from learning_event.rules.activity import Activity
from learning_event.rules.quiet import must_be_quiet


def nothing_is_under_way(rows: Session, event_id: str | None = None) -> None:
    """NotNow unless this event, or without one every event, is quiet (rules/quiet.py)."""
    asked = sa.select(LearningEvent.id, LearningEvent.state, Room.activity).outerjoin(Room)
    if event_id is not None:
        asked = asked.where(LearningEvent.id == event_id)
    to_hand_over = sa.select(PrivateWord.event_id).where(PrivateWord.handed_over.is_(False)).distinct()
    waiting = _events_in(rows, TrayObservation) | set(rows.scalars(to_hand_over))
    answered, reflected = _events_in(rows, Answer), _events_in(rows, Reflection)
    for event, state, activity in rows.execute(asked.order_by(LearningEvent.id)):
        must_be_quiet(
            event,
            state,
            Activity(activity or Activity.ARRIVING),
            words_wait=event in waiting,
            answers_wait=event in answered,
            reflections_wait=event in reflected,
        )


def _events_in(rows: Session, table: type[TrayObservation] | type[Answer] | type[Reflection]) -> set[str]:
    return set(rows.scalars(sa.select(table.event_id).distinct()))
