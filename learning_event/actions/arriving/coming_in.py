"""Coming in: a card's place is claimed once and by one browser; with the room code a place waits for the reviewer."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.announcements import RoomChanged
from learning_event.anonymity.codes import code_hash, read_code
from learning_event.anonymity.seats import seat_hash
from learning_event.many_writers import Turn
from learning_event.models import Agency, LearningEvent, Place, SupportContact
from learning_event.rules.refusals import NotKnown, NotNow, SlowDown, StandsAlready, WrongInput

CARD_USED = "That card has been used. If it was not you, please speak with your support contact or the lead reviewer."
NOT_OPEN_YET = "The doors are not open yet. Your card stays good; please try again when the day begins."
OVER = "This learning event has ended, so nobody comes in any more."
UNKNOWN_CODE = "We do not know this code. Please look at your card or invitation again: eight letters and figures."
MOST_WAITING = 60


@dataclass(frozen=True)
class Confirmed:
    """What was chosen on the way in; `agency` is empty with a card."""

    support_contact: str
    agency: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str], *, with_agency: bool) -> "Confirmed":
        """WrongInput names what is still to be chosen."""
        contact, agency = sent.get("support_contact", "").strip(), sent.get("agency", "").strip()
        wrong = {}
        if with_agency and not agency:
            wrong["agency"] = "Please choose the agency you worked for at the time."
        if not contact:
            wrong["support_contact"] = "Please choose your support contact. Everybody has one before coming in."
        if wrong:
            raise WrongInput(wrong)
        return cls(contact, agency if with_agency else "")


def must_be_open(state: str) -> None:
    """NotNow, with the reason, unless the learning event is open."""
    if state == "preparing":
        raise NotNow(NOT_OPEN_YET)
    if state != "open":
        raise NotNow(OVER)


def claim_place(event_id: str, code: str, confirmed: Confirmed, seat: bytes) -> None:
    """The card serves once: of many who try at the same moment one gets the place, all others StandsAlready."""
    with store.work(event_id, Turn.BESIDE) as work:
        must_be_open(_event(work, event_id).state)
        contact_id = _contact(work, event_id, confirmed.support_contact)
        claimed = work.rows.execute(
            sa.update(Place)
            .where(
                Place.event_id == event_id,
                Place.card_hash == code_hash(read_code(code)),
                Place.state == "laid_out",
                Place.seat_hash.is_(None),
            )
            .values(state="claimed", seat_hash=seat_hash(seat), card_code=None, support_contact_id=contact_id)
            .execution_options(synchronize_session=False)
        )
        if getattr(claimed, "rowcount", 0) != 1:
            raise StandsAlready(CARD_USED)


def ask_to_come_in(event_id: str, code: str, confirmed: Confirmed, seat: bytes) -> None:
    """Lays out a place that waits until the reviewer lets it in; nothing can be read from it before that."""
    with store.work(event_id) as work:
        event = _event(work, event_id)
        if event.room_code != read_code(code):
            raise NotKnown
        must_be_open(event.state)
        waiting = sa.select(sa.func.count()).where(Place.event_id == event_id, Place.state == "waiting")
        if (work.rows.scalar(waiting) or 0) >= MOST_WAITING:
            raise SlowDown("Many people are waiting at the door already. Please try again in a minute.", retry_after=60)
        work.rows.add(
            Place(
                event_id=event_id,
                agency_id=_agency(work, event_id, confirmed.agency),
                state="waiting",
                support_contact_id=_contact(work, event_id, confirmed.support_contact),
                seat_hash=seat_hash(seat),
            )
        )
        work.announce(RoomChanged(event_id))


def _event(work: store.Work, event_id: str) -> LearningEvent:
    event = work.rows.get(LearningEvent, event_id)
    if event is None:
        raise NotKnown
    return event


def _contact(work: store.Work, event_id: str, chosen: str) -> str:
    """By id, or by name, as a card says it."""
    rows = work.rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event_id)).all()
    found = next((row.id for row in rows if chosen in (row.id, row.name)), None)
    if found is None:
        raise WrongInput({"support_contact": "Please choose one of the support contacts of this learning event."})
    return found


def _agency(work: store.Work, event_id: str, chosen: str) -> str:
    rows = work.rows.scalars(sa.select(Agency).where(Agency.event_id == event_id, Agency.family.is_(False))).all()
    found = next((row.id for row in rows if chosen in (row.id, row.name)), None)
    if found is None:
        raise WrongInput({"agency": "Please choose one of the agencies of this learning event."})
    return found
