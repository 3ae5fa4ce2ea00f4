"""Leading the room through its day: activities, segments, minutes and the rhythm of showings."""

import time
from dataclasses import asdict

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of, theirs
from learning_event.actions.room.showings import show_at_end_of_segment
from learning_event.announcements import RoomChanged
from learning_event.models import Room, Segment
from learning_event.people import Reviewer
from learning_event.rules.activity import Activity
from learning_event.rules.refusals import WrongInput
from learning_event.rules.segments import Clock, begun, following, lengthened, still_in, turned_to
from learning_event.rules.showings import Rhythm


def change_activity(who: Reviewer, activity: Activity, *, minutes: int | None = None) -> None:
    """The room does something else. A pause stops the clock; whatever follows it goes on where the clock stood."""
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        _set(room, turned_to(_clock(room), activity, minutes=minutes, now=int(time.time())))
        work.announce(RoomChanged(who.event_id))


def go_to_next_segment(who: Reviewer, *, expected: str = "") -> None:
    """The part that comes next begins; `expected` is the part that the form was made for."""
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        still_in(room.segment_id, expected)
        ids = work.rows.scalars(
            sa.select(Segment.id).where(Segment.event_id == who.event_id).order_by(Segment.position)
        ).all()
        _begin(work, room, work.rows.get_one(Segment, following(ids, room.segment_id)))
    show_at_end_of_segment(who.event_id)


def go_to_segment(who: Reviewer, segment_id: str) -> None:
    """This part begins now, whatever comes between."""
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        _begin(work, room, theirs(work, Segment, segment_id, who))
    show_at_end_of_segment(who.event_id)


def add_minutes(who: Reviewer, minutes: int) -> None:
    """The part that goes on now lasts so much longer."""
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        _set(room, lengthened(_clock(room), minutes, now=int(time.time())))
        work.announce(RoomChanged(who.event_id))


def choose_rhythm(who: Reviewer, word: str) -> None:
    """In rounds the reviewer shows; steadily it happens by itself."""
    if word not in tuple(Rhythm):
        raise WrongInput({"rhythm": "Please choose rounds or steady."})
    with store.work(who.event_id) as work:
        room_of(work, who).rhythm = Rhythm(word)
        work.announce(RoomChanged(who.event_id))


def _begin(work: store.Work, room: Room, segment: Segment) -> None:
    room.segment_id = segment.id
    _set(room, begun(_clock(room), activity=Activity(segment.activity), minutes=segment.minutes, now=int(time.time())))
    work.announce(RoomChanged(room.event_id))


def _clock(room: Room) -> Clock:
    return Clock(
        Activity(room.activity),
        Activity(room.before_pause),
        room.ends_at,
        room.clock_minutes,
        room.segment_ends_at,
        room.left_at_pause,
    )


def _set(room: Room, clock: Clock) -> None:
    for name, value in asdict(clock).items():
        setattr(room, name, value)
