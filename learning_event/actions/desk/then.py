"""Leading everybody in Then view: what came after a day goes out of sight for all, until it is led on or ended."""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.announcements import RoomChanged, TimelineChanged
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready
from learning_event.rules.stale import still_as
from learning_event.rules.then_view import said_day


def lead_then(who: Reviewer, day: str, *, seen: str = "") -> str:
    """`day` is ISO; empty ends it, and everything is in sight again. Writing goes on as ever. Gives the act, by which it is undone."""
    with at_the_desk(who, f"Led everybody to {said_day(day)}" if day else "Showed everything again") as work:
        room = work.room
        still_as(seen, room.then_date, now=_stands(room.then_date))
        if room.then_date == day:
            raise StandsAlready(_stands(day))
        room.then_date, room.then_used = day, True
        work.announce(TimelineChanged(who.event_id, room.showing))
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def _stands(day: str) -> str:
    return f"Everybody sees what was known up to {said_day(day)}." if day else "Everybody sees everything."
