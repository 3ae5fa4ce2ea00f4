"""Which check-ins are due for a support contact's people, and the same days for their calendar."""

import datetime as dt
import hashlib

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.calendar_code import calendar_hash
from learning_event.anonymity.own_people import OwnPerson, people_of
from learning_event.anonymity.shown.check_ins import (
    ShownCalendar,
    ShownCalendarDay,
    ShownCheckIn,
    ShownCheckIns,
    ShownPerson,
)
from learning_event.models import CalendarLink, CheckInDone, EventRole, LearningEvent
from learning_event.people import SupportContact
from learning_event.readings.after.afterwards import days_in
from learning_event.rules.check_ins import SAID, CheckIn, Occasion, Stand, check_ins, stand_of
from learning_event.rules.counting import counted
from learning_event.rules.erasure import reference_said
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotKnown

STANDS = {
    Stand.NO_DAY: "No day yet",
    Stand.TO_COME: "To come",
    Stand.DUE: "Due now",
    Stand.LATE: "Still open",
    Stand.DONE: "Done",
}
NO_DAY = {
    Occasion.PUBLICATION: "In the week before publication. Its day is not settled yet; you see it here when it is.",
}
NO_DAY_OF_EVENT = "The day of the learning event is not settled yet."


def check_ins_of(who: SupportContact, *, today: dt.date) -> ShownCheckIns:
    """All three occasions, with everybody whom this contact supports now."""
    with store.look(who.event_id) as rows:
        known = {one.occasion: one for one in _days(rows, who.event_id)}
        people = people_of(rows, who.event_id, who.support_contact_id)
        ticked = sa.select(CheckInDone.place_id, CheckInDone.occasion).where(CheckInDone.event_id == who.event_id)
        done = {(place, occasion) for place, occasion in rows.execute(ticked)}
        linked = rows.get(CalendarLink, who.support_contact_id) is not None
    shown = tuple(_shown(occasion, known.get(occasion), people, done, today) for occasion in Occasion)
    return ShownCheckIns(shown, linked)


def own_calendar(who: SupportContact) -> ShownCalendar:
    """For whoever is signed in."""
    with store.look(who.event_id) as rows:
        return _calendar(rows, who.event_id, who.support_contact_id)


def calendar_with(code: str) -> ShownCalendar:
    """For whoever has the address; NotKnown alike for a wrong one, one that was ended, and one whose account has no part here any more."""
    with store.look() as rows:
        link = rows.scalar(sa.select(CalendarLink).where(CalendarLink.code_hash == calendar_hash(code)))
        if link is None or not _still_theirs(rows, link):
            raise NotKnown
    with store.look(link.event_id) as rows:
        return _calendar(rows, link.event_id, link.support_contact_id)


def _still_theirs(rows: Session, link: CalendarLink) -> bool:
    """Whether the account that made it is still this contact's."""
    mine = {"event_id": link.event_id, "account_id": link.account_id, "support_contact_id": link.support_contact_id}
    return rows.scalar(sa.select(EventRole.id).filter_by(**mine)) is not None


def _days(rows: Session, event_id: str) -> tuple[CheckIn, ...]:
    return check_ins(rows.get_one(LearningEvent, event_id).held_on, days_in(rows, event_id)[1])


def _shown(
    occasion: Occasion,
    check_in: CheckIn | None,
    people: tuple[OwnPerson, ...],
    done: set[tuple[str, str]],
    today: dt.date,
) -> ShownCheckIn:
    shown = tuple(
        ShownPerson(one.place_id, one.said, one.instead_of, (one.place_id, occasion.value) in done) for one in people
    )
    left = sum(not one.done for one in shown)
    stand = stand_of(check_in, today=today, left=left, people=len(people))
    when = _when(check_in) if check_in else NO_DAY.get(occasion, NO_DAY_OF_EVENT)
    return ShownCheckIn(occasion.value, SAID[occasion], when, stand.value, _stands(stand, left), shown, left)


def _stands(stand: Stand, left: int) -> str:
    if stand in (Stand.DUE, Stand.LATE) and left:
        return f"{STANDS[stand]}: {counted(left, 'person', 'people')}"
    return STANDS[stand]


def _when(check_in: CheckIn) -> str:
    first, last = day_said(check_in.first.isoformat()), day_said(check_in.last.isoformat())
    return first if first == last else f"From {first} to {last}"


def _calendar(rows: Session, event_id: str, contact_id: str) -> ShownCalendar:
    return ShownCalendar(
        _key(event_id, contact_id, "all of them"),
        reference_said(event_id),
        tuple(
            ShownCalendarDay(_key(event_id, contact_id, one.occasion), SAID[one.occasion], one.first, one.last)
            for one in _days(rows, event_id)
        ),
    )


def _key(event_id: str, contact_id: str, which: str) -> str:
    """Leads back to nobody: a hash of ids that never leave the house."""
    return hashlib.sha256(f"check-in|{event_id}|{contact_id}|{which}".encode()).hexdigest()[:32]
