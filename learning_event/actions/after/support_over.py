"""Support is over: stated by the lead reviewer with a day. Requests and calendars' addresses go; of the requests only a band is left."""

import datetime as dt
from collections.abc import Mapping

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.support_over import requests_gone
from learning_event.anonymity.support_over import support_over_on
from learning_event.models import CalendarLink, LearningEvent, Room, SupportOver
from learning_event.people import Reviewer
from learning_event.rules.activity import Activity
from learning_event.rules.afterwards import wrong_with_day
from learning_event.rules.plain_day_form import read_day
from learning_event.rules.refusals import NotNow, WrongInput

NO_DAY = "Please give the day on which support ended."
TO_COME = "This day has not come yet. Please state it when it has."
STILL_ON = "The day itself is not over. Support goes on at least until it is."
OVER_ALREADY = "Support is over already."


def close_support(who: Reviewer, sent: Mapping[str, str], *, today: dt.date) -> None:
    """`over_on` is a day from that of the learning event until today. It cannot be taken back."""
    wrong: dict[str, str] = {}
    day = read_day(sent, "over_on", wrong)
    if not day:
        wrong.setdefault("over_on", NO_DAY)
    elif day > today.isoformat():
        wrong["over_on"] = TO_COME
    with store.work(who.event_id) as work:
        event, room = work.rows.get_one(LearningEvent, who.event_id), work.rows.get(Room, who.event_id)
        if mistake := wrong_with_day(day, held_on=event.held_on):
            wrong["over_on"] = mistake
        if wrong:
            raise WrongInput(wrong)
        if event.state != "sealed" and (room is None or room.activity != Activity.ENDED):
            raise NotNow(STILL_ON)
        if support_over_on(work.rows, who.event_id):
            raise NotNow(OVER_ALREADY)
        requests_gone(work, who.event_id)
        work.rows.execute(sa.delete(CalendarLink).where(CalendarLink.event_id == who.event_id))
        work.rows.add(SupportOver(event_id=who.event_id, on_day=day))
    store.lay_out_afresh()
