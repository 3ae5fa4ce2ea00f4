"""Answering a correction from the room: the record is amended beside its own words, both accounts are kept, or it is left with a reason."""

import sqlalchemy as sa

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.as_it_stands import of_entry, of_observation
from learning_event.models import Observation, TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.correction import Answer, Answered, said, status_of
from learning_event.rules.observation import AnchorKind, Kind
from learning_event.rules.refusals import NotNow
from learning_event.rules.stale import still_as

NOT_ONE = "This is not a correction of an entry."
ENTRY_GONE = "The entry has been taken off the timeline, so there is nothing to amend. Bring it back first."
SAYS = {
    Answer.AMENDED: "Amended an entry after a correction",
    Answer.BOTH_KEPT: "Kept both accounts of an entry",
    Answer.LEFT: "Left an entry as recorded after a correction",
}


def answer_correction(who: Reviewer, observation_id: str, answered: Answered, *, seen: str = "") -> str:
    """Another answer takes the place of the one before. Gives the act's id."""
    with at_the_desk(who, SAYS[answered.answer]) as work:
        row = theirs(work, Observation, observation_id, who)
        entry = _entry_of(work, row)
        still_as(seen, *of_observation(row), *of_entry(entry), now=_stands(row, entry))
        row.answered, row.answer_reason = answered.answer, answered.reason
        _settle(work, entry, answered)
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def _settle(work: Acting, entry: TimelineEntry, answered: Answered) -> None:
    work.rows.flush()
    answers = work.rows.scalars(
        sa.select(Observation.answered).where(
            Observation.event_id == entry.event_id,
            Observation.anchor == AnchorKind.ENTRY,
            Observation.anchor_ref == entry.id,
            Observation.kind == Kind.CORRECTION,
        )
    ).all()
    entry.status = status_of(answers)
    if answered.answer is Answer.AMENDED:
        entry.amended_words = answered.words
    elif Answer.AMENDED not in answers:
        entry.amended_words = ""


def _entry_of(work: Acting, row: Observation) -> TimelineEntry:
    entry = work.find(TimelineEntry, row.anchor_ref) if row.anchor == AnchorKind.ENTRY else None
    if entry is None or row.kind != Kind.CORRECTION:
        raise NotNow(NOT_ONE)
    if entry.withdrawn:
        raise NotNow(ENTRY_GONE)
    return entry


def _stands(row: Observation, entry: TimelineEntry) -> str:
    answer = said(row.answered, row.answer_reason) or "Nobody has answered it."
    amended = f" The record says as amended: “{entry.amended_words}”" if entry.amended_words else ""
    return f"The correction says: “{row.words}” {answer}{amended}"
