"""A support contact's check-ins as an iCalendar file (RFC 5545): whole days, no alarm, and no word of the case."""

import datetime as dt

from icalendar import CLASS, TRANSP, Calendar, Event

from learning_event.anonymity.shown.check_ins import ShownCalendar, ShownCalendarDay

MAKER = "-//Learning event//Check-ins//EN"
NAME = "Check-ins after a learning event"
WHAT_TO_DO = "{said}: ring or see each of your people, and tick it on your page. They may be at work: ask first whether they can speak."
ASK_AGAIN = dt.timedelta(days=1)
A_DAY = dt.timedelta(days=1)


def check_in_calendar(shown: ShownCalendar, *, made: dt.datetime) -> bytes:
    """`made` is a moment in UTC: calendars take the newer of two."""
    calendar = Calendar.new(prodid=MAKER, name=NAME, method="PUBLISH", refresh_interval=ASK_AGAIN, uid=_key(shown.key))
    calendar.add("x-published-ttl", ASK_AGAIN)
    for day in shown.days:
        calendar.add_component(_event(day, shown.reference, made))
    body: bytes = calendar.to_ical()
    return body


def _event(day: ShownCalendarDay, reference: str, made: dt.datetime) -> Event:
    """The end of a whole day is the day after it."""
    return Event.new(
        uid=_key(day.key),
        stamp=made,
        start=day.first,
        end=day.last + A_DAY,
        summary=f"Check-in with your people, Learning event {reference}",
        description=WHAT_TO_DO.format(said=day.said),
        transparency=TRANSP.TRANSPARENT,
        classification=CLASS.PRIVATE,
    )


def _key(key: str) -> str:
    return f"{key}@learning-event"
