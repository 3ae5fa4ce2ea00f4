"""Voices that are missing: a role is listed with a way to contribute, and taken off the list."""

from collections.abc import Mapping

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.preparing.typed import line, text
from learning_event.models import MissingVoice
from learning_event.people import Preparing
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput

MOST = 60
NO_ROLE = "Please write the role or the agency. No names."
NO_ROUTE = (
    "Please write how they can contribute, such as: a letter to the reviewer by 3 March, or a call on any morning."
)
TOO_MANY = "There are sixty on this list already, and there is no room for more."


def list_voice(who: Preparing, sent: Mapping[str, str]) -> str:
    """`role` and `route`; the same role again gets the new route. Gives its id."""
    wrong: dict[str, str] = {}
    role = line(sent, "role", wrong, most=120, needs=NO_ROLE)
    route = text(sent, "route", wrong, most=400, needs=NO_ROUTE)
    if wrong:
        raise WrongInput(wrong)
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        listed = work.rows.scalars(sa.select(MissingVoice).where(MissingVoice.event_id == who.event_id)).all()
        row = next((one for one in listed if one.role.casefold() == role.casefold()), None)
        if row is None and len(listed) >= MOST:
            raise NotNow(TOO_MANY)
        row = row or MissingVoice(event_id=who.event_id, role=role)
        row.route = route
        work.rows.add(row)
        work.rows.flush()
        return row.id


def take_voice_off(who: Preparing, voice_id: str) -> None:
    """One that is found in the records stays on the page, without a way to contribute."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = work.find(MissingVoice, voice_id)
        if row is None:
            raise NotKnown
        work.rows.delete(row)
