"""The learning events in which somebody of the staff has a part, and where they go on in each."""

from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.models import EventRole, LearningEvent
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import Erased

STATES = {"preparing": "Getting ready", "open": "Open", "sealed": "Narrative agreed"}
NEXT = {
    "preparing": ("preparing", "Go on getting ready"),
    "open": ("desk", "Go to the desk"),
    "sealed": ("narrative", "Read the narrative"),
}


@dataclass(frozen=True)
class ShownOwnEvent:
    """One of their events: `held_on`, `state` and `role` in words, `next_page` is where they go on."""

    id: str
    child: str
    purpose: str
    held_on: str
    state: str
    role: str
    next_page: str
    next_words: str


def events_of(account_id: str) -> tuple[ShownOwnEvent, ...]:
    """The latest day first; whoever leads an event sees it once, as its lead reviewer."""
    with store.look() as rows:
        roles = sa.select(EventRole.event_id, EventRole.role).where(EventRole.account_id == account_id)
        theirs = rows.execute(roles).all()
    found = [(event, role) for event_id, role in theirs if (event := _event(event_id))]
    leads = {event.id for event, role in found if role == "lead_reviewer"}
    latest_first = sorted(found, key=lambda one: (one[0].held_on, one[0].id), reverse=True)
    return tuple(
        _shown(event, role) for event, role in latest_first if role == "lead_reviewer" or event.id not in leads
    )


def _event(event_id: str) -> LearningEvent | None:
    """Each with its own keys; None when it was erased, and this is a copy from before."""
    try:
        with store.look(event_id) as rows:
            return rows.get_one(LearningEvent, event_id)
    except Erased:
        return None


def first_page_of(account_id: str) -> str:
    """The page after signing in: their one event, or the list."""
    events = events_of(account_id)
    return events[0].next_page if len(events) == 1 else "/events"


def _shown(event: LearningEvent, role: str) -> ShownOwnEvent:
    if role == "lead_reviewer":
        said, (page, words) = "Lead reviewer", NEXT[event.state]
    else:
        said, page, words = "Support contact", "supporting", "Go to your page"
    return ShownOwnEvent(
        event.id,
        event.child,
        event.purpose,
        day_said(event.held_on),
        STATES[event.state],
        said,
        f"/events/{event.id}/{page}",
        words,
    )
