"""The lead reviewer's desk, gathered: the day, the door, what is held and what has no place yet."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.codes import as_printed
from learning_event.anonymity.shown.desk import ShownAtTheDoor, ShownDesk, ShownEpisodeChoice, ShownHeld, ShownSegment
from learning_event.models import Agency, Observation, Place, Room, Segment, SupportContact
from learning_event.readings.desk.private_questions import questions_asked
from learning_event.readings.desk.wall import on_the_wall
from learning_event.readings.room.gathered import Gathered, gather
from learning_event.readings.room.standing import WHOLE
from learning_event.rules.agenda import starts_of


def desk_of(event_id: str) -> ShownDesk:
    """NotKnown when there is no such event."""
    gathered = gather(event_id)
    standing = gathered.standing
    with store.look(event_id) as rows:
        room = rows.get_one(Room, event_id)
        segments = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
        return ShownDesk(
            room_code=as_printed(gathered.event.room_code) if gathered.event.room_code else "",
            before_pause=room.before_pause,
            segments=_segments(segments, room.segment_id),
            at_the_door=_at_the_door(rows, event_id),
            held=_held(rows, gathered),
            not_placed=tuple(
                gathered.shown(row) for row in gathered.observations if standing.of_observation(row) == WHOLE
            ),
            episodes=tuple(ShownEpisodeChoice(e.id, n, e.title, e.asks) for n, e in enumerate(gathered.episodes, 1)),
            wall=on_the_wall(gathered, room),
            questions=questions_asked(rows, event_id),
        )


def _segments(segments: Sequence[Segment], now: str | None) -> tuple[ShownSegment, ...]:
    at = next((n for n, row in enumerate(segments) if row.id == now), -1)
    return tuple(
        ShownSegment(
            row.id,
            row.title,
            *_said(starts_of(row.starts, (row.minutes,))),
            "done" if n < at else "now" if n == at else "later",
            row.on_the_board,
            tuple(row.prompts),
        )
        for n, row in enumerate(segments)
    )


def _said(times: Sequence[str]) -> tuple[str, str]:
    starts, until = (time.replace(":", ".") for time in times)
    return starts, until


def _at_the_door(rows: Session, event_id: str) -> tuple[ShownAtTheDoor, ...]:
    """By agency and contact, so that the list does not tell who came first."""
    names = {row.id: row.name for row in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))}
    found = rows.execute(
        sa.select(Place.id, Place.agency_id, SupportContact.name)
        .join(SupportContact, SupportContact.id == Place.support_contact_id)
        .where(Place.event_id == event_id, Place.state == "waiting")
    )
    waiting = [ShownAtTheDoor(place, names[agency], contact) for place, agency, contact in found]
    return tuple(sorted(waiting, key=lambda one: (one.agency, one.contact, one.place_id)))


def _held(rows: Session, gathered: Gathered) -> tuple[ShownHeld, ...]:
    found = rows.scalars(
        sa.select(Observation).where(Observation.event_id == gathered.event.id).order_by(Observation.id)
    )
    return tuple(ShownHeld(row.held, gathered.shown(row)) for row in found if row.held)
