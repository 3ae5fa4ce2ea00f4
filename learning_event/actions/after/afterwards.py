"""What the partnership enters for afterwards: places to turn to, and the days of recall and publication; after sealing as well."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.typed import line
from learning_event.models import Afterwards, LearningEvent, SupportRoute
from learning_event.people import Preparing
from learning_event.rules.afterwards import Near, wrong_with_day
from learning_event.rules.plain_day_form import read_day
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput
from learning_event.rules.telephone import wrong_with_telephone

MOST_ROUTES = 20
NO_NAME = "Please say what it is called, such as: occupational health."
NO_NEAR = "Please say whether it is in this area, or for the whole country."
NO_WAY = "Please give a telephone number, or say in words how it is reached."
TOO_MANY = "There are twenty already. A short list is easier to use; please take one off first."


@dataclass(frozen=True)
class RouteTyped:
    """Somewhere to turn: a telephone number or words that say how, or both."""

    near: str
    name: str
    telephone: str
    words: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "RouteTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        near = sent.get("near", "").strip()
        if near not in tuple(Near):
            wrong["near"] = NO_NEAR
        typed = cls(
            near,
            line(sent, "name", wrong, most=120, needs=NO_NAME),
            line(sent, "telephone", wrong, most=40),
            line(sent, "words", wrong, most=240),
        )
        if mistake := wrong_with_telephone(typed.telephone):
            wrong.setdefault("telephone", mistake)
        if not typed.telephone and not typed.words:
            wrong.setdefault("words", NO_WAY)
        if wrong:
            raise WrongInput(wrong)
        return typed


def add_route(who: Preparing, typed: RouteTyped) -> str:
    """At the end of the list. Gives its id."""
    with store.work(who.event_id) as work:
        wanted = sa.select(sa.func.count(), sa.func.max(SupportRoute.position))
        many, last = work.rows.execute(wanted.where(SupportRoute.event_id == who.event_id)).one()
        if many >= MOST_ROUTES:
            raise NotNow(TOO_MANY)
        row = SupportRoute(
            event_id=who.event_id,
            position=(last or 0) + 1,
            near=typed.near,
            name=typed.name,
            telephone=typed.telephone,
            words=typed.words,
        )
        work.rows.add(row)
        work.rows.flush()
        return row.id


def take_route_off(who: Preparing, route_id: str) -> None:
    """NotKnown when it is not of this event."""
    with store.work(who.event_id) as work:
        row = work.find(SupportRoute, route_id)
        if row is None:
            raise NotKnown
        work.rows.delete(row)


def settle_days(who: Preparing, sent: Mapping[str, str]) -> None:
    """`recall_on` and `published_on`, each a day that is not before the learning event, or empty."""
    wrong: dict[str, str] = {}
    days = {box: read_day(sent, box, wrong) for box in ("recall_on", "published_on")}
    with store.work(who.event_id) as work:
        held_on = work.rows.get_one(LearningEvent, who.event_id).held_on
        for box, day in days.items():
            if mistake := wrong_with_day(day, held_on=held_on):
                wrong[box] = mistake
        if wrong:
            raise WrongInput(wrong)
        row = work.rows.get(Afterwards, who.event_id) or Afterwards(event_id=who.event_id)
        row.recall_on, row.published_on = days["recall_on"], days["published_on"]
        work.rows.add(row)
