"""What waits at the desk for the reviewers to look at; nothing of it has come since the last showing."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.anonymity.as_it_stands import of_entry, of_hindsight, of_observation
from learning_event.anonymity.laying_out import shown_date
from learning_event.anonymity.shown.for_you import ShownForYou, ShownPrivateWord, ShownTakenOff, ShownToAnswer
from learning_event.models import Observation, PrivateQuestion, PrivateWord, TimelineEntry
from learning_event.readings.room.gathered import Gathered
from learning_event.rules.observation import AnchorKind, Kind
from learning_event.rules.stale import as_seen


def for_you_of(rows: Session, gathered: Gathered) -> ShownForYou:
    """In one picture with the desk; `gathered` is the whole timeline."""
    event_id = gathered.event.id
    observations = list(rows.scalars(sa.select(Observation).where(Observation.event_id == event_id)))
    entries = list(rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == event_id)))
    corrections = list(_corrections(gathered))
    return ShownForYou(
        corrections=tuple(_to_answer(gathered, row, entry) for row, entry in corrections if not row.answered),
        private_words=_private_words(rows, event_id),
        answers=_answers(rows, event_id),
        taken_off=tuple(_taken_off(gathered, row) for row in entries if row.withdrawn),
        seen={
            **{f"observation:{row.id}": as_seen(*of_observation(row)) for row in observations},
            **{f"entry:{row.id}": as_seen(*of_entry(row)) for row in entries},
            **{f"hindsight:{row.id}": as_seen(*of_hindsight(row)) for row in entries},
            **{f"correction:{row.id}": _seen(row, entry) for row, entry in corrections},
        },
    )


def _corrections(gathered: Gathered) -> Iterator[tuple[Observation, TimelineEntry]]:
    """Those of entries that stand, in the order of the entries."""
    for entry in gathered.entries:
        for row in gathered.observations:
            if row.kind == Kind.CORRECTION and row.anchor == AnchorKind.ENTRY and row.anchor_ref == entry.id:
                yield row, entry


def _seen(row: Observation, entry: TimelineEntry) -> str:
    return as_seen(*of_observation(row), *of_entry(entry))


def _to_answer(gathered: Gathered, row: Observation, entry: TimelineEntry) -> ShownToAnswer:
    return ShownToAnswer(gathered.shown_entry(entry, ()), gathered.shown(row), _seen(row, entry))


def _private_words(rows: Session, event_id: str) -> tuple[ShownPrivateWord, ...]:
    """By their ids, which are random and were made when they were handed over."""
    found = rows.scalars(
        sa.select(PrivateWord)
        .where(PrivateWord.event_id == event_id, PrivateWord.handed_over.is_(True))
        .order_by(PrivateWord.id)
    )
    return tuple(ShownPrivateWord(row.id, row.words) for row in found)


def _answers(rows: Session, event_id: str) -> dict[str, str]:
    found = rows.scalars(sa.select(PrivateQuestion).where(PrivateQuestion.event_id == event_id))
    return {row.observation_id: row.answer for row in found if row.answer}


def _taken_off(gathered: Gathered, row: TimelineEntry) -> ShownTakenOff:
    when = str(shown_date(row.date, row.certainty, gathered.usual_year))
    return ShownTakenOff(row.id, when, gathered.agencies[row.agency_id], row.amended_words or row.words)
