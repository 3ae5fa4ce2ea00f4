"""Asking for support, and answering it. What is kept holds a contact and words: no seat, place, observation or time."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.announcements import SupportAsked
from learning_event.anonymity.normaliser import normal
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.models import SupportContact as ContactRow
from learning_event.models import SupportRequest
from learning_event.models.base import new_id
from learning_event.people import SupportContact
from learning_event.rules.refusals import NotKnown, SlowDown, WrongInput

MOST_CHARACTERS = 600
MOST_OPEN = 100


@dataclass(frozen=True)
class AskedForSupport:
    """`contact` is the chosen support contact's id, or empty for one's own; `words` may be empty."""

    contact: str
    words: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "AskedForSupport":
        """WrongInput when the words are too long."""
        words = normal(sent.get("words", ""))
        over = len(words) - MOST_CHARACTERS
        if over > 0:
            raise WrongInput(
                {"words": f"This is {over:,} character{'s' * (over > 1)} too long. A line or two is enough."}
            )
        return cls(sent.get("support_contact", "").strip(), words)


def ask_for_support(event_id: str, asked: AskedForSupport, own: ShownSupportContact | None) -> None:
    """Lays the request on the chosen contact's own page and tells that page at once."""
    contact_id = asked.contact or (own.id if own else "")
    with store.work(event_id) as work:
        contact = work.find(ContactRow, contact_id) if contact_id else None
        if contact is None:
            raise WrongInput({"support_contact": "Please choose whom you would like to reach."})
        requests = sa.select(sa.func.count()).where(SupportRequest.support_contact_id == contact.id)
        if (work.rows.scalar(requests) or 0) >= MOST_OPEN:
            raise SlowDown(
                f"{contact.name} has very many requests just now. Please go to them, or ring.", retry_after=60
            )
        request_id = new_id()
        work.rows.add(
            SupportRequest(id=request_id, event_id=event_id, support_contact_id=contact.id, words=asked.words)
        )
        work.announce(SupportAsked(event_id, contact.id, request_id))


def been_in_touch(who: SupportContact, request_id: str) -> None:
    """The request is deleted; NotKnown when it is not this contact's."""
    with store.work(who.event_id) as work:
        row = work.rows.get(SupportRequest, request_id)
        if row is None or row.support_contact_id != who.support_contact_id or row.event_id != who.event_id:
            raise NotKnown
        work.rows.delete(row)
