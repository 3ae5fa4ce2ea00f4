"""Leading the room through its day: activities, segments, minutes and the rhythm of showings. Each gives the id of the act."""

import time
from dataclasses import asdict

import sqlalchemy as sa

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.actions.room.showings import show_at_end_of_segment
from learning_event.announcements import RoomChanged
from learning_event.models import Room, Segment
from learning_event.people import Reviewer
from learning_event.rules import desk_forms
from learning_event.rules.activity import SAID, Activity
from learning_event.rules.refusals import WrongInput
from learning_event.rules.running_order import time_of_day
from learning_event.rules.segments import Clock, begun, following, lengthened, still_in, turned_to
from learning_event.rules.showings import Rhythm

IN_RHYTHM = {
    Rhythm.ROUNDS: "Observations are shown in rounds now.",
    Rhythm.STEADY: "Observations are shown steadily now.",
}
TURNED = {
    Activity.WRITING: "Began quiet writing",
    Activity.DISCUSSING: "Went on to discussing",
    Activity.PAUSED: "Paused the room",
    Activity.SAYING_BACK: "Began saying it back",
    Activity.BREAK: "Began a break",
}


def change_activity(who: Reviewer, activity: Activity, *, minutes: int | None = None, seen: str = "") -> str:
    """The room does something else. A pause stops the clock; whatever follows it goes on where the clock stood."""
    with at_the_desk(who, TURNED.get(activity, f"Turned the room to {SAID[activity].lower()}")) as work:
        if work.room.activity != activity or minutes is not None:
            desk_forms.still_seen(seen, work.room, desk_forms.ACTIVITY, now=_doing(work))
            if work.room.activity == Activity.PAUSED and activity is not Activity.PAUSED:
                work.says = "Went on after the pause"
            if activity in (Activity.PAUSED, Activity.BREAK):
                work.room.pause_asked = False
            _set(work.room, turned_to(_clock(work.room), activity, minutes=minutes, now=int(time.time())))
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def go_to_next_segment(who: Reviewer, *, expected: str = "") -> str:
    """The part that comes next begins; `expected` is the part that the form was made for."""
    with at_the_desk(who, "Went on to the next part") as work:
        still_in(work.room.segment_id, expected)
        ids = work.rows.scalars(
            sa.select(Segment.id).where(Segment.event_id == who.event_id).order_by(Segment.position)
        ).all()
        _begin(work, work.rows.get_one(Segment, following(ids, work.room.segment_id)))
    show_at_end_of_segment(who.event_id)
    return work.act_id


def go_to_segment(who: Reviewer, segment_id: str, *, expected: str = "") -> str:
    """This part begins now, whatever comes between."""
    with at_the_desk(who, "Went to another part") as work:
        still_in(work.room.segment_id, expected)
        _begin(work, theirs(work, Segment, segment_id, who))
    show_at_end_of_segment(who.event_id)
    return work.act_id


def add_minutes(who: Reviewer, minutes: int, *, seen: str = "") -> str:
    """What goes on now lasts so much longer."""
    with at_the_desk(who, f"Added {minutes} minute{'s' * (minutes > 1)}") as work:
        desk_forms.still_seen(seen, work.room, desk_forms.CLOCK, now=_doing(work))
        _set(work.room, lengthened(_clock(work.room), minutes, now=int(time.time())))
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def choose_rhythm(who: Reviewer, word: str, *, seen: str = "") -> str:
    """In rounds the reviewer shows; steadily it happens by itself."""
    if word not in tuple(Rhythm):
        raise WrongInput({"rhythm": "Please choose rounds or steady."})
    with at_the_desk(who, f"Chose to show {'in rounds' if word == Rhythm.ROUNDS else 'steadily'}") as work:
        desk_forms.still_seen(seen, work.room, desk_forms.RHYTHM, now=IN_RHYTHM[Rhythm(work.room.rhythm)])
        work.room.rhythm = Rhythm(word)
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def _begin(work: Acting, segment: Segment) -> None:
    now, before = time.time(), work.rows.get(Segment, work.room.segment_id) if work.room.segment_id else None
    if before is not None and before.id != segment.id and before.began:
        before.ended = time_of_day(now)
    segment.began, segment.ended = time_of_day(now), ""
    work.says = f"Began “{segment.title}”"
    work.room.segment_id = segment.id
    activity = Activity(segment.activity)
    _set(work.room, begun(_clock(work.room), activity=activity, minutes=segment.minutes, now=int(now)))
    work.announce(RoomChanged(work.room.event_id))


def _doing(work: Acting) -> str:
    """How the room stands, in a sentence for somebody whose page was made before."""
    segment = work.rows.get(Segment, work.room.segment_id) if work.room.segment_id else None
    part = f" in “{segment.title}”" if segment else ""
    left = work.room.left_at_pause if work.room.activity == Activity.PAUSED else _left(work.room)
    clock = "" if left is None else f", with about {max(1, (left + 30) // 60)} minutes on the clock"
    return f"The room is now at: {SAID[Activity(work.room.activity)].lower()}{part}{clock}."


def _left(room: Room) -> int | None:
    return None if room.ends_at is None else max(0, room.ends_at - int(time.time()))


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
