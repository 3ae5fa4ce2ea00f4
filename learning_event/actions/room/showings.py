"""A showing: everything that waits in the tray is shuffled onto the timeline, together, whole or not at all.

What may not be shown as it is goes there held; for everybody the showing is the same. What waits for the reviewers alone is handed
over with it.
"""

import secrets
import time

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.actions.room.handing_over import ANSWER, hand_over
from learning_event.actions.room.taking_effect import hold_if_needed, take_effect
from learning_event.announcements import RoomChanged, Shown, TimelineChanged
from learning_event.anonymity.names_table import names_table
from learning_event.models import LearningEvent, Observation, Place, Room, TrayObservation
from learning_event.people import Reviewer
from learning_event.rules.hold_cues import Held
from learning_event.rules.refusals import NotKnown, NotNow
from learning_event.rules.showings import Rhythm, is_due, shows_at_end_of_segment
from learning_event.rules.via import Via

NOTHING_TO_SHOW = "Nothing new is waiting, so there is nothing to show."
FOR_THE_TIMELINE = TrayObservation.deed != ANSWER
FROM_THE_ROOM = FOR_THE_TIMELINE & (TrayObservation.via == Via.TYPED)

_last_shown: dict[str, tuple[int, float]] = {}
"""By event the number of the last showing, and when this process first saw that number: no clock is written down. Whichever process
showed, all others see it within a beat, so that between two showings of the steady rhythm there is never less time than there must be.
"""


def show(who: Reviewer) -> int:
    """The reviewer shows what has been written; gives the number of the showing."""
    number = _show(who.event_id)
    if number is None:
        raise NotNow(NOTHING_TO_SHOW)
    return number


def show_when_due() -> None:
    """The steady rhythm: called every few seconds, shows wherever it is time."""
    for event_id, after in _due():
        _show(event_id, after=after)


def show_at_end_of_segment(event_id: str) -> None:
    """When a segment closes in the steady rhythm, all that waits is shown."""
    with store.look(event_id) as rows:
        room = rows.get_one(Room, event_id)
        closes = shows_at_end_of_segment(Rhythm(room.rhythm))
    if closes:
        _show(event_id)


def _due() -> list[tuple[str, int]]:
    """Where it is time, and after which showing: somebody else may show first."""
    with store.look() as rows:
        steady = rows.execute(
            sa.select(Room.event_id, Room.showing)
            .join(LearningEvent)
            .where(Room.rhythm == Rhythm.STEADY, LearningEvent.state == "open")
        ).all()
        return [
            (event_id, showing)
            for event_id, showing in steady
            if is_due(
                Rhythm.STEADY,
                waiting=_count(rows, (TrayObservation.event_id == event_id) & FROM_THE_ROOM),
                seconds_since=_seconds_since(event_id, showing),
                places_claimed=_count(rows, (Place.event_id == event_id) & (Place.state == "claimed")),
            )
        ]


def _seconds_since(event_id: str, showing: int) -> float:
    now = time.monotonic()
    if _last_shown.get(event_id, (None, now))[0] != showing:
        _last_shown[event_id] = (showing, now)
    return now - _last_shown[event_id][1]


def _count(rows: Session, where: sa.ColumnElement[bool]) -> int:
    return rows.scalar(sa.select(sa.func.count()).where(where)) or 0


def _show(event_id: str, *, after: int | None = None) -> int | None:
    """`after` says which showing was the last when it became due; where there was another since, nothing is due any more."""
    with store.work(event_id) as work:
        room, event = work.rows.get(Room, event_id), work.rows.get(LearningEvent, event_id)
        if room is None or event is None:
            raise NotKnown
        if event.state == "sealed":
            raise NotNow("The narrative is sealed; nothing more is shown.")
        if after is not None and room.showing != after:
            return None
        hand_over(work, event_id)
        asked = sa.select(TrayObservation).where(TrayObservation.event_id == event_id, FOR_THE_TIMELINE)
        if waiting := list(work.rows.scalars(asked)):
            room.showing += 1
            _lay_out(work, room, waiting)
        else:
            work.announce(RoomChanged(event_id))
        number = room.showing if waiting else None
    if waiting:
        _last_shown[event_id] = (room.showing, time.monotonic())
    store.truncate_log()
    return number


def _lay_out(work: store.Work, room: Room, waiting: list[TrayObservation]) -> None:
    """The news are the same whether something of it is held or not."""
    secrets.SystemRandom().shuffle(waiting)
    held = Held(names_table(work.rows, room.event_id))
    for row in waiting:
        if row.deed == "add":
            fresh = _on_timeline(row, room.showing)
            hold_if_needed(room, fresh, held, keep_names=row.keep_names)
            work.rows.add(fresh)
        else:
            take_effect(work, room, row, held)
        work.rows.delete(row)
    deeds = {row.deed for row in waiting}
    if "add" in deeds:
        work.announce(Shown(room.event_id, room.showing))
    if deeds != {"add"}:
        work.announce(TimelineChanged(room.event_id, room.showing))


def _on_timeline(row: TrayObservation, showing: int) -> Observation:
    return Observation(
        event_id=row.event_id,
        mark_hash=row.mark_hash if row.via == Via.TYPED else None,
        via=row.via,
        showing=showing,
        kind=row.kind,
        words=row.words,
        anchor=row.anchor,
        anchor_ref=row.anchor_ref,
        date=row.date,
        certainty=row.certainty,
        agency_label=row.agency_label,
        known_when=row.known_when,
        usual=row.usual,
        held="",
    )
