"""A support contact ticks with whom they have spoken, and makes or ends the address of their calendar."""

from collections.abc import Iterable

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.calendar_code import calendar_hash, new_calendar_code
from learning_event.anonymity.own_people import people_of
from learning_event.models import CalendarLink, CheckInDone
from learning_event.people import SupportContact
from learning_event.rules.check_ins import Occasion
from learning_event.rules.refusals import NotKnown, WrongInput

NO_OCCASION = "Please tick on one of the three lists."


def tick(who: SupportContact, occasion: str, places: Iterable[str]) -> None:
    """Exactly these of one's own people are ticked afterwards; NotKnown when one is not theirs."""
    ticked = set(places)
    if occasion not in tuple(Occasion):
        raise WrongInput({"occasion": NO_OCCASION})
    with store.work(who.event_id) as work:
        own = {one.place_id for one in people_of(work.rows, who.event_id, who.support_contact_id)}
        if not ticked <= own:
            raise NotKnown
        work.rows.execute(sa.delete(CheckInDone).where(CheckInDone.occasion == occasion, CheckInDone.place_id.in_(own)))
        work.rows.add_all(
            CheckInDone(event_id=who.event_id, place_id=place, occasion=occasion) for place in sorted(ticked)
        )


def make_calendar_link(who: SupportContact) -> str:
    """The secret in its address, which is shown once. An earlier one ends with it."""
    code = new_calendar_code()
    with store.work(who.event_id) as work:
        row = work.rows.get(CalendarLink, who.support_contact_id) or CalendarLink(
            support_contact_id=who.support_contact_id, event_id=who.event_id
        )
        row.account_id, row.code_hash = who.account_id, calendar_hash(code)
        work.rows.add(row)
    return code


def end_calendar_link(who: SupportContact) -> None:
    """From here on the address opens nothing; without one nothing happens."""
    with store.work(who.event_id) as work:
        row = work.rows.get(CalendarLink, who.support_contact_id)
        if row is not None:
            work.rows.delete(row)
