"""Asking for support, and taking it back. What is kept holds a contact and words: no seat, place, observation or time.

Whoever asks gets a code that is made for this request alone; with it their browser finds the answer, and nobody else does.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.typed import line
from learning_event.announcements import SupportAsked, SupportChanged
from learning_event.anonymity.at_hand import at_hand
from learning_event.anonymity.normaliser import normal
from learning_event.anonymity.request_code import new_request_code, request_code_hash, request_code_hashes
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.anonymity.support_over import support_over_on
from learning_event.models import SupportBand, SupportRequest
from learning_event.models import SupportContact as ContactRow
from learning_event.models.base import new_id
from learning_event.rules.refusals import NotNow, SlowDown, WrongInput
from learning_event.rules.support_request import Stage, counted_up

MOST_CHARACTERS = 600
MOST_OPEN = 100
NOTHING_HERE = "There is no request of this browser’s to take back. It may be over already."
OVER = "Support in this learning event ended on {day}, so that nothing can be asked here any more. Please ring the contact above."
CHOOSE = "Please choose whom you would like to reach."


@dataclass(frozen=True)
class AskedForSupport:
    """`contact` is the chosen support contact's id, or empty for one's own; everything else may be empty."""

    contact: str
    words: str
    whereabouts: str = ""
    called: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "AskedForSupport":
        """WrongInput when something is too long."""
        wrong: dict[str, str] = {}
        words = normal(sent.get("words", ""))
        over = len(words) - MOST_CHARACTERS
        if over > 0:
            wrong["words"] = f"This is {over:,} character{'s' * (over > 1)} too long. A line or two is enough."
        whereabouts = line(sent, "whereabouts", wrong, most=120)
        called = line(sent, "called", wrong, most=80)
        if wrong:
            raise WrongInput(wrong)
        return cls(sent.get("support_contact", "").strip(), words, whereabouts, called)


@dataclass(frozen=True)
class Asked:
    """`code` is for the asker's browser alone, `contact_id` says who has been told."""

    code: str
    contact_id: str


def ask_for_support(event_id: str, asked: AskedForSupport, own: ShownSupportContact | None) -> Asked:
    """Lays the request on the chosen contact's own page (or their stand-in's, while they are gone) and tells that page at once."""
    contact_id = asked.contact or (own.id if own else "")
    with store.work(event_id) as work:
        if over_on := support_over_on(work.rows, event_id):
            raise NotNow(OVER.format(day=over_on))
        chosen = work.find(ContactRow, contact_id) if contact_id else None
        there = at_hand(work.rows, chosen) if chosen else None
        if chosen is None or there is None:
            raise WrongInput({"support_contact": CHOOSE})
        _room_left(work, there)
        code, row = new_request_code(), SupportRequest(id=new_id(), event_id=event_id, support_contact_id=there.id)
        row.capability_hash = request_code_hash(code)
        row.words, row.whereabouts, row.called = asked.words, asked.whereabouts, asked.called
        if there is not chosen:
            row.first_contact_id, row.stage = chosen.id, Stage.GONE
        work.rows.add(row)
        _count(work, event_id)
        work.announce(SupportAsked(event_id, there.id, row.id))
        return Asked(code, there.id)


def take_back(event_id: str, request_id: str, codes: list[str]) -> None:
    """The request is deleted, by whoever holds its code; NotNow to everybody else, whether or not there is such a request."""
    with store.work(event_id) as work:
        row = work.find(SupportRequest, request_id)
        if row is None or row.capability_hash not in request_code_hashes(codes):
            raise NotNow(NOTHING_HERE)
        tell_all_of(work, row)
        work.rows.delete(row)


def tell_all_of(work: store.Work, row: SupportRequest, *, but: str = "") -> None:
    """The contacts who have this request, or had it, look again."""
    for contact_id in sorted({row.support_contact_id or "", row.first_contact_id or ""} - {"", but}):
        work.announce(SupportChanged(row.event_id, contact_id))


def _room_left(work: store.Work, contact: ContactRow) -> None:
    requests = sa.select(sa.func.count()).where(SupportRequest.support_contact_id == contact.id)
    if (work.rows.scalar(requests) or 0) >= MOST_OPEN:
        raise SlowDown(f"{contact.name} has very many requests just now. Please go to them, or ring.", retry_after=60)


def _count(work: store.Work, event_id: str) -> None:
    band = work.rows.get(SupportBand, event_id)
    if band is None:
        band = SupportBand(event_id=event_id, asked=0)
        work.rows.add(band)
    band.asked = counted_up(band.asked)
