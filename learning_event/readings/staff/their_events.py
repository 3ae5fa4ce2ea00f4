"""The learning events in which somebody of the staff has a part, and where they go on in each."""

from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.models import EventRole, LearningEvent
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import Erased
from learning_event.rules.role import FIRST_OF, SAID, Role

STATES = {"preparing": "Getting ready", "open": "Open", "sealed": "Narrative agreed"}
GET_READY, READ = ("preparing", "Go on getting ready"), ("narrative", "Read the narrative")
DESK, OWN_PAGE = ("desk", "Go to the desk"), ("supporting", "Go to your page")
NEXT = {
    Role.LEAD_REVIEWER: {"preparing": GET_READY, "open": DESK, "sealed": READ},
    Role.CO_REVIEWER: {"preparing": ("preparing/entries", "Go to the records"), "open": DESK, "sealed": READ},
    Role.CO_ORDINATOR: {"preparing": GET_READY, "open": GET_READY, "sealed": READ},
    Role.SUPPORT_CONTACT: dict.fromkeys(STATES, OWN_PAGE),
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
    """The latest day first; each once, by the part they have in it."""
    with store.look() as rows:
        kept = sa.select(EventRole.event_id, EventRole.role).where(EventRole.account_id == account_id)
        found = rows.execute(kept).all()
    parts = {(event_id, Role(role)) for event_id, role in found}
    first = {event_id: min((r for e, r in parts if e == event_id), key=FIRST_OF.index) for event_id, _ in parts}
    theirs = [(event, role) for event_id, role in first.items() if (event := _event(event_id))]
    latest_first = sorted(theirs, key=lambda one: (one[0].held_on, one[0].id), reverse=True)
    return tuple(_shown(event, role) for event, role in latest_first)


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


def _shown(event: LearningEvent, role: Role) -> ShownOwnEvent:
    page, words = NEXT[role][event.state]
    return ShownOwnEvent(
        event.id,
        event.child,
        event.purpose,
        day_said(event.held_on),
        STATES[event.state],
        SAID[role],
        f"/events/{event.id}/{page}",
        words,
    )
