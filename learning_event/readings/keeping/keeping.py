"""What is held of a learning event, until when, what was settled about it, and what its erasure would take away."""

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.keeping import ShownDecision, ShownHeldUntil, ShownKeeping, ShownKept
from learning_event.models import (
    CheckInDone,
    ClosedReflection,
    EventRole,
    KeyEpisode,
    LearningEvent,
    Narrative,
    Observation,
    Place,
    Pseudonym,
    PublicationStep,
    Statement,
    SupportContact,
    SupportRequest,
    SupportRoute,
    TimelineEntry,
    TrayObservation,
)
from learning_event.rules.counting import counted
from learning_event.rules.disclosure import band
from learning_event.rules.erasure import may_be_erased, reference_said
from learning_event.rules.held import held_until
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import Erased, NotKnown, Refusal
from learning_event.rules.retention import reminder
from learning_event.safe.scope import keyring

KEPT = (
    LearningEvent.state,
    LearningEvent.retention_date,
    LearningEvent.hold,
    LearningEvent.hold_since,
    LearningEvent.hold_reason,
    LearningEvent.decisions,
)
STATES = {"preparing": "Getting ready", "open": "Open", "sealed": "Narrative agreed"}
TAKEN = (
    (TimelineEntry, "timeline entry", "timeline entries"),
    (KeyEpisode, "key episode", "key episodes"),
    (Observation, "observation", "observations"),
    (TrayObservation, "observation that was never shown", "observations that were never shown"),
    (Statement, "statement", "statements"),
    (Narrative, "sealed narrative", "sealed narratives"),
    (Place, "place with its card and seat", "places with their cards and seats"),
    (SupportContact, "support contact", "support contacts"),
    (SupportRoute, "place to turn to after the day", "places to turn to after the day"),
    (CheckInDone, "check-in that was ticked", "check-ins that were ticked"),
    (ClosedReflection, "word on how the day was", "words on how the day was"),
    (PublicationStep, "line on who is told before publication", "lines on who is told before publication"),
    (Pseudonym, "real name and what stands for it", "real names and what stands for them"),
    (EventRole, "part that a member of staff has here", "parts that members of staff have here"),
)


def keeping_of(event_id: str, *, today: dt.date) -> ShownKeeping:
    """NotKnown when there is no such event, Erased when there was. None of the room's words are read for it."""
    with store.look(event_id) as rows:
        found = rows.execute(sa.select(*KEPT).where(LearningEvent.id == event_id)).one_or_none()
    if found is None:
        raise _gone(event_id)
    return ShownKeeping(
        event_id=event_id,
        reference=reference_said(event_id),
        state=found.state,
        kept_until=day_said(found.retention_date),
        today=day_said(today.isoformat()),
        reminder=reminder(found.retention_date, today, hold=found.hold),
        hold=found.hold,
        hold_since=day_said(found.hold_since),
        hold_reason=found.hold_reason,
        held=tuple(ShownHeldUntil(what, until) for what, until in held_until(found.state)),
        decisions=tuple(
            ShownDecision(day_said(one["on"]), one["by"], one["deed"], one["reason"]) for one in found.decisions
        ),
        why_not=_why_not(found, today),
    )


def reminder_of(event_id: str, *, today: dt.date) -> tuple[str, ...]:
    """What the desk and the list of events say when it is time; empty before."""
    with store.look() as rows:
        wanted = sa.select(LearningEvent.retention_date, LearningEvent.hold).where(LearningEvent.id == event_id)
        found = rows.execute(wanted).one_or_none()
    return reminder(found.retention_date, today, hold=found.hold) if found else ()


def events_kept(*, today: dt.date) -> tuple[ShownKept, ...]:
    """Every event of the house for an administrator, the nearest date first; copies of erased ones are left out."""
    wanted = sa.select(LearningEvent.id, LearningEvent.state, LearningEvent.retention_date, LearningEvent.hold)
    with store.look() as rows:
        found = rows.execute(wanted).all()
    return tuple(
        ShownKept(
            row.id,
            reference_said(row.id),
            STATES[row.state],
            day_said(row.retention_date),
            row.hold,
            reminder(row.retention_date, today, hold=row.hold),
        )
        for row in sorted(found, key=lambda row: (row.retention_date or "9999", row.id))
        if keyring().erased_on(row.id) is None
    )


def would_be_erased(event_id: str) -> tuple[str, ...]:
    """Everything, counted, in words; what there is none of is left out. Requests for support are never counted out."""
    with store.look(event_id) as rows:
        counts = [(_count(rows, shelf, event_id), one, many) for shelf, one, many in TAKEN]
        asked = _count(rows, SupportRequest, event_id)
    said = [_capital(counted(count, one, many)) for count, one, many in counts if count]
    return (*said, *([f"{_capital(band(asked))} of the requests for support"] if asked else []))


def _count(rows: Session, shelf: type, event_id: str) -> int:
    return rows.scalar(sa.select(sa.func.count()).select_from(shelf).filter_by(event_id=event_id)) or 0


def _why_not(found: Any, today: dt.date) -> str:
    try:
        may_be_erased(state=found.state, hold=found.hold, retention_date=found.retention_date, today=today)
    except Refusal as no:
        return no.sentence
    return ""


def _gone(event_id: str) -> Refusal:
    on = keyring().erased_on(event_id)
    return Erased(on) if on else NotKnown()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
