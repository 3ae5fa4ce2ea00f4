"""A request that nobody answers for three minutes, or whose contact has gone, goes on by itself; and whoever asked is told.

Nothing of this is on the disk but with whom a request is now. Each process remembers in memory when it first saw a request where
it is; after a restart the three minutes begin anew. However many processes look, it goes on once: whoever comes second finds it
elsewhere already.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.support import tell_all_of
from learning_event.announcements import SupportAsked
from learning_event.anonymity.at_hand import stand_in_of
from learning_event.models import SupportContact, SupportRequest
from learning_event.rules.support_contact import stands
from learning_event.rules.support_request import PATIENCE, Stage


@dataclass(frozen=True)
class _Waiting:
    """A request, and with whom it waits."""

    request_id: str
    event_id: str
    contact_id: str | None
    gone: bool


class Unanswered:
    """Asked every few seconds (live/rhythm.py)."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: dict[_Waiting, float] = {}

    def pass_on_when_due(self) -> None:
        """Moves every request that is due; forgets those that wait no more."""
        now, waiting = self._clock(), _waiting()
        self._seen = {one: self._seen.get(one, now) for one in waiting}
        for one in waiting:
            if one.gone or now - self._seen[one] >= PATIENCE:
                _pass_on(one)

    def __len__(self) -> int:
        return len(self._seen)


def pass_on_all_of(work: store.Work, contact: SupportContact) -> None:
    """Everything that waits for a contact who is taken off the list goes on at once; what they answered stays answered."""
    theirs = sa.select(SupportRequest).where(
        SupportRequest.support_contact_id == contact.id, SupportRequest.answer == ""
    )
    for row in work.rows.scalars(theirs):
        _on(work, row, Stage.GONE)
    work.rows.flush()


def _waiting() -> list[_Waiting]:
    """Of all events of the house; no sealed cell is opened for it."""
    asked = (
        sa.select(
            SupportRequest.id, SupportRequest.event_id, SupportRequest.support_contact_id, SupportContact.answered
        )
        .outerjoin(SupportContact, SupportContact.id == SupportRequest.support_contact_id)
        .where(SupportRequest.answer == "", SupportRequest.stage != Stage.NOBODY)
    )
    with store.look() as rows:
        found = rows.execute(asked).all()
    return [_Waiting(one[0], one[1], one[2], not stands(one[3] or "")) for one in found]


def _pass_on(one: _Waiting) -> None:
    with store.work(one.event_id) as work:
        row = work.find(SupportRequest, one.request_id)
        if row and not row.answer and row.support_contact_id == one.contact_id and row.stage != Stage.NOBODY:
            _on(work, row, Stage.GONE if one.gone else Stage.LATE)


def _on(work: store.Work, row: SupportRequest, stage: Stage) -> None:
    contact = work.find(SupportContact, row.support_contact_id) if row.support_contact_id else None
    other = stand_in_of(work.rows, contact) if contact and row.first_contact_id is None else None
    if contact and other:
        row.first_contact_id, row.support_contact_id, row.stage = contact.id, other.id, stage
        work.announce(SupportAsked(row.event_id, other.id, row.id))
        tell_all_of(work, row, but=other.id)
    else:
        row.stage = Stage.NOBODY
        tell_all_of(work, row)
