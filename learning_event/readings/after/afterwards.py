"""Where people can turn after the day, and which days come."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.afterwards import ShownAfterwards, ShownRoute
from learning_event.models import Afterwards, SupportRoute
from learning_event.rules.afterwards import Near
from learning_event.rules.plain_day import day_said
from learning_event.rules.plain_day_form import boxes_of_day


def afterwards_of(event_id: str) -> ShownAfterwards:
    """The same for everybody; empty where nothing is entered yet."""
    with store.look(event_id) as rows:
        recall_on, published_on = days_in(rows, event_id)
        wanted = sa.select(SupportRoute).where(SupportRoute.event_id == event_id).order_by(SupportRoute.position)
        routes = [
            (row.near, ShownRoute(row.id, row.name, row.telephone, row.words)) for row in rows.scalars(wanted).all()
        ]
    return ShownAfterwards(
        day_said(recall_on),
        day_said(published_on),
        tuple(route for near, route in routes if near == Near.LOCAL),
        tuple(route for near, route in routes if near == Near.NATIONAL),
        {**boxes_of_day(recall_on, "recall_on"), **boxes_of_day(published_on, "published_on")},
    )


def days_in(rows: Session, event_id: str) -> tuple[str, str]:
    """When the draft is talked over, and when it is published: ISO days, or empty."""
    row = rows.get(Afterwards, event_id)
    return (row.recall_on, row.published_on) if row else ("", "")


def routes_in(rows: Session, event_id: str) -> int:
    """How many places to turn to are entered."""
    return rows.scalar(sa.select(sa.func.count()).where(SupportRoute.event_id == event_id)) or 0
