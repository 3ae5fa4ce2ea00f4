"""The learning events in which somebody of the staff has a part, and where they go on in each."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.models import EventRole, LearningEvent
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import Erased
from learning_event.rules.retention import reminder
from learning_event.rules.role import FIRST_OF, SAID, Role

STATES = {"preparing": "Getting ready", "open": "Open", "sealed": "Narrative agreed"}
SETTLE_KEEPING = frozenset({Role.LEAD_REVIEWER, Role.CO_ORDINATOR})
GET_READY, READ = ("preparing", "Go on getting ready"), ("narrative", "Read the narrative")
DESK, OWN_PAGE, OWN_PART = (
    ("desk", "Go to the desk"),
    ("supporting", "Go to your page"),
    ("supporting/part", "Go to your page"),
)
NEXT = {
    Role.LEAD_REVIEWER: {"preparing": GET_READY, "open": DESK, "sealed": READ},
    Role.CO_REVIEWER: {"preparing": ("preparing/entries", "Go to the records"), "open": DESK, "sealed": READ},
    Role.CO_ORDINATOR: {"preparing": GET_READY, "open": GET_READY, "sealed": READ},
    Role.SUPPORT_CONTACT: {"preparing": OWN_PART, "open": OWN_PAGE, "sealed": OWN_PAGE},
}


@dataclass(frozen=True)
class ShownOwnEvent:
    """One of their events: `held_on`, `state` and `role` in words, `next_page` is where they go on.

    `reminder` is for whoever settles how long it is kept, when it is time. `erased_on`, a day in words, stands beside a copy
    from before an erasure: then all words are empty, and there is nowhere to go on.
    """

    id: str
    child: str
    purpose: str
    held_on: str
    state: str
    role: str
    next_page: str
    next_words: str
    reminder: tuple[str, ...] = ()
    erased_on: str = ""


def events_of(account_id: str, *, today: dt.date | None = None) -> tuple[ShownOwnEvent, ...]:
    """The latest day first, and copies of erased ones last; each once, by the part they have in it."""
    with store.look() as rows:
        kept = sa.select(EventRole.event_id, EventRole.role).where(EventRole.account_id == account_id)
        found = rows.execute(kept).all()
    parts = {(event_id, Role(role)) for event_id, role in found}
    first = {event_id: min((r for e, r in parts if e == event_id), key=FIRST_OF.index) for event_id, _ in parts}
    theirs = [(event, role) for event_id, role in first.items() if isinstance(event := _event(event_id), LearningEvent)]
    gone = [
        _erased(event_id, role, on) for event_id, role in first.items() if isinstance(on := _event(event_id), dt.date)
    ]
    latest_first = sorted(theirs, key=lambda one: (one[0].held_on, one[0].id), reverse=True)
    on = today or dt.datetime.now(dt.UTC).date()
    return (*(_shown(event, role, on) for event, role in latest_first), *gone)


def _event(event_id: str) -> LearningEvent | dt.date:
    """Each with its own keys; a day when it was erased then, and this is a copy from before."""
    try:
        with store.look(event_id) as rows:
            return rows.get_one(LearningEvent, event_id)
    except Erased as gone:
        return gone.on


def first_page_of(account_id: str) -> str:
    """The page after signing in: their one event, or the list."""
    events = events_of(account_id)
    return events[0].next_page if len(events) == 1 and events[0].next_page else "/events"


def _erased(event_id: str, role: Role, on: dt.date) -> ShownOwnEvent:
    return ShownOwnEvent(event_id, "", "", "", "", SAID[role], "", "", erased_on=day_said(on.isoformat()))


def _shown(event: LearningEvent, role: Role, today: dt.date) -> ShownOwnEvent:
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
        reminder(event.retention_date, today, hold=event.hold) if role in SETTLE_KEEPING else (),
    )
